package org.muster.ingest.date;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads publication dates. Numbers are seconds since 1970, or thousandths, millionths or billionths of them, told by
 * their 9 or 10 and 3, 6 or 9 more digits (1973 to 2286, and as far before 1970), or a day as 20241025. Other numbers are
 * not read, a zero that stands for nothing least of all.
 */
public final class DateReader {
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    /** 1729850400, 1729850400.25, 1.7298504E9, -86400000 */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}(?:\\.\\d{0,20})?(?:[eE]\\+?\\d{1,2})?");

    private static final int COMPACT_DAY = 8;
    private static final int COMPACT_TIME = 14;

    private DateReader() {}

    /**
     * The date that a text or a number tells.
     *
     * @param text as written
     * @param maxDate a later day is implausible
     */
    public static DateReading read(String text, LocalDate maxDate) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return DateReading.NONE;
        }
        DateReading reading = NUMBER.matcher(stripped).matches() ? number(stripped) : DateText.read(stripped);
        if (reading == null || reading.day() == null) {
            return DateReading.UNPARSED;
        }
        boolean plausible = !reading.day().isBefore(EARLIEST) && !reading.day().isAfter(maxDate);
        return plausible ? reading : DateReading.IMPLAUSIBLE;
    }

    private static @Nullable DateReading number(String text) {
        if (text.length() == COMPACT_DAY || text.length() == COMPACT_TIME) {
            DateReading compact = DateText.read(text);
            if (compact != null) {
                return compact;
            }
        }
        BigDecimal number = new BigDecimal(text);
        int digits = number.precision() - number.scale();
        return switch (digits) {
            case 9, 10 -> epoch(number);
            case 12, 13 -> epoch(number.movePointLeft(3));
            case 15, 16 -> epoch(number.movePointLeft(6));
            case 18, 19 -> epoch(number.movePointLeft(9));
            default -> null;
        };
    }

    private static DateReading epoch(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        Instant instant = Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).longValue());
        return new DateReading(instant.atOffset(ZoneOffset.UTC).toLocalDate(), instant, DateSource.FIELD);
    }
}
