package org.muster.extract.troop;

import org.muster.extract.Modality;
import org.muster.extract.Section;
import org.muster.extract.lexicon.Phrases;

/** Tells how firmly a number is asserted: the cue that reaches it, hypothetical before denied before future before hedged. */
final class ModalityResolver {
    private ModalityResolver() {}

    static void resolve(Claimed claim) {
        Scene scene = claim.scene;
        Modality best = Modality.ACTUAL;
        String rule = "plain";
        for (int token = scene.from; token < scene.to; token++) {
            Phrases.Match<ModalityCues.Cue> match = scene.words.modalities().at(scene.text, token, scene.to);
            if (match == null || isMonth(scene, token, match.value())) {
                continue;
            }
            ModalityCues.Cue cue = match.value();
            if (strength(cue.modality()) > strength(best) && reaches(claim, match)) {
                best = cue.modality();
                rule = cue.word().replace(' ', '-');
            }
        }
        claim.modality = best;
        claim.decided("modality", rule);
    }

    /** "in May": a modal does not begin with a capital inside a sentence. */
    private static boolean isMonth(Scene scene, int token, ModalityCues.Cue cue) {
        return cue.scope() == ModalityCues.Scope.MODAL
                && token > scene.from
                && scene.text.isCapitalised(token)
                && !scene.text.isAllCaps(token)
                && scene.section == Section.BODY;
    }

    private static int strength(Modality modality) {
        return switch (modality) {
            case ACTUAL -> 0;
            case HEDGED -> 2;
            case FUTURE -> 1;
            case DENIED -> 3;
            case HYPOTHETICAL -> 4;
        };
    }

    private static boolean reaches(Claimed claim, Phrases.Match<ModalityCues.Cue> match) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        int start = match.start();
        boolean inside = start >= anchor.start() && match.end() <= anchor.end();
        return switch (match.value().scope()) {
            case ADVERB -> inside || scene.wall(start, anchor.phraseStart()) <= 3;
            case MODAL -> modalReaches(scene, anchor, start, match.end());
            case INFINITIVE -> infinitiveReaches(claim, start, match.end());
            case CLAUSE -> clauseReaches(scene, anchor, start, match.end());
        };
    }

    /** A modal of the verb that governs the phrase, or of which it is the subject. */
    private static boolean modalReaches(Scene scene, Anchor anchor, int start, int end) {
        if (!scene.sameClause(start, anchor.phraseStart())) {
            return false;
        }
        if (start < anchor.phraseStart()) {
            return finiteVerbs(scene, end, anchor.phraseStart()) <= 1;
        }
        return start >= anchor.phraseEnd() && finiteVerbs(scene, anchor.phraseEnd(), start) == 0;
    }

    private static int finiteVerbs(Scene scene, int from, int to) {
        int count = 0;
        for (int token = from; token < to; token++) {
            if (scene.is(token, WordClasses.BASE | WordClasses.PAST | WordClasses.PRESENT)) {
                count++;
            }
        }
        return count;
    }

    /** "plans to send 300", "ordered the withdrawal of 300", "300 troops are set to be sent". */
    private static boolean infinitiveReaches(Claimed claim, int start, int end) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        if (start >= anchor.phraseStart() && end <= anchor.phraseEnd()) {
            return true;
        }
        if (start < anchor.phraseStart()) {
            if (scene.wall(start, anchor.phraseStart()) > 4) {
                return false;
            }
            boolean to = false;
            for (int token = end - 1; token < anchor.phraseStart(); token++) {
                to |= scene.isWord(token, "to")
                        && token + 1 < scene.to
                        && scene.is(token + 1, WordClasses.BASE | WordClasses.BE | WordClasses.ADVERB);
                if (token >= end
                        && scene.is(token, WordClasses.PAST | WordClasses.PRESENT)
                        && !scene.is(token, WordClasses.PARTICIPLE)) {
                    return false;
                }
            }
            boolean noun = claim.cue != null && claim.cue.start() >= end && claim.cue.end() <= anchor.phraseStart();
            return to || noun;
        }
        return scene.sameClause(anchor.phraseEnd() - 1, start)
                && finiteVerbs(scene, anchor.phraseEnd(), start) == 0
                && scene.isWord(end - 1, "to");
    }

    private static boolean clauseReaches(Scene scene, Anchor anchor, int start, int end) {
        if (start < anchor.phraseStart()) {
            return scene.wall(end, anchor.phraseStart()) <= 3;
        }
        return start >= anchor.phraseEnd()
                && scene.sameClause(anchor.phraseEnd() - 1, start)
                && scene.wall(anchor.phraseEnd() - 1, start) <= 2;
    }
}
