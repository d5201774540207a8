package org.muster.extract;

import java.util.Locale;

/** The kind of expression by which a reader is told of a country. */
public enum MentionKind {
    /** Russia, the United States, U.K. */
    NAME,
    /** Russian, British */
    ADJECTIVE,
    /** Russians, a Briton */
    DEMONYM,
    /** Sino-, Franco- */
    COMBINING,
    /** Moscow: the city or, by metonymy, the state */
    CAPITAL,
    /** the Kremlin, the Pentagon, the Bundestag */
    GOVERNMENT,
    /** Crimea, Kursk, Texas */
    PLACE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables and the labels write it. */
    public String label() {
        return label;
    }
}
