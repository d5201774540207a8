package org.muster.extract.troop;

import java.util.List;
import org.muster.extract.Candidate;
import org.muster.extract.TroopClaim;

/** The troop claims of an article in reading order, the title's first, and the numbers near personnel that were refused. */
public record ClaimFindings(List<TroopClaim> claims, List<Candidate> refused) {
    public ClaimFindings {
        claims = List.copyOf(claims);
        refused = List.copyOf(refused);
    }
}
