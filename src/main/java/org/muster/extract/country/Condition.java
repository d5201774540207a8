package org.muster.extract.country;

import java.util.Locale;

/** What it takes for a sense to count: the column {@code when} of the lexicons. */
enum Condition {
    /** Nothing: an empty cell. */
    ALWAYS,
    /** A place that is a person's name or a common word too counts behind "in", in a dateline, or with its state. */
    LOCATED,
    /** Counts where its country is told of by another word of the article. */
    WITH,
    /** "Pa." counts behind a town ("Lebanon, Pa.") or a party ("R-Pa."). */
    AFTER_COMMA,
    /** Never counts alone; tells which namesake stands before it ("Rome, Georgia"). */
    QUALIFIER;

    /** The value as the lexicons write it. */
    String label() {
        return this == ALWAYS ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
