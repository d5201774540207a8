package org.muster.extract;

import java.util.Locale;

/** How firmly the claim is asserted. */
public enum Modality {
    ACTUAL,
    /** planned, ordered, promised, considered */
    FUTURE,
    /** may, reportedly, believed */
    HEDGED,
    /** denied or refuted in the sentence itself */
    DENIED,
    /** if, would, a scenario */
    HYPOTHETICAL;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables and the labels write it. */
    public String label() {
        return label;
    }
}
