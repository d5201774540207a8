package org.muster.extract.troop;

import org.muster.extract.Status;

/** Whether somebody is being counted: "one soldier was killed" counts, "one soldier says" does not. */
final class Counted {
    private static final double FIRM = 6;

    private Counted() {}

    static boolean isCounted(Claimed claim) {
        boolean one = Long.valueOf(1).equals(claim.low)
                && (claim.high == null || Long.valueOf(1).equals(claim.high));
        if (!one) {
            return true;
        }
        return claim.cue != null
                && claim.cue.cue().rank() >= 5
                && claim.cueCost < FIRM
                && claim.status != Status.OTHER
                && !speaks(claim);
    }

    /** Whether the one soldier is the subject of a reporting verb. */
    private static boolean speaks(Claimed claim) {
        Scene scene = claim.scene;
        for (int token = claim.anchor.phraseEnd(); token < scene.to && scene.wallBefore(token) < 2; token++) {
            if (scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY)) {
                return scene.is(token, WordClasses.REPORT);
            }
        }
        return false;
    }
}
