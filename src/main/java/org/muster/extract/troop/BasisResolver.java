package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.Per;
import org.muster.extract.Status;

/** Tells what kind of number it is: from the cue of state, then from words of adding, taking away, summing up, and rates. */
final class BasisResolver {
    private BasisResolver() {}

    static void resolve(Claimed claim, BasisWords words) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        Per after = words.rate(scene, anchor.phraseEnd());
        Per per = after != null ? after : words.rateBefore(scene, anchor.phraseStart());
        if (per != null || words.isOtherRate(scene, anchor.phraseEnd())) {
            claim.per = per;
            set(claim, Basis.RATE, "rate");
            return;
        }
        if (Parts.isOfLevel(scene, anchor)) {
            set(claim, Basis.LEVEL, "part-of-level");
            return;
        }
        if (anchor.isChange()) {
            set(claim, Basis.LEVEL, "change");
            return;
        }
        @Nullable Basis change = words.change(scene, anchor);
        Claimed continued = claim.antecedent != null ? claim.antecedent : claim.whole;
        if (claim.isContinued && continued != null && change == null && continued.basis != Basis.RATE) {
            set(claim, continued.basis, "continued");
            return;
        }
        boolean summed = words.sumsUp(scene, anchor);
        switch (claim.status) {
            case KILLED, WOUNDED, CAPTURED, MISSING, DESERTED, RELEASED -> hurt(claim, words, summed);
            case CASUALTIES, TRAINED -> set(claim, Basis.TOTAL, "status");
            case EXERCISE -> set(claim, Basis.INCIDENT, "status");
            case STRENGTH ->
                set(claim, change == null ? Basis.LEVEL : change, change == null ? "status" : "change-word");
            case WITHDRAWN -> set(claim, summed ? Basis.TOTAL : Basis.DECREMENT, summed ? "summed" : "status");
            case RECRUITED -> set(claim, summed ? Basis.TOTAL : Basis.INCREMENT, summed ? "summed" : "status");
            case DEPLOYED -> deployed(claim, words, change, summed);
            case OTHER -> other(claim, change, summed);
        }
    }

    private static void hurt(Claimed claim, BasisWords words, boolean summed) {
        boolean level = claim.cue != null
                && claim.cue.cue().kind() == StatusCues.Kind.PHRASE
                && claim.cue.cue().basis() == Basis.LEVEL;
        if (claim.cue != null && (level || claim.cue.cue().basis() == Basis.TOTAL)) {
            set(claim, claim.cue.cue().basis(), "cue");
            return;
        }
        boolean perfect = claim.cue != null && claim.status == Status.KILLED && isPerfect(claim.scene, claim.cue);
        boolean held = claim.status == Status.CAPTURED
                && (claim.cue == null
                        || claim.cue.cue().basis() == Basis.LEVEL
                        || words.isHeld(claim.scene, claim.anchor));
        if (held) {
            set(claim, Basis.LEVEL, "held");
        } else {
            set(
                    claim,
                    summed || perfect ? Basis.TOTAL : Basis.INCIDENT,
                    summed ? "summed" : perfect ? "perfect" : "status");
        }
    }

    /** "have been killed": up to now, unless an event is told. */
    private static boolean isPerfect(Scene scene, Scene.CueHit cue) {
        return scene.is(cue.start() - 1, WordClasses.BE) && scene.is(cue.start() - 2, WordClasses.HAVE)
                || scene.is(cue.start() - 1, WordClasses.HAVE);
    }

    private static void deployed(Claimed claim, BasisWords words, @Nullable Basis change, boolean summed) {
        if (change != null) {
            set(claim, change, "change-word");
        } else if (claim.cue != null
                && claim.cue.cue().role() == StatusCues.Role.SUBJECT
                && claim.cue.cue().basis() == Basis.INCREMENT
                && words.isAlready(claim.scene, claim.anchor)) {
            set(claim, Basis.TOTAL, "already");
        } else if (summed && claim.cue != null && claim.cue.cue().basis() == Basis.INCREMENT) {
            set(claim, Basis.TOTAL, "summed");
        } else if (claim.cue != null && isStationed(claim.scene, claim.anchor, claim.cue)) {
            set(claim, Basis.LEVEL, "stationed");
        } else if (claim.cue != null) {
            set(claim, claim.cue.cue().basis(), "cue");
        } else if (claim.antecedent != null) {
            set(claim, claim.antecedent.basis, "antecedent");
        } else {
            set(claim, Basis.LEVEL, "default");
        }
    }

    /** "deployed in", "already deployed": there by now. */
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

    private static void other(Claimed claim, @Nullable Basis change, boolean summed) {
        if (summed) {
            set(claim, Basis.TOTAL, "summed");
        } else if (change != null) {
            set(claim, change, "change-word");
        } else {
            set(claim, claim.cue == null ? Basis.INCIDENT : claim.cue.cue().basis(), "cue");
        }
    }

    private static void set(Claimed claim, Basis basis, String rule) {
        claim.basis = basis;
        claim.decided("basis", rule);
    }
}
