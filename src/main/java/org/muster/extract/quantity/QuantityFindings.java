package org.muster.extract.quantity;

import java.util.List;

/** The number expressions of a stretch of text, both lists in reading order and not overlapping. */
public record QuantityFindings(List<Quantity> found, List<RefusedNumber> refused) {
    public QuantityFindings {
        found = List.copyOf(found);
        refused = List.copyOf(refused);
    }
}
