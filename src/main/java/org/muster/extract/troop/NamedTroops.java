package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/**
 * Bare numbers of soldiers who were named without one: "the reservists, of whom there are 900,000", "their troops fell back, with
 * 2,000 cut off", "The rebels fled. Forty of them were caught".
 */
final class NamedTroops {
    /** How far before "of whom" its noun may stand. */
    private static final int REACH = 7;

    private final Words words;

    NamedTroops(Words words) {
        this.words = words;
    }

    /** The anchor of a bare number, or null. */
    @Nullable
    Anchor read(Scene scene, Quantity quantity) {
        if (quantity.couldBeYear()) {
            return null;
        }
        int next = words.anchors().skip(AnchorWords.Use.MORE, scene.text, quantity.end(), scene.to);
        Phrases.Match<Personnel.Noun> noun = ofWhom(scene, quantity, next);
        noun = noun == null ? with(scene, quantity, next) : noun;
        if (noun != null) {
            return Anchor.behind(noun, quantity, "named");
        }
        return ofThem(scene, next) ? Anchor.bare(quantity, "of-named", null) : null;
    }

    /** "reservists, of whom there are 900,000", "militants, 40 of whom were foreigners". */
    private Phrases.@Nullable Match<Personnel.Noun> ofWhom(Scene scene, Quantity quantity, int next) {
        boolean behind = scene.isWord(next, "of") && scene.is(next + 1, WordClasses.RELATIVE);
        int of = quantity.start();
        while (!behind && of > Math.max(scene.from, quantity.start() - REACH) && !scene.isWord(of, "of")) {
            of--;
        }
        boolean before = !behind
                && scene.isWord(of, "of")
                && scene.is(of + 1, WordClasses.RELATIVE)
                && Ellipses.isBare(scene, next);
        return behind || before ? nounBefore(scene, behind ? quantity.start() : of) : null;
    }

    /** "their troops retreated, with 25,000 under threat". */
    private Phrases.@Nullable Match<Personnel.Noun> with(Scene scene, Quantity quantity, int next) {
        boolean with = scene.isWord(quantity.start() - 1, "with") && scene.isWord(quantity.start() - 2, ",");
        if (!with || !quantity.isAtLeast(2) || !Ellipses.isBare(scene, next) || next >= scene.to) {
            return null;
        }
        int start = scene.clauseStart(quantity.start() - 3);
        for (int token = start; token < quantity.start() - 2; token++) {
            Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, scene.to);
            if (noun != null && isSoldiers(noun)) {
                return scene.isVerb(noun.end()) ? noun : null;
            }
        }
        return null;
    }

    /** "of them" behind a sentence that begins with soldiers: "The rebels fled. Forty of them were caught". */
    private boolean ofThem(Scene scene, int next) {
        boolean them = scene.isWord(next, "of")
                && scene.is(next + 1, WordClasses.PRONOUN)
                && words.anchors().is(AnchorWords.Use.ANAPHOR, scene.text, next + 1, scene.to);
        if (!them || scene.sentence == 0) {
            return false;
        }
        int to = scene.text.endToken(scene.sentence - 1);
        for (int token = scene.text.firstToken(scene.sentence - 1); token < to; token++) {
            Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, to);
            boolean verb = (words.classes().of(scene.text.id(token)) & WordClasses.AUXILIARY) != 0;
            if (noun == null && verb) {
                return false;
            }
            if (noun != null) {
                boolean owned = noun.end() < to && scene.text.kind(noun.end()) == TokenKind.POSSESSIVE;
                return isSoldiers(noun) && !owned && scene.cues.stream().anyMatch(hit -> hit.start() > next);
            }
        }
        return false;
    }

    private Phrases.@Nullable Match<Personnel.Noun> nounBefore(Scene scene, int end) {
        int token = end - 1;
        while (token > end - REACH && token > scene.from) {
            Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, end);
            if (noun != null) {
                return isSoldiers(noun) ? noun : null;
            }
            boolean others = scene.isPlain(token) && scene.text.lower(token).endsWith("s");
            if (others || scene.isVerb(token)) {
                return null;
            }
            token--;
        }
        return null;
    }

    private static boolean isSoldiers(Phrases.Match<Personnel.Noun> noun) {
        return noun.value().licence() == Personnel.Licence.SURE && !noun.value().isSingular();
    }
}
