package org.muster.ingest.date;

import java.util.Locale;

/** How a publication date was had. */
public enum DateSource {
    /** a field of the record */
    FIELD,
    /** a page's JSON-LD */
    JSON_LD,
    /** a page's meta elements */
    META,
    /** a page's time element */
    TIME,
    /** the page's address */
    URL,
    /** no date was given */
    NONE,
    /** something was given that could not be read */
    UNPARSED,
    /** a day before 1800 or after the latest that is allowed */
    IMPLAUSIBLE;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The value as the tables write it. */
    public String label() {
        return label;
    }
}
