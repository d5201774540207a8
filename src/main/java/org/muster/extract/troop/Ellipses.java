package org.muster.extract.troop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Status;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/**
 * Reads numbers whose noun is only understood: "Of these, 1,500 have arrived", "killing three and wounding eight", "Lithuania will
 * have 1,632", "upped this number to around 3,000". Personnel must have been counted in this sentence or just before.
 */
final class Ellipses {
    private final Words words;

    Ellipses(Words words) {
        this.words = words;
    }

    /**
     * The anchor, or null.
     *
     * @param here anchors before this number in its sentence
     * @param recent the claims of the sentences just before
     * @param otherCounted whether something else was counted since the last anchor
     */
    @Nullable
    Anchor read(Scene scene, Quantity quantity, List<Anchor> here, List<Claimed> recent, boolean otherCounted) {
        if (here.isEmpty() && recent.isEmpty() || otherCounted && here.isEmpty()) {
            return null;
        }
        if (quantity.couldBeYear() || isName(scene, quantity)) {
            return null;
        }
        int next = words.anchors().skip(AnchorWords.Use.MORE, scene.text, quantity.end(), scene.to);
        boolean adjacent = here.isEmpty() && scene.sentence - recent.get(recent.size() - 1).scene.sentence == 1;
        String pattern = pattern(scene, quantity, next, here, otherCounted, adjacent);
        if (pattern == null) {
            return null;
        }
        Claimed antecedent = here.isEmpty() ? recent.get(recent.size() - 1) : null;
        return Anchor.bare(quantity, pattern, antecedent);
    }

    private @Nullable String pattern(
            Scene scene, Quantity quantity, int next, List<Anchor> here, boolean otherCounted, boolean adjacent) {
        boolean inSentence = !here.isEmpty();
        if (ofThem(scene, quantity, next)) {
            return "of-them";
        }
        boolean the = scene.isWord(quantity.start() - 1, "the");
        boolean clause = the && scene.is(next, WordClasses.DETERMINER);
        boolean other = otherCounted && !isMixed(scene, quantity, here);
        if (!clause && !isBare(scene, next) || isBareOne(scene, quantity) || other) {
            return null;
        }
        if (stateFollows(scene, next)) {
            return "state-follows";
        }
        if (stateVerbBefore(scene, quantity)) {
            return "state-before";
        }
        if (otherCounted) {
            return null;
        }
        if (inSentence && isCompared(scene, quantity)) {
            return "compared";
        }
        if (numberBefore(scene, quantity, inSentence)) {
            return "that-number";
        }
        if (inSentence && isJoinedMore(scene, quantity)) {
            return "and-more";
        }
        boolean another = words.anchors().is(AnchorWords.Use.MORE, scene.text, quantity.start() - 1, scene.to)
                && (inSentence || adjacent);
        if (another) {
            return "another";
        }
        boolean placed = placeBefore(scene, quantity, inSentence);
        boolean placedBehind = quantity.form() != Quantity.Form.MAGNITUDE && scene.is(next, WordClasses.PREPOSITION);
        if (inSentence && (placedBehind || listed(scene, quantity)) || placed) {
            return "listed";
        }
        boolean dash = next + 1 < scene.to
                && scene.wallBefore(next) >= 4
                && scene.is(next + 1, WordClasses.BE | WordClasses.HAVE);
        if ((dash || scene.is(next, WordClasses.BE | WordClasses.HAVE)) && adjacent) {
            return "subject";
        }
        boolean compared = scene.isWord(quantity.start() - 2, "than") || scene.isWord(quantity.start() - 2, "from");
        return the && (inSentence || adjacent && compared) ? "the-number" : null;
    }

    /** "900 troops in Mali and hundreds more aboard ships": of the same kind, if an "and" joins them. */
    private static boolean isJoinedMore(Scene scene, Quantity quantity) {
        int before = quantity.start() - 1;
        boolean joined = scene.is(before, WordClasses.AND) || scene.isWord(before, ",") || scene.isWord(before, "with");
        return joined && scene.isWord(quantity.end(), "more");
    }

    /** "two soldiers and two civilians died, and four were wounded": the last other count is joined to the soldiers. */
    private static boolean isMixed(Scene scene, Quantity quantity, List<Anchor> here) {
        if (here.isEmpty()) {
            return false;
        }
        int joined = here.get(here.size() - 1).end();
        boolean found = false;
        for (Quantity other : scene.quantities) {
            if (other.start() >= joined && other.end() <= quantity.start()) {
                if (found || other.start() != joined + 1 || !scene.is(joined, WordClasses.AND)) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** "fewer than 1,000 fighters remain, down from a peak of 45,000", "compared with 3,000 a year ago". */
    private boolean isCompared(Scene scene, Quantity quantity) {
        int from = quantity.start() - 1;
        while (from > scene.from
                && (scene.isWord(from, "of")
                        || scene.is(from, WordClasses.DETERMINER)
                        || words.anchors().is(AnchorWords.Use.PEAK, scene.text, from, scene.to))) {
            from--;
        }
        return scene.is(from, WordClasses.PREPOSITION)
                && words.anchors().is(AnchorWords.Use.COMPARES, scene.text, from - 1, scene.to);
    }

    /** "of them", "of whom" behind the number or "of these" before it. */
    private boolean ofThem(Scene scene, Quantity quantity, int next) {
        if (scene.isWord(next, "of") && words.anchors().is(AnchorWords.Use.ANAPHOR, scene.text, next + 1, scene.to)) {
            return !scene.is(next + 1, WordClasses.DETERMINER) || isBare(scene, next + 2);
        }
        int token = quantity.start() - 1;
        if (scene.isWord(token, ",")) {
            token--;
        }
        return scene.isWord(token - 1, "of")
                && words.anchors().is(AnchorWords.Use.ANAPHOR, scene.text, token, scene.to)
                && isBare(scene, next);
    }

    /** Whether no noun follows. */
    static boolean isBare(Scene scene, int next) {
        if (next >= scene.to) {
            return true;
        }
        if (scene.text.kind(next) == TokenKind.SYMBOL) {
            char c = scene.text.string().charAt(scene.text.start(next));
            return !scene.text.isGlued(next) || ",.;:)!?\"'\u201d\u2019\u2014\u2013".indexOf(c) >= 0;
        }
        if (scene.text.kind(next) != TokenKind.WORD) {
            return false;
        }
        if (scene.isWord(next, "of")) {
            return false;
        }
        int closed = WordClasses.PREPOSITION
                | WordClasses.AUXILIARY
                | WordClasses.RELATIVE
                | WordClasses.AND
                | WordClasses.PRONOUN
                | WordClasses.SUBORDINATOR
                | WordClasses.ADVERB;
        if (scene.is(next, closed)) {
            return true;
        }
        boolean verb = scene.is(next, WordClasses.PAST | WordClasses.PARTICIPLE | WordClasses.PRESENT);
        int noun = next + 1;
        while (scene.is(noun, WordClasses.GERUND | WordClasses.PARTICIPLE) && !scene.is(noun, WordClasses.AUXILIARY)) {
            noun++;
        }
        return verb && !scene.isPlain(noun);
    }

    private static boolean isBareOne(Scene scene, Quantity quantity) {
        return Long.valueOf(1).equals(quantity.low())
                && Long.valueOf(1).equals(quantity.high())
                && !scene.is(quantity.end(), WordClasses.BE);
    }

    private static boolean isName(Scene scene, Quantity quantity) {
        int before = quantity.start() - 1;
        return before > scene.from
                && scene.text.isCapitalised(before)
                && quantity.form() == Quantity.Form.DIGITS
                && scene.actorOver(before) == null
                && scene.bits(before) == 0;
    }

    /** A cue of state just behind: "28 hurt", "50 are missing", "17,674 have been injured". */
    private static boolean stateFollows(Scene scene, int next) {
        int token = next;
        while (token < Math.min(scene.to, next + 4)
                && scene.is(token, WordClasses.AUXILIARY | WordClasses.ADVERB | WordClasses.NEGATION)) {
            token++;
        }
        for (Scene.CueHit hit : scene.cues) {
            boolean strong = hit.cue().rank() >= 5 || hit.cue().kind() == StatusCues.Kind.VERB && token > next;
            if (hit.start() == token && strong && hit.cue().role() != StatusCues.Role.OF) {
                return true;
            }
        }
        return false;
    }

    /** A verb of state just before: "killing three and wounding eight", "losing an estimated 75,000". */
    private static boolean stateVerbBefore(Scene scene, Quantity quantity) {
        int verb = quantity.start() - 1;
        while (verb > scene.from && scene.is(verb, WordClasses.DETERMINER)) {
            verb--;
        }
        for (Scene.CueHit hit : scene.cues) {
            if (hit.end() == verb + 1
                    && hit.cue().kind() == StatusCues.Kind.VERB
                    && hit.cue().role() == StatusCues.Role.OBJECT
                    && (hit.cue().rank() >= 6
                            || hit.cue().status() == Status.DEPLOYED
                                    && hit.cue().rank() >= 4)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "this number" or "the figure" stands before a number that has its noun: "upped this number to 3,000 soldiers". */
    static boolean renamesNumber(Scene scene, Anchor anchor) {
        for (int token = scene.clauseStart(anchor.phraseStart()); token < anchor.phraseStart() - 1; token++) {
            boolean number = scene.words.anchors().is(AnchorWords.Use.COUNT, scene.text, token, scene.to);
            if (number
                    && (scene.isWord(token - 1, "this")
                            || scene.isWord(token - 1, "that")
                            || scene.isWord(token - 1, "the"))
                    && scene.is(token + 1, WordClasses.PREPOSITION)) {
                return true;
            }
        }
        return false;
    }

    /** "this number to", "the actual figure at", "figures are officially": the number of personnel, named again. */
    private boolean numberBefore(Scene scene, Quantity quantity, boolean inSentence) {
        int link = quantity.start() - 1;
        while (link > scene.from && scene.is(link, WordClasses.ADVERB)) {
            link--;
        }
        boolean linked = scene.is(link, WordClasses.PREPOSITION | WordClasses.BE)
                || isRange(quantity) && words.anchors().is(AnchorWords.Use.COUNT, scene.text, link, scene.to);
        int start = scene.clauseStart(quantity.start());
        if (scene.is(start, WordClasses.RELATIVE) || scene.isWord(start, "that")) {
            start = scene.clauseStart(start - 1);
        }
        for (int token = start; linked && token < quantity.start(); token++) {
            if (words.anchors().is(AnchorWords.Use.COUNT, scene.text, token, scene.to)
                    && isNamedAgain(scene, token, quantity)
                    && (inSentence || !scene.isWord(token, "toll"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRange(Quantity quantity) {
        return quantity.low() != null
                && quantity.high() != null
                && !quantity.low().equals(quantity.high());
    }

    /** Whether a count noun means a number that was told: "the lower ranks", "their numbers", not "the number of tanks". */
    private boolean isNamedAgain(Scene scene, int count, Quantity quantity) {
        int first = count;
        while (words.anchors().is(AnchorWords.Use.QUALIFIER, scene.text, first - 1, scene.to)) {
            first--;
        }
        if (!scene.is(first - 1, WordClasses.DETERMINER)) {
            return false;
        }
        boolean of = scene.isWord(count + 1, "of") && count + 2 < quantity.start();
        return !of
                || words.anchors().is(AnchorWords.Use.ANAPHOR, scene.text, count + 2, scene.to)
                || isSoldiers(scene, count + 2)
                || isSoldiers(scene, count + 3);
    }

    private boolean isSoldiers(Scene scene, int token) {
        Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, scene.to);
        return noun != null && !noun.value().isPeople();
    }

    /** "Estonia 1,430", "Lithuania will have 1,632": a place and its number in a list. */
    private static boolean placeBefore(Scene scene, Quantity quantity, boolean inSentence) {
        int token = quantity.start() - 1;
        while (token > scene.from
                && (scene.is(token, WordClasses.HAVE | WordClasses.MODAL)
                        || inSentence && scene.text.kind(token) == TokenKind.POSSESSIVE)) {
            token--;
        }
        Actor actor = token >= scene.from ? scene.actorOver(token) : null;
        return actor != null && actor.kind() == Actor.Kind.NAME;
    }

    /** After "and", a comma, "including" or "from" in a list of counts. */
    private static boolean listed(Scene scene, Quantity quantity) {
        int before = quantity.start() - 1;
        Actor actor = before > scene.from ? scene.actorOver(before) : null;
        return scene.is(before, WordClasses.AND)
                || scene.isWord(before, "including")
                || scene.isWord(before, "have")
                || actor != null && actor.isPlace();
    }
}
