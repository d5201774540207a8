package org.muster.extract;

import java.util.Locale;

/** What kind of source states the figure. */
public enum SourceKind {
    GOVERNMENT,
    MILITARY,
    INTELLIGENCE,
    ARMED_GROUP,
    INTERNATIONAL_ORG,
    /** scholars, think tanks, monitors, NGOs */
    EXPERT,
    MEDIA,
    /** any other named person */
    PERSON,
    /** "officials", "sources" */
    UNNAMED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables and the labels write it. */
    public String label() {
        return label;
    }
}
