package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/** Finds the personnel noun of the phrase that a number begins: "12,000 North Korean soldiers", "two of the 12 men". */
final class PhraseHeads {
    /** How many words may stand between a number and its noun. */
    private static final int REACH = 11;

    private static final int STOPPERS = WordClasses.PRONOUN
            | WordClasses.MODAL
            | WordClasses.BE
            | WordClasses.HAVE
            | WordClasses.DO
            | WordClasses.SUBORDINATOR
            | WordClasses.NUMBER;

    private final Words words;
    private final Licences licences;

    PhraseHeads(Words words, Licences licences) {
        this.words = words;
        this.licences = licences;
    }

    /** A noun at tokens [start, end). */
    record Head(Personnel.Noun noun, int start, int end) {}

    /** The last personnel noun of the phrase whose words after the number begin at {@code phraseStart}, or null. */
    @Nullable
    Head find(Scene scene, Quantity quantity, int phraseStart) {
        int token = isQuote(scene, phraseStart) ? phraseStart + 1 : phraseStart;
        int more = words.anchors().skip(AnchorWords.Use.MORE, scene.text, token, scene.to);
        token = scene.isWord(more, "of") ? more : token;
        boolean of = scene.isWord(token, "of") || scene.isWord(token, "out") && scene.isWord(token + 1, "of");
        if (of) {
            token += scene.isWord(token, "of") ? 1 : 2;
            token = afterWhole(scene, token);
        }
        @Nullable Head best = null;
        int limit = Math.min(scene.to, token + REACH);
        int first = token;
        while (token < limit) {
            Phrases.Match<Personnel.Noun> match = words.personnel().nounAt(scene.text, token, scene.to);
            Personnel.Noun glued = match == null ? words.personnel().gluedNounAt(scene.text, token) : null;
            if (glued != null) {
                return new Head(glued, token, token + 1);
            }
            Actor longer = match == null ? null : scene.actorAt(token);
            boolean named = longer != null && match != null && longer.end() > match.end();
            if (match != null && !named && countable(scene, quantity, match, of)) {
                best = new Head(match.value(), match.start(), match.end());
                token = match.end();
                if (!continues(scene, token)) {
                    break;
                }
                continue;
            }
            Actor actor = scene.actorAt(token);
            if (actor != null && actor.end() <= limit) {
                if (best == null && isPeople(scene, actor) && isArmed(scene, quantity, phraseStart, actor)) {
                    best = new Head(Personnel.PEOPLE, actor.start(), actor.end());
                }
                token = actor.end();
            } else if (match != null && match.value().isSingular()) {
                token = match.end();
            } else if (passes(scene, token, of, first)) {
                token++;
            } else {
                break;
            }
        }
        return best;
    }

    /** The quotation mark that closes a quoted number: "“dozens” of trainers". */
    private static boolean isQuote(Scene scene, int token) {
        return token < scene.to
                && scene.text.kind(token) == TokenKind.SYMBOL
                && "\"\u201d\u2019".indexOf(scene.text.string().charAt(scene.text.start(token))) >= 0
                && scene.isWord(token + 1, "of");
    }

    /** "100 mobilised Russians", "two Britons who fought for Kyiv". */
    private boolean isArmed(Scene scene, Quantity quantity, int from, Actor people) {
        return licences.context().modifies(scene, from, people.start(), false)
                || licences.context().fights(scene, people.end())
                || licences.belligerents().fellInBattle(scene, quantity, people.start(), people.end())
                || licences.belligerents().wereExchanged(scene, people.start(), people.end());
    }

    /** "two of the 12 soldiers", "1,300 out of 1.3 million troops": the token after the number of the whole. */
    private static int afterWhole(Scene scene, int start) {
        int token = start;
        while (token < scene.to && scene.is(token, WordClasses.DETERMINER)) {
            token++;
        }
        for (Quantity whole : scene.quantities) {
            if (whole.start() == token) {
                return whole.end();
            }
        }
        return start;
    }

    /** Whether the phrase may go on after a noun: "Navy officers", not "soldiers in". */
    private boolean continues(Scene scene, int token) {
        if (token >= scene.to || scene.text.kind(token) != TokenKind.WORD) {
            return false;
        }
        Actor nation = scene.actorAt(token);
        if (nation != null
                && nation.kind() == Actor.Kind.ADJECTIVE
                && scene.text.kind(nation.end() - 1) == TokenKind.WORD) {
            return continues(scene, nation.end());
        }
        Phrases.Match<Personnel.Noun> match = words.personnel().nounAt(scene.text, token, scene.to);
        return match != null
                && match.value().licence() != Personnel.Licence.HARM
                && !match.value().isUnit()
                && !scene.is(token, WordClasses.AUXILIARY);
    }

    /** "North Koreans", "Ukrainians", not "Ukrainian". */
    static boolean isPeople(Scene scene, Actor actor) {
        boolean plural = scene.text.lower(actor.end() - 1).endsWith("s");
        return plural
                && (actor.kind() == Actor.Kind.DEMONYM || actor.kind() == Actor.Kind.ADJECTIVE)
                && (actor.end() >= scene.to || scene.text.kind(actor.end()) != TokenKind.POSSESSIVE);
    }

    private boolean countable(Scene scene, Quantity quantity, Phrases.Match<Personnel.Noun> match, boolean of) {
        Personnel.Noun noun = match.value();
        if (noun.isUnit()) {
            return false;
        }
        boolean one = Long.valueOf(1).equals(quantity.low())
                && (quantity.high() == null || Long.valueOf(1).equals(quantity.high()));
        boolean hyphen = match.end() < scene.to
                && scene.text.isGlued(match.end())
                && scene.text.string().charAt(scene.text.start(match.end())) == '-';
        if (noun.isSingular()) {
            return one && !hyphen;
        }
        // "in one exercise, soldiers"
        boolean otherNumber = one && quantity.high() != null && !of && !noun.isInvariant();
        return !hyphen && !otherNumber;
    }

    /** Whether a word may stand between a number and its noun. */
    boolean passes(Scene scene, int token, boolean of, int first) {
        TokenKind kind = scene.text.kind(token);
        if (kind == TokenKind.NUMBER) {
            return false;
        }
        if (kind == TokenKind.POSSESSIVE) {
            return true;
        }
        char c = scene.text.string().charAt(scene.text.start(token));
        if (kind == TokenKind.SYMBOL) {
            boolean quote = c == '"' || c == '\u201c' || c == '\u201d' || c == '\'' || c == '\u2018' || c == '\u2019';
            boolean bracket = c == '[' || c == ']' && token > first + 1;
            boolean hyphen = (c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013')
                    && scene.text.isGlued(token)
                    && token > first;
            boolean joined = !isThing(scene, token - 1)
                    && (c == ',' || c == '/' || c == '&')
                    && token > first
                    && !scene.is(token + 1, STOPPERS);
            return quote || bracket || hyphen || joined;
        }
        if (scene.is(token, STOPPERS)) {
            return token == first && words.anchors().is(AnchorWords.Use.MORE, scene.text, token, scene.to);
        }
        if (scene.is(token, WordClasses.DETERMINER)) {
            boolean opens = token == first || token == first + 1 && scene.is(first, WordClasses.DETERMINER);
            return of && opens || words.anchors().is(AnchorWords.Use.MORE, scene.text, token, scene.to);
        }
        if (scene.is(token, WordClasses.AND | WordClasses.ADVERB | WordClasses.GERUND) && isThing(scene, token - 1)) {
            return false;
        }
        boolean compound = token + 1 < scene.to && scene.text.isGlued(token + 1);
        boolean finite = !compound
                && scene.is(token, WordClasses.BASE | WordClasses.PRESENT)
                && !scene.is(token, WordClasses.PARTICIPLE)
                && token > first;
        boolean done = scene.is(token, WordClasses.PAST)
                && token > first
                && (isThing(scene, token - 1) || isName(scene, token - 1));
        if (finite || done) {
            return false;
        }
        if (scene.is(token, WordClasses.AND)) {
            return token > first
                    && !scene.is(token + 1, WordClasses.AUXILIARY | WordClasses.PRONOUN | WordClasses.DETERMINER);
        }
        if (scene.is(token, WordClasses.PREPOSITION)) {
            return false;
        }
        return !scene.is(token, WordClasses.RELATIVE);
    }

    /** Whether a word is a plural that names no people: "vehicles", not "civilians". */
    private boolean isThing(Scene scene, int token) {
        if (!scene.isPlain(token) || !scene.text.lower(token).endsWith("s") || scene.actorOver(token) != null) {
            return false;
        }
        Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, scene.to);
        boolean people =
                noun != null && !noun.value().isUnit() || words.personnel().hintAt(scene.text, token, scene.to) != null;
        return !people && !scene.text.lower(token).endsWith("ss");
    }

    /** Whether a word begins with a capital and is no actor: a name. */
    private static boolean isName(Scene scene, int token) {
        return scene.isPlain(token)
                && scene.text.isCapitalised(token)
                && scene.actorOver(token) == null
                && !scene.text.isAllCaps(token);
    }
}
