package org.muster.extract;

import java.util.Locale;

/** How the personnel stand to the host country. */
public enum HostRelation {
    IN,
    /** on, near or along its border */
    BORDER;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables and the labels write it. */
    public String label() {
        return label;
    }
}
