package org.muster.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one date as people and programs write it, from left to right: a day, perhaps a time and a zone, in either order;
 * nothing else may be there. What can be read in two ways is not read: 03/04/2024.
 */
final class DateText {
    /** 2024-10-25, 2024/10/25, 2024.10.5 */
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    /** 20241025, 20241025T101500Z, 20241025101500 */
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2}))?(?!\\d)");
    /** 25 October 2024, 26-FEB-1987, 25th of Oct., 24, 25. Oktober 2024 */
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(\\d{1,2})(?i:st|nd|rd|th|er|\\.)?[ -]+(?:(?i:of|de) +)?(\\p{L}+)\\.?,?[ -]+(?i:de +)?(\\d{4}|\\d{2})(?!\\d)");
    /** October 25, 2024; Oct. 25th 2024 */
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}+)\\.? +(\\d{1,2})(?i:st|nd|rd|th)?,? +(\\d{4})(?![\\d:])");
    /** Oct 25 10:15:00 +0000 2024, after the weekday */
    private static final Pattern YEAR_LAST = Pattern.compile("(\\p{L}+) +(\\d{1,2}) +(\\d{1,2}:.*) +(\\d{4})");
    /** 25/10/2024, 10/25/2024, 25.10.2024 */
    private static final Pattern YEAR_AT_END = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    /** 10:15, 10:15:30.123, 9:05 p.m. */
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?(?: ?([AaPp]\\.?[Mm]\\.?)(?!\\p{L}))?");
    /** 9 p.m. */
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2}) ?([AaPp]\\.?[Mm]\\.?)(?!\\p{L})");
    /** +02:00, -0500, +02, GMT+2 */
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2})(?::?(\\d{2}))?(?!\\d)(?: ?\\(\\p{L}+\\)|\\[[\\w/]+\\])?");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}.]*");
    private static final Pattern GAP = Pattern.compile("(?:[ ,|·–—]|- )*");

    private static final int LONGEST = 80;
    private static final List<Pattern> DAYS = List.of(YEAR_FIRST, COMPACT, DAY_MONTH, MONTH_DAY, YEAR_AT_END);

    private final String text;
    private int at;
    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable ZoneId zone;
    private boolean zoneTold;

    private DateText(String text) {
        this.text = text;
    }

    /** Null where it cannot be read. */
    static @Nullable DateReading read(String raw) {
        String text = raw.replaceAll("\\p{Z}", " ").strip();
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher yearLast = YEAR_LAST.matcher(text.substring(afterWeekday(text)));
        if (yearLast.matches()) {
            text = yearLast.group(1) + " " + yearLast.group(2) + ", " + yearLast.group(4) + " " + yearLast.group(3);
        }
        try {
            return new DateText(text).reading();
        } catch (DateTimeException e) {
            return null; // February 30, 25:00
        }
    }

    private static int afterWeekday(String text) {
        Matcher word = WORD.matcher(text);
        boolean weekday = word.lookingAt() && DateWords.isFiller(word.group());
        return weekday ? Math.min(text.length(), word.end() + 1) : 0;
    }

    private @Nullable DateReading reading() {
        while (at < text.length()) {
            if (!(day == null && readDay()) && !(time == null && readTime()) && !readZone() && !skipFiller()) {
                return null;
            }
            Matcher gap = GAP.matcher(text).region(at, text.length());
            at = gap.lookingAt() ? gap.end() : at;
        }
        if (day == null) {
            return null;
        }
        return new DateReading(
                day,
                time == null || zone == null
                        ? null
                        : day.atTime(time).atZone(zone).toInstant(),
                DateSource.FIELD);
    }

    private boolean readDay() {
        for (Pattern pattern : DAYS) {
            Matcher found = pattern.matcher(text).region(at, text.length());
            if (found.lookingAt()) {
                day = day(pattern, found);
                if (day != null) {
                    at = found.end();
                    if (at < text.length() - 1 && text.charAt(at) == 'T' && Character.isDigit(text.charAt(at + 1))) {
                        at++;
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable LocalDate day(Pattern pattern, Matcher found) {
        if (pattern == YEAR_FIRST) {
            return LocalDate.of(number(found, 1), number(found, 3), number(found, 4));
        }
        if (pattern == COMPACT) {
            if (found.group(4) != null) {
                time = LocalTime.of(number(found, 4), number(found, 5), number(found, 6));
            }
            return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
        }
        if (pattern == DAY_MONTH) {
            int month = DateWords.month(found.group(2));
            return month == 0 ? null : LocalDate.of(year(found.group(3)), month, number(found, 1));
        }
        if (pattern == MONTH_DAY) {
            int month = DateWords.month(found.group(1));
            return month == 0 ? null : LocalDate.of(number(found, 3), month, number(found, 2));
        }
        return yearAtEnd(found);
    }

    /** With dots the day comes first everywhere; with slashes and dashes one of the two must tell that it is no month. */
    private static @Nullable LocalDate yearAtEnd(Matcher found) {
        int first = number(found, 1);
        int second = number(found, 3);
        int year = number(found, 4);
        if (found.group(2).equals(".") || first > 12 || first == second) {
            return LocalDate.of(year, second, first);
        }
        return second > 12 ? LocalDate.of(year, first, second) : null;
    }

    /** Two digits as RFC 5322, section 4.3, reads them. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private boolean readTime() {
        Matcher found = TIME.matcher(text).region(at, text.length());
        if (found.lookingAt()) {
            int second = found.group(3) == null ? 0 : number(found, 3);
            String fraction = found.group(4) == null ? "" : found.group(4);
            int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
            time = LocalTime.of(hour(number(found, 1), found.group(5)), number(found, 2), second, nanos);
            at = found.end();
            return true;
        }
        Matcher hour = HOUR.matcher(text).region(at, text.length());
        if (hour.lookingAt()) {
            time = LocalTime.of(hour(number(hour, 1), hour.group(2)), 0);
            at = hour.end();
            return true;
        }
        return false;
    }

    /** 12 a.m. is 0, 12 p.m. is 12; "14:30 PM" is 14 all the same. */
    private static int hour(int written, @Nullable String half) {
        return half == null || written > 12 ? written : written % 12 + DateWords.half(half);
    }

    private boolean readZone() {
        if (zoneTold) {
            return false;
        }
        Matcher offset = OFFSET.matcher(text).region(at, text.length());
        if (time != null && offset.lookingAt()) {
            int sign = offset.group(1).equals("-") ? -1 : 1;
            int minutes = offset.group(3) == null ? 0 : number(offset, 3);
            zone = ZoneOffset.ofHoursMinutes(sign * number(offset, 2), sign * minutes);
            at = offset.end();
            zoneTold = true;
            return true;
        }
        boolean bracketed = at < text.length() && text.charAt(at) == '(';
        int start = bracketed ? at + 1 : at;
        Matcher word = WORD.matcher(text).region(start, text.length());
        if (word.lookingAt() && DateWords.isZone(word.group())) {
            zone = DateWords.zone(word.group());
            at = word.end() + (bracketed ? 1 : 0);
            zoneTold = true;
            return true;
        }
        return false;
    }

    private boolean skipFiller() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (word.lookingAt() && DateWords.isFiller(word.group())) {
            at = word.end();
            at += at < text.length() && text.charAt(at) == ':' ? 1 : 0;
            return true;
        }
        return false;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
