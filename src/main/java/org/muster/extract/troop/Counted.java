package org.muster.extract.troop;

import org.muster.extract.Status;

/** Whether somebody is being counted: "one soldier was killed" counts, "one soldier says" does not. */
final class Counted {
    private Counted() {}

    static boolean isCounted(Claimed claim) {
        boolean one = Long.valueOf(1).equals(claim.low) && Long.valueOf(1).equals(claim.high);
        if (!one) {
            return true;
        }
        return claim.cue != null && claim.cue.cue().rank() >= 5 && claim.status != Status.OTHER;
    }
}
