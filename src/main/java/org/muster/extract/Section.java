package org.muster.extract;

import java.util.Locale;

/** Where in an article a span stands; offsets count within it. */
public enum Section {
    TITLE,
    BODY;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables and the labels write it. */
    public String label() {
        return label;
    }
}
