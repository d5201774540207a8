package org.muster.comention;

import java.util.Locale;

/** In what two countries are found together. */
enum Unit {
    /** A story, told by its lead. */
    DOCUMENT,
    /** A sentence of a story's lead, its title one of them. */
    SENTENCE;

    /** The value in the column {@code unit}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
