package org.muster.extract.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date expression at tokens [start, end) of a text, its preposition included.
 *
 * @param from first day; null where it cannot be told without a publication date, or is open ("until 2014")
 * @param to last day, the same as {@code from} for a day; null as above, or where it is open ("after 2014")
 * @param form how it dates what it stands with
 * @param yearsBefore whole years between its last day and the publication, at the least ("decades ago": 20); 0 for less than
 *     one, for what lasts until publication and for what lies ahead; null where unknown
 * @param isFuture whether it lies after the publication, or says so itself ("next month"): of "until 2030" its last
 *     day, of all else its first
 */
public record DateExpression(
        int start,
        int end,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Form form,
        @Nullable Integer yearsBefore,
        boolean isFuture) {

    /** How an expression relates to what it dates. */
    public enum Form {
        /** A day or span in which something holds: "on March 1", "last month", "from 2001 to 2011". */
        AT,
        /**
         * The beginning of what lasts until publication: "since February 24"; {@code to} is the day of publication, open
         * where that is before the beginning.
         */
        SINCE,
        /** The day by which something ends or is done: "by the end of the year", "until 2014"; {@code from} is open. */
        UNTIL,
        /** What lies after a day, with no end told: "after March 1"; {@code to} is open. */
        AFTER
    }
}
