package org.muster.series;

import java.util.Locale;

/** How well the corpus itself covers a period: whether silence about a country may mean anything. */
enum Coverage {
    FULL,
    /** Far fewer articles than usual, or a first or last period that the corpus covers in part. */
    THIN,
    /** No article at all. */
    GAP;

    /** The value in the column {@code coverage}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
