package org.muster.series;

import java.util.Locale;

/** The length of a period. */
public enum Grain {
    DAY,
    /** An ISO week, from Monday. */
    WEEK,
    MONTH;

    /** The value in the column {@code grain}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
