package org.muster.extract;

import java.util.Locale;

/** What kind of number a claim states. */
public enum Basis {
    /** how many there are or would be at one time */
    LEVEL,
    /** how many are added or sent */
    INCREMENT,
    /** how many are taken away */
    DECREMENT,
    /** added up over a longer time */
    TOTAL,
    /** in one event or action */
    INCIDENT,
    /** per time or per unit */
    RATE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables and the labels write it. */
    public String label() {
        return label;
    }
}
