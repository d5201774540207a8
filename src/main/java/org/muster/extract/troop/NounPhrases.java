package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/**
 * Ties a number to the personnel noun of its own phrase ("12,000 North Korean soldiers", "some of Putin's 500 men"), or of the
 * phrase that it ends ("a force of 8,000", "troop levels to 4,500", "an army 200,000 strong").
 */
final class NounPhrases {
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

    NounPhrases(Words words) {
        this.words = words;
        this.licences = new Licences(words);
    }

    /** An anchor, or why the number is none, or neither where no personnel is near. */
    record Reading(@Nullable Anchor anchor, @Nullable String refusal) {
        static final Reading NONE = new Reading(null, null);
    }

    /** A noun found, with what stood on the way to it. */
    private record Head(Personnel.Noun noun, int start, int end) {}

    /**
     * Reads the phrase of a number.
     *
     * @param phraseStart where the words after the number begin (behind both numbers of a change)
     * @param afterClaim whether a claim stands in this sentence or just before it
     */
    Reading read(Scene scene, Quantity quantity, int phraseStart, boolean afterClaim) {
        Reading strong = strong(scene, quantity);
        if (strong != Reading.NONE) {
            return strong;
        }
        Head head = head(scene, quantity, phraseStart);
        if (head != null) {
            return license(scene, quantity, head, afterClaim);
        }
        if (quantity.couldBeYear() || countsOther(scene, quantity)) {
            return Reading.NONE;
        }
        return before(scene, quantity);
    }

    /** Whether a noun that is no personnel follows the number: "12 villages". */
    boolean countsOther(Scene scene, Quantity quantity) {
        int next = words.anchors().skip(AnchorWords.Use.MORE, scene.text, quantity.end(), scene.to);
        if (next >= scene.to) {
            return false;
        }
        if (scene.isWord(next, "of")) {
            return !words.anchors().is(AnchorWords.Use.ANAPHOR, scene.text, next + 1, scene.to);
        }
        if (scene.text.kind(next) == TokenKind.SYMBOL) {
            char c = scene.text.string().charAt(scene.text.start(next));
            return (c == '-' || c == '%' || c == '/') && scene.text.isGlued(next);
        }
        if (scene.text.kind(next) != TokenKind.WORD) {
            return scene.text.kind(next) == TokenKind.NUMBER;
        }
        int closed = WordClasses.PREPOSITION
                | WordClasses.AUXILIARY
                | WordClasses.SUBORDINATOR
                | WordClasses.RELATIVE
                | WordClasses.AND
                | WordClasses.ADVERB
                | WordClasses.PRONOUN
                | WordClasses.DETERMINER;
        if (scene.is(next, closed)) {
            return false;
        }
        if (scene.isPlain(next) && scene.is(next + 1, WordClasses.DETERMINER | WordClasses.PRONOUN)) {
            return false;
        }
        boolean verb =
                scene.is(next, WordClasses.PAST | WordClasses.PARTICIPLE | WordClasses.GERUND | WordClasses.PRESENT);
        return !verb || nounFollows(scene, next + 1);
    }

    /** Whether a bare noun stands at a token, so that a participle before it is its adjective: "12 burned villages". */
    private boolean nounFollows(Scene scene, int token) {
        return scene.isPlain(token) && !scene.text.isCapitalised(token);
    }

    private @Nullable Head head(Scene scene, Quantity quantity, int phraseStart) {
        int token = phraseStart;
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
            if (match != null && !named && countable(scene, quantity, match)) {
                best = new Head(match.value(), match.start(), match.end());
                token = match.end();
                if (!continues(scene, token)) {
                    break;
                }
                continue;
            }
            Actor actor = scene.actorAt(token);
            if (actor != null && actor.end() <= limit) {
                if (best == null && isPeople(scene, actor) && licences.fights(scene, actor.end())) {
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
        Phrases.Match<Personnel.Noun> match = words.personnel().nounAt(scene.text, token, scene.to);
        return match != null
                && match.value().licence() != Personnel.Licence.HARM
                && match.value().licence() != Personnel.Licence.UNIT
                && match.value().licence() != Personnel.Licence.WEAK_UNIT
                && !scene.is(token, WordClasses.AUXILIARY);
    }

    /** "North Koreans", "Ukrainians", not "Ukrainian". */
    private static boolean isPeople(Scene scene, Actor actor) {
        boolean plural = scene.text.lower(actor.end() - 1).endsWith("s");
        return plural
                && (actor.kind() == Actor.Kind.DEMONYM || actor.kind() == Actor.Kind.ADJECTIVE)
                && (actor.end() >= scene.to || scene.text.kind(actor.end()) != TokenKind.POSSESSIVE);
    }

    private boolean countable(Scene scene, Quantity quantity, Phrases.Match<Personnel.Noun> match) {
        Personnel.Noun noun = match.value();
        if (noun.licence() == Personnel.Licence.UNIT || noun.licence() == Personnel.Licence.WEAK_UNIT) {
            return false;
        }
        boolean one = Long.valueOf(1).equals(quantity.low()) && Long.valueOf(1).equals(quantity.high());
        boolean hyphen = match.end() < scene.to
                && scene.text.isGlued(match.end())
                && scene.text.string().charAt(scene.text.start(match.end())) == '-';
        if (noun.isSingular()) {
            return one && !hyphen;
        }
        return !hyphen;
    }

    /** Whether a word may stand between a number and its noun. */
    private boolean passes(Scene scene, int token, boolean of, int first) {
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
            boolean bracket = c == '[' || c == ']';
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
            return of && token <= first + 1 || words.anchors().is(AnchorWords.Use.MORE, scene.text, token, scene.to);
        }
        if (scene.is(token, WordClasses.AND) && isThing(scene, token - 1)) {
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
        boolean people = words.personnel().nounAt(scene.text, token, scene.to) != null
                || words.personnel().hintAt(scene.text, token, scene.to) != null;
        return !people && !scene.text.lower(token).endsWith("ss");
    }

    /** Whether a word begins with a capital and is no actor: a name. */
    private static boolean isName(Scene scene, int token) {
        return scene.isPlain(token)
                && scene.text.isCapitalised(token)
                && scene.actorOver(token) == null
                && !scene.text.isAllCaps(token);
    }

    private Reading license(Scene scene, Quantity quantity, Head head, boolean afterClaim) {
        String refusal = head.noun() == Personnel.PEOPLE
                ? null
                : licences.refusal(scene, quantity, head.noun(), head.start(), head.end(), afterClaim);
        if (refusal != null) {
            return new Reading(null, refusal);
        }
        return new Reading(
                new Anchor(
                        quantity,
                        quantity.start(),
                        head.end(),
                        wholeStart(scene, quantity),
                        head.end(),
                        head.start(),
                        head.end(),
                        head.noun(),
                        "phrase",
                        null),
                null);
    }

    /** Where "a force of" or "a group of" before a number begins; the number itself where there is none. */
    private int wholeStart(Scene scene, Quantity quantity) {
        int of = quantity.start() - 1;
        if (!scene.isWord(of, "of")) {
            return quantity.start();
        }
        Phrases.Match<Personnel.Noun> unit = nounEndingAt(scene, of);
        boolean body = unit != null
                && (unit.value().licence() == Personnel.Licence.UNIT
                        || unit.value().licence() == Personnel.Licence.WEAK_UNIT);
        if (unit != null && body) {
            return unit.start();
        }
        return words.anchors().is(AnchorWords.Use.GROUP, scene.text, of - 1, scene.to) ? of - 1 : quantity.start();
    }

    /** "a 12,000-strong contingent", "an army 200,000 strong", "a 500-soldier force", "a 40,000 man force". */
    private Reading strong(Scene scene, Quantity quantity) {
        int token = quantity.end();
        boolean hyphen = token < scene.to && scene.text.kind(token) == TokenKind.SYMBOL && scene.text.isGlued(token);
        if (hyphen) {
            token++;
        }
        if (token >= scene.to) {
            return Reading.NONE;
        }
        boolean strong = scene.isWord(token, "strong");
        Phrases.Match<Personnel.Noun> man = strong ? null : words.personnel().nounAt(scene.text, token, scene.to);
        boolean bySize = man != null
                && man.value().isSingular()
                && !isOne(quantity)
                && (hyphen || man.value().name().equals("men"));
        if (!strong && !bySize) {
            return Reading.NONE;
        }
        int after = strong || man == null ? token + 1 : man.end();
        for (int next = after; next < Math.min(scene.to, after + 6); next++) {
            Phrases.Match<Personnel.Noun> match = words.personnel().nounAt(scene.text, next, scene.to);
            if (match != null) {
                Personnel.Licence licence = match.value().licence();
                boolean military = licence == Personnel.Licence.UNIT
                        || licence == Personnel.Licence.SURE
                        || licence == Personnel.Licence.OPEN
                        || licences.isMilitary(scene, quantity.end(), match.start())
                        || bySize && isSoldier(man);
                return military
                        ? new Reading(
                                new Anchor(
                                        quantity,
                                        quantity.start(),
                                        match.end(),
                                        quantity.start(),
                                        match.end(),
                                        match.start(),
                                        match.end(),
                                        match.value(),
                                        "strong",
                                        null),
                                null)
                        : new Reading(null, "strong-what");
            }
            if (!passes(scene, next, false, next)) {
                break;
            }
        }
        return strong && !hyphen ? unitBefore(scene, quantity, after) : Reading.NONE;
    }

    private static boolean isOne(Quantity quantity) {
        return Long.valueOf(1).equals(quantity.low());
    }

    private static boolean isSoldier(Phrases.@Nullable Match<Personnel.Noun> man) {
        return man != null && man.value().licence() == Personnel.Licence.SURE;
    }

    private Reading unitBefore(Scene scene, Quantity quantity, int end) {
        for (int token = quantity.start() - 1; token >= scene.clauseStart(quantity.start()); token--) {
            Phrases.Match<Personnel.Noun> match = words.personnel().nounAt(scene.text, token, scene.to);
            boolean near = match != null && closedBetween(scene, match.end(), quantity.start());
            if (match != null && near && !scene.isPlain(end) && match.value().licence() != Personnel.Licence.STRICT) {
                return new Reading(
                        new Anchor(
                                quantity,
                                quantity.start(),
                                end,
                                match.start(),
                                end,
                                match.start(),
                                match.end(),
                                match.value(),
                                "strong",
                                null),
                        null);
            }
        }
        return Reading.NONE;
    }

    private static boolean closedBetween(Scene scene, int from, int to) {
        int closed = WordClasses.AUXILIARY | WordClasses.ADVERB | WordClasses.DETERMINER;
        for (int token = from; token < to; token++) {
            if (!scene.is(token, closed)) {
                return false;
            }
        }
        return true;
    }

    /** "a force of 8,000", "the number of troops to 4,500", "soldiers killed: two". */
    private Reading before(Scene scene, Quantity quantity) {
        int token = quantity.start() - 1;
        if (scene.isWord(token, "of")) {
            Phrases.Match<Personnel.Noun> unit = nounEndingAt(scene, token);
            if (unit != null && licences.isUnit(scene, unit)) {
                return new Reading(
                        new Anchor(
                                quantity,
                                quantity.start(),
                                quantity.end(),
                                unit.start(),
                                quantity.end(),
                                unit.start(),
                                unit.end(),
                                unit.value(),
                                "unit-of",
                                null),
                        null);
            }
        }
        return counted(scene, quantity);
    }

    private Phrases.@Nullable Match<Personnel.Noun> nounEndingAt(Scene scene, int end) {
        for (int start = end - 1; start >= Math.max(scene.from, end - 4); start--) {
            Phrases.Match<Personnel.Noun> match = words.personnel().nounAt(scene.text, start, end);
            if (match != null && match.end() == end) {
                return match;
            }
        }
        return null;
    }

    /** A count noun with a personnel noun beside it, and the number as its value: "troop levels to 4,500". */
    private Reading counted(Scene scene, Quantity quantity) {
        int start = quantity.start();
        while (start > scene.from && scene.wall(start - 1, quantity.start()) <= 6) {
            start--;
        }
        Phrases.@Nullable Match<Personnel.Noun> noun = null;
        boolean count = false;
        int countEnd = start;
        for (int token = quantity.start() - 1; token >= start; token--) {
            if (!count && words.anchors().is(AnchorWords.Use.COUNT, scene.text, token, scene.to)) {
                count = true;
                countEnd = token + 1;
            }
            Phrases.Match<Personnel.Noun> match = words.personnel().nounAt(scene.text, token, quantity.start());
            boolean plural = match != null
                    && match.value().licence() == Personnel.Licence.SURE
                    && !match.value().isSingular();
            if (match != null && (plural || isTroop(match))) {
                noun = match;
            }
            boolean other = scene.text.kind(token) == TokenKind.NUMBER || scene.is(token, WordClasses.NUMBER);
            boolean near = count && noun != null && noun.start() - token <= 5;
            if (near && noun != null && isLarge(scene, quantity)) {
                return valueOf(scene, quantity) && isLinked(scene, Math.max(countEnd, noun.end()), quantity)
                        ? new Reading(
                                new Anchor(
                                        quantity,
                                        quantity.start(),
                                        quantity.end(),
                                        token,
                                        quantity.end(),
                                        noun.start(),
                                        noun.end(),
                                        noun.value(),
                                        "count",
                                        null),
                                null)
                        : Reading.NONE;
            }
            if (other && noun == null) {
                break;
            }
        }
        return Reading.NONE;
    }

    /** Small numbers count a thing of their own, but behind a colon. */
    private static boolean isLarge(Scene scene, Quantity quantity) {
        long largest =
                Math.max(quantity.low() == null ? 0 : quantity.low(), quantity.high() == null ? 0 : quantity.high());
        return largest >= 10 || scene.isWord(quantity.start() - 1, ":");
    }

    private static boolean isTroop(Phrases.Match<Personnel.Noun> match) {
        return match.value().isSingular()
                && (match.value().licence() == Personnel.Licence.UNIT
                        || match.value().name().equals("troop"));
    }

    /** Whether a number stands where a value does: after "to", "at", "by", "of", "from", ":", or a form of "be". */
    private boolean valueOf(Scene scene, Quantity quantity) {
        int token = quantity.start() - 1;
        if (scene.text.kind(token) == TokenKind.SYMBOL) {
            return scene.text.string().charAt(scene.text.start(token)) == ':';
        }
        return scene.is(token, WordClasses.PREPOSITION | WordClasses.BE) || scene.isVerb(token);
    }

    /** Whether a number is the value of a count noun before it: next to it ("levels to 4,500") or behind a verb ("fell to"). */
    private boolean isLinked(Scene scene, int end, Quantity quantity) {
        AnchorWords use = words.anchors();
        for (int token = quantity.start() - 1; token >= end; token--) {
            if (scene.isVerb(token)) {
                return use.is(AnchorWords.Use.CHANGE, scene.text, token, scene.to)
                        || use.is(AnchorWords.Use.VALUE, scene.text, token, scene.to);
            }
            boolean noun = scene.isPlain(token) && !use.is(AnchorWords.Use.PEAK, scene.text, token, scene.to);
            boolean number = scene.text.kind(token) == TokenKind.NUMBER;
            if (noun && quantity.start() - end > 3
                    || number && !scene.is(token + 1, WordClasses.PREPOSITION | WordClasses.AND)) {
                return false;
            }
        }
        return quantity.start() - end <= 4;
    }
}
