package org.muster.extract;

import java.util.Locale;

/** The unit of a rate. */
public enum Per {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    /** per battalion, per brigade */
    UNIT;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables and the labels write it. */
    public String label() {
        return label;
    }
}
