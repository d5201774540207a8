package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.lexicon.Phrases;

/** Tells those who are there by now from those who are being sent: by the aspect of the verb, and by definiteness. */
final class Standing {
    /** How far behind those sent their goal may stand. */
    private static final int REACH = 8;

    private Standing() {}

    /** Whether a cue that tells of coming or going tells of personnel who are there by now. */
    static boolean areThere(Scene scene, Anchor anchor, Scene.CueHit cue) {
        return isStationed(scene, anchor, cue)
                || standsWhereSent(scene, anchor, cue)
                || cue.cue().basis() == Basis.INCREMENT && isKnown(scene, anchor, cue);
    }

    /** "the 300 men", "its current force of 300": those the reader knows of. */
    static boolean isDefinite(Scene scene, Anchor anchor) {
        for (int token = anchor.phraseStart() - 2; token < anchor.quantity().numberStart(); token++) {
            if (scene.words.anchors().is(AnchorWords.Use.DEFINITE, scene.text, token, scene.to)) {
                return true;
            }
        }
        return false;
    }

    /** "have been killed", "has already lost": up to now; "said that 40 had died": up to then. */
    static boolean isPerfect(Scene scene, Scene.CueHit cue) {
        int token = cue.start() - 1;
        while (scene.is(token, WordClasses.ADVERB) || scene.isWord(token, "been")) {
            token--;
        }
        return scene.is(cue.start(), WordClasses.PARTICIPLE)
                && scene.is(token, WordClasses.HAVE)
                && !scene.isWord(token, "having")
                && !scene.isWord(token - 1, "to");
    }

    /** "after moving the 300 men", "who are permanently assigned to the base" */
    private static boolean isKnown(Scene scene, Anchor anchor, Scene.CueHit cue) {
        int verb = cue.start();
        if (cue.end() <= anchor.phraseStart()) {
            return isDefinite(scene, anchor) && scene.isVerb(verb) && !scene.is(verb, WordClasses.BASE);
        }
        int be = scene.is(verb - 1, WordClasses.ADVERB) ? verb - 2 : verb - 1;
        return scene.is(verb, WordClasses.PARTICIPLE) && (scene.isWord(be, "are") || scene.isWord(be, "is"));
    }

    /** "deployed in", "already deployed" */
    private static boolean isStationed(Scene scene, Anchor anchor, Scene.CueHit cue) {
        boolean deploy =
                cue.cue().word().equals("deploy") && cue.start() >= anchor.phraseEnd() && scene.cues.contains(cue);
        if (!deploy || !scene.is(cue.start(), WordClasses.PARTICIPLE)) {
            return false;
        }
        int before = cue.start() - 1;
        return cue.start() <= anchor.phraseEnd() + 1
                || scene.is(before, WordClasses.ADVERB) && !scene.is(before, WordClasses.AUXILIARY);
    }

    /** "has deployed 30,000 troops along the river"; but "has deployed 30,000 to the river" tells of sending. */
    private static boolean standsWhereSent(Scene scene, Anchor anchor, Scene.CueHit cue) {
        if (!cue.cue().word().equals("deploy") || !isPerfect(scene, cue)) {
            return false;
        }
        int after = Math.max(cue.end(), anchor.phraseEnd());
        for (int token = after; token < Math.min(scene.to, after + REACH) && scene.sameClause(after, token); token++) {
            if (scene.isWord(token, "to") || scene.isWord(token, "into")) {
                return false;
            }
            Phrases.Match<HostWords.Use> place = scene.words.hosts().at(scene.text, token, scene.to);
            if (place != null && isWhere(place.value())) {
                return !isTime(scene, place.end());
            }
        }
        return true;
    }

    private static boolean isWhere(HostWords.@Nullable Use use) {
        return use == HostWords.Use.IN || use == HostWords.Use.UPON || use == HostWords.Use.NEAR;
    }

    /** "in May", "in recent weeks", "on 5 May": when, not where. */
    private static boolean isTime(Scene scene, int from) {
        for (int token = from; token < Math.min(scene.to, from + 3); token++) {
            if (scene.words.hosts().is(HostWords.Use.TIME, scene.text, token, scene.to)) {
                return true;
            }
        }
        return scene.is(from, WordClasses.NUMBER);
    }
}
