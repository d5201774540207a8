package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/** Numbers whose noun stands before them: "a force of 8,000", "the number of troops to 4,500", "soldiers killed: two". */
final class CountPhrases {
    /** How far before a count its body may end: "the army's total headcount", not "the mission put the toll at". */
    private static final int MOST_BETWEEN = 5;

    private final Words words;
    private final Licences licences;

    CountPhrases(Words words, Licences licences) {
        this.words = words;
        this.licences = licences;
    }

    /** "a force of 8,000", "the number of troops to 4,500", "soldiers killed: two". */
    PhraseReading read(Scene scene, Quantity quantity) {
        PhraseReading unit = unitOf(scene, quantity);
        return unit != PhraseReading.NONE ? unit : counted(scene, quantity);
    }

    /** "a force of 8,000". */
    PhraseReading unitOf(Scene scene, Quantity quantity) {
        int of = quantity.start() - 1;
        Phrases.Match<Personnel.Noun> unit =
                scene.isWord(of, "of") ? words.personnel().nounEndingAt(scene.text, scene.from, of) : null;
        return unit != null && licences.isUnit(scene, unit)
                ? new PhraseReading(Anchor.behind(unit, quantity, "unit-of"), null)
                : PhraseReading.NONE;
    }

    /** A count noun with a personnel noun beside it, and the number as its value: "troop levels to 4,500". */
    private PhraseReading counted(Scene scene, Quantity quantity) {
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
            if (match != null && (plural || isTroop(scene, match))) {
                noun = match;
            }
            boolean other = (scene.text.kind(token) == TokenKind.NUMBER || scene.is(token, WordClasses.NUMBER))
                    && !isChangeStart(scene, quantity, token);
            boolean near = count
                    && noun != null
                    && noun.start() - token <= 5
                    && (!noun.value().isUnit() || countEnd - noun.end() <= MOST_BETWEEN)
                    && isOf(scene, token, noun.start());
            if (near && noun != null && isLarge(scene, quantity)) {
                boolean linked =
                        isBrought(scene, token, quantity) || isLinked(scene, Math.max(countEnd, noun.end()), quantity);
                return valueOf(scene, quantity) && linked
                        ? new PhraseReading(
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
                        : PhraseReading.NONE;
            }
            if (other && noun == null) {
                break;
            }
        }
        return PhraseReading.NONE;
    }

    /** Whether a count is not of something else: "the number of attacks on soldiers". */
    private static boolean isOf(Scene scene, int count, int noun) {
        for (int token = count + 2; scene.isWord(count + 1, "of") && token < noun; token++) {
            if (scene.is(token, WordClasses.PREPOSITION)) {
                return false;
            }
        }
        return true;
    }

    /** The first number of a change whose second is read: "from 3,000 to 5,000". */
    private static boolean isChangeStart(Scene scene, Quantity quantity, int token) {
        return scene.isWord(quantity.start() - 1, "to")
                && token < quantity.start() - 1
                && (scene.isWord(token - 1, "from") || scene.isWord(token - 2, "from"))
                && quantity.start() - token <= 4;
    }

    /** "bringing the number of troops killed in the province this year to 16". */
    private boolean isBrought(Scene scene, int count, Quantity quantity) {
        if (!scene.isWord(quantity.start() - 1, "to")) {
            return false;
        }
        for (int token = count - 1; token >= Math.max(scene.from, count - 3); token--) {
            if (scene.isVerb(token)) {
                return words.anchors().is(AnchorWords.Use.CHANGE, scene.text, token, scene.to);
            }
        }
        return false;
    }

    /** Small numbers count a thing of their own, but behind a colon. */
    private static boolean isLarge(Scene scene, Quantity quantity) {
        return quantity.isAtLeast(10) || scene.isWord(quantity.start() - 1, ":");
    }

    private boolean isTroop(Scene scene, Phrases.Match<Personnel.Noun> match) {
        boolean body = match.value().licence() == Personnel.Licence.UNIT && licences.isUnit(scene, match);
        return match.value().isSingular() && (body || match.value().name().equals("troop"));
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
            boolean things = noun && scene.text.lower(token).endsWith("s") && !scene.is(token, WordClasses.PERSONNEL);
            if (things && scene.actorOver(token) == null
                    || noun && quantity.start() - end > 3
                    || number && !scene.is(token + 1, WordClasses.PREPOSITION | WordClasses.AND)) {
                return false;
            }
        }
        return quantity.start() - end <= 4;
    }
}
