package org.muster.extract.country;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;

/**
 * What a surface can mean: one row of a lexicon.
 *
 * @param surface as the lexicon writes it, capitals and all
 * @param country its code; of two countries named by one word ("the Koreas") joined by "+"
 * @param from first year of articles in which it has this sense; null where open
 * @param to last year; null where open
 * @param condition what it takes to count
 * @param near codes of countries that speak for this sense where an article names them
 * @param region the ISO 3166-2 code of a US state or Canadian province; null of all else
 */
record Sense(
        String surface,
        String country,
        MentionKind kind,
        @Nullable Integer from,
        @Nullable Integer to,
        Condition condition,
        List<String> near,
        @Nullable String region) {

    Sense {
        near = List.copyOf(near);
    }

    /** Whether the sense holds only within given years; it then goes before one that always holds. */
    boolean isDated() {
        return from != null || to != null;
    }

    boolean holdsIn(@Nullable Integer year) {
        return !isDated() || year != null && (from == null || from <= year) && (to == null || year <= to);
    }
}
