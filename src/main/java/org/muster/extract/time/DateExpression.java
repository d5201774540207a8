package org.muster.extract.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date expression at tokens [start, end) of a text, its preposition included.
 *
 * @param from first day; null where it cannot be told without a publication date
 * @param to last day, the same as {@code from} for a day; null as above
 * @param form a day or span in which something holds ("on March 1", "last month"), or the beginning of one that lasts until
 *     publication ("since February 24")
 * @param yearsBefore whole years between it and the publication; null where unknown
 */
public record DateExpression(
        int start,
        int end,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Form form,
        @Nullable Integer yearsBefore) {

    /** How an expression relates to what it dates. */
    public enum Form {
        AT,
        SINCE
    }
}
