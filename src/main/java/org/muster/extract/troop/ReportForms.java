package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Modality;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/** In what form a reporting verb stands: passive, inverted, yet to come, or with the figure that it puts or raises. */
final class ReportForms {
    /** How far behind "put" the words stand that tell that it puts a figure. */
    private static final int GAUGE_REACH = 8;

    private ReportForms() {}

    /** "has upped this number", "revised its estimate"; near-misses: "raised the number of troops", "will cut the number". */
    static boolean raisesFigure(Scene scene, int token) {
        AnchorWords words = scene.words.anchors();
        return scene.isVerb(token)
                && !scene.is(token, WordClasses.GERUND)
                && words.is(AnchorWords.Use.CHANGE, scene.text, token, scene.to)
                && scene.is(token + 1, WordClasses.DETERMINER)
                && words.is(AnchorWords.Use.FIGURE, scene.text, token + 2, scene.to)
                && !scene.isWord(token + 3, "of")
                && !isYetToCome(scene, token);
    }

    /** "put their losses at 900", "puts the toll as high as 900"; near-miss: "put 900 soldiers on alert". */
    static boolean gauges(Scene scene, @Nullable Anchor anchor, int verb) {
        int phrase = anchor == null ? -1 : anchor.phraseStart();
        boolean before = verb < phrase;
        int end = before ? phrase : Math.min(scene.to, verb + GAUGE_REACH);
        for (int token = verb + 1; token < end; token++) {
            boolean at = scene.isWord(token, "at") && (!before || end - token <= 3);
            if (at || scene.words.anchors().is(AnchorWords.Use.FIGURE, scene.text, token, scene.to)) {
                return true;
            }
        }
        return false;
    }

    /** "will announce", "is set to announce": nothing has been said yet. */
    static boolean isYetToCome(Scene scene, int verb) {
        int before = verb - 1;
        while (scene.is(before, WordClasses.ADVERB)) {
            before--;
        }
        if (scene.isWord(before, "will") || scene.isWord(before, "would") || scene.isWord(before, "should")) {
            return true;
        }
        if (!scene.isWord(before, "to")) {
            return false;
        }
        for (Phrases.Match<ModalityCues.Cue> cue : scene.modalities()) {
            if (cue.value().modality() == Modality.FUTURE && (cue.end() == before || cue.end() == before + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb behind the number states a figure of its own: "..., though the army says that it was 30". */
    static boolean statesAnother(Scene scene, Phrases.Match<SourceWords.Report> verb) {
        if (scene.isWord(verb.end(), "that")) {
            return true;
        }
        for (Quantity other : scene.quantities) {
            if (other.start() >= verb.end()
                    && other.start() - verb.end() < 8
                    && scene.wall(verb.start(), other.start()) <= Scene.CLAUSE) {
                return true;
            }
        }
        return false;
    }

    static boolean isPassive(Scene scene, int verb) {
        if (!scene.is(verb, WordClasses.PARTICIPLE)) {
            return false;
        }
        for (int token = verb - 1; token >= Math.max(scene.from, verb - 3); token--) {
            if (scene.is(token, WordClasses.BE)) {
                return true;
            }
            if (!scene.is(token, WordClasses.ADVERB)) {
                return false;
            }
        }
        return false;
    }

    static boolean isInverted(Scene scene, int verb) {
        int before = verb - 1;
        if (before < scene.from) {
            return false;
        }
        return scene.text.kind(before) == TokenKind.SYMBOL
                && !(scene.isWord(before, "-") && scene.text.isGlued(verb))
                && !scene.is(verb, WordClasses.GERUND)
                && !scene.is(verb + 1, WordClasses.PRONOUN | WordClasses.PREPOSITION);
    }

    /** "insists on making": wants, not states. */
    static boolean insists(Scene scene, int verb) {
        return scene.isWord(verb + 1, "on") && scene.is(verb + 2, WordClasses.GERUND);
    }

    /** "in addition to the 300 men already there": told as known, by the article itself. */
    static boolean isBackground(Scene scene, Anchor anchor) {
        int determiner = anchor.phraseStart() - 1;
        if (!scene.is(determiner, WordClasses.DETERMINER)) {
            return false;
        }
        for (int token = determiner - 1; token >= Math.max(scene.from, determiner - 3); token--) {
            if (scene.words.anchors().skip(AnchorWords.Use.BACKGROUND, scene.text, token, scene.to) == determiner) {
                return true;
            }
        }
        return false;
    }

    /** "figures", "a report". */
    static boolean isFigures(Scene scene, int token) {
        AnchorWords words = scene.words.anchors();
        SourceWords.Found found =
                token < scene.from ? null : scene.words.sources().at(scene.text, token, scene.to);
        return token >= scene.from
                && (words.is(AnchorWords.Use.FIGURE, scene.text, token, scene.to)
                        || words.is(AnchorWords.Use.DOCUMENT, scene.text, token, scene.to)
                        || found != null && found.word().kind() == SourceWords.Kind.UNNAMED);
    }

    /** The verb whose subject a participle goes on with: "…, the army said, adding that …"; -1 where there is none. */
    static int continued(Scene scene, int participle) {
        for (int token = participle - 2; token > Math.max(scene.from, participle - 8); token--) {
            if (scene.is(token, WordClasses.REPORT) && scene.isVerb(token) && !scene.is(token, WordClasses.GERUND)) {
                return token;
            }
        }
        return SourcePhrases.mainVerb(scene, participle);
    }

    /** "as reported by X", "the 300 deaths admitted by X": whether "by" and who says it follow a participle. */
    static boolean hasAgent(Scene scene, @Nullable Anchor anchor, int verb) {
        if (!scene.is(verb, WordClasses.PARTICIPLE) || !scene.isWord(verb + 1, "by")) {
            return false;
        }
        int before = verb - 1;
        while (scene.is(before, WordClasses.ADVERB | WordClasses.BE)) {
            before--;
        }
        boolean counted = anchor != null
                && verb >= anchor.phraseEnd()
                && before - anchor.phraseEnd() < 3
                && scene.wall(anchor.phraseEnd() - 1, verb) == 0;
        return scene.isWord(before, "as") || counted;
    }
}
