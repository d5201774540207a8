package org.muster.ingest.date;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a publication date says.
 *
 * @param day as the publisher writes it; null where unknown
 * @param instant null where no time or no zone is told
 * @param source how it was had
 */
public record DateReading(@Nullable LocalDate day, @Nullable Instant instant, DateSource source) {
    public static final DateReading NONE = new DateReading(null, null, DateSource.NONE);
    public static final DateReading UNPARSED = new DateReading(null, null, DateSource.UNPARSED);
    public static final DateReading IMPLAUSIBLE = new DateReading(null, null, DateSource.IMPLAUSIBLE);

    /** The same, had in another way. */
    public DateReading had(DateSource how) {
        return new DateReading(day, instant, how);
    }
}
