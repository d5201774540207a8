package org.muster.extract;

import java.util.Locale;

/** Whether the claim is about the time of publication. */
public enum Timeframe {
    CURRENT,
    /** about a time more than about a year before publication */
    HISTORICAL;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables and the labels write it. */
    public String label() {
        return label;
    }
}
