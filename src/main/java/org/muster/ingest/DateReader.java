package org.muster.ingest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Reads publication dates in the spellings of news exports. */
final class DateReader {
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    private DateReader() {}

    static DateReading read(String text, RecordFields.Kind kind, LocalDate maxDate) {
        if (kind == RecordFields.Kind.TEXT && text.isBlank()) {
            return DateReading.NONE;
        }
        try {
            if (text.length() == 10) {
                return plausible(new DateReading(LocalDate.parse(text), null, DateSource.FIELD), maxDate);
            }
            OffsetDateTime time = OffsetDateTime.parse(text);
            return plausible(new DateReading(time.toLocalDate(), time.toInstant(), DateSource.FIELD), maxDate);
        } catch (DateTimeParseException e) {
            return DateReading.UNPARSED;
        }
    }

    private static DateReading plausible(DateReading reading, LocalDate maxDate) {
        LocalDate day = reading.day();
        return day == null || day.isBefore(EARLIEST) || day.isAfter(maxDate) ? DateReading.IMPLAUSIBLE : reading;
    }
}
