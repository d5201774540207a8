package org.muster.ingest;

import java.util.Locale;

/** What is taken from a record. */
public enum Field {
    BODY,
    TITLE,
    DATE,
    URL,
    OUTLET,
    ID;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name as {@code --field} writes it. */
    public String label() {
        return label;
    }
}
