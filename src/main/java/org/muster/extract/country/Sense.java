package org.muster.extract.country;

import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;

/**
 * What a surface can mean: one row of the lexicon.
 *
 * @param surface as the lexicon writes it, capitals and all
 * @param country its code
 * @param from first year of articles in which it has this sense; null where open
 * @param to last year; null where open
 */
record Sense(
        String surface,
        String country,
        MentionKind kind,
        @Nullable Integer from,
        @Nullable Integer to) {

    /** Whether the sense holds only within given years; it then goes before one that always holds. */
    boolean isDated() {
        return from != null || to != null;
    }

    boolean holdsIn(@Nullable Integer year) {
        return !isDated() || year != null && (from == null || from <= year) && (to == null || year <= to);
    }
}
