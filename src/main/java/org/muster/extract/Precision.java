package org.muster.extract;

import java.util.Locale;

/** How firmly the text bounds a number. */
public enum Precision {
    /** "1,500 troops": low = high */
    EXACT,
    /** "about 3,000": low = high */
    APPROXIMATE,
    /** "at least 3,000": high is open */
    LOWER_BOUND,
    /** "up to 12,000": low is open */
    UPPER_BOUND,
    /** "10,000 to 12,000" */
    RANGE,
    /** "thousands of": low is the magnitude, high is open */
    VAGUE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables and the labels write it. */
    public String label() {
        return label;
    }
}
