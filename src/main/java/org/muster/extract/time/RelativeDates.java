package org.muster.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.time.DateReader.Reading;
import org.muster.extract.time.DateWords.Kind;

/** Reads dates that are told by their distance from the publication: "yesterday", "last month", "two weeks ago". */
final class RelativeDates {
    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_SEASON = 3;

    private final DateWords words;
    private final Text text;
    private final int limit;
    private final @Nullable LocalDate publishedOn;

    RelativeDates(DateWords words, Text text, int limit, @Nullable LocalDate publishedOn) {
        this.words = words;
        this.text = text;
        this.limit = limit;
        this.publishedOn = publishedOn;
    }

    /** The relative date that begins at a token, or null. */
    @Nullable
    Reading at(int token) {
        Phrases.Match<Integer> day = words.at(Kind.DAY, text, token, limit);
        if (day != null) {
            Days days = publishedOn == null
                    ? Days.UNKNOWN
                    : Days.of(publishedOn.plusDays(day.value()), publishedOn.plusDays(day.value()));
            return new Reading(day.end(), day.value() > 0 ? days.ahead() : days, false);
        }
        Reading ago = ago(token);
        if (ago != null) {
            return ago;
        }
        Reading trailing = trailing(token, Kind.TRAILING, -1);
        if (trailing != null) {
            return trailing;
        }
        Reading coming = trailing(token, Kind.COMING, 1);
        if (coming != null) {
            return coming;
        }
        Reading last = calendarUnit(token, Kind.LAST, -1);
        if (last != null) {
            return last;
        }
        Reading current = calendarUnit(token, Kind.THIS, 0);
        return current != null ? current : calendarUnit(token, Kind.NEXT, 1);
    }

    /** "last month", "this Friday", "next June", "last summer", "last two weeks" */
    private @Nullable Reading calendarUnit(int token, Kind kind, int offset) {
        Phrases.Match<Integer> match = words.at(kind, text, token, limit);
        if (match == null) {
            return null;
        }
        int at = match.end();
        Phrases.Match<Integer> unit = words.at(Kind.UNIT, text, at, limit);
        if (unit != null && unit.value() >= 7) {
            return new Reading(unit.end(), unitDays(unit.value(), offset, match.value() > 0), false);
        }
        Phrases.Match<Integer> weekday = words.at(Kind.WEEKDAY, text, at, limit);
        if (weekday != null) {
            return new Reading(daypart(weekday.end()), weekdayOf(weekday.value(), offset), false);
        }
        Phrases.Match<Integer> month = words.at(Kind.MONTH, text, at, limit);
        if (month != null && text.isCapitalised(at)) {
            return new Reading(month.end(), monthOf(month.value(), offset), false);
        }
        Phrases.Match<Integer> season = words.at(Kind.SEASON, text, at, limit);
        if (season != null) {
            return new Reading(season.end(), seasonOf(season.value(), offset), false);
        }
        return offset == 0 ? null : units(at, offset);
    }

    private Days unitDays(int unit, int offset, boolean later) {
        LocalDate day = publishedOn;
        if (day == null) {
            return offset > 0 || later ? Days.AHEAD : Days.UNKNOWN;
        }
        Days whole = Days.unit(day, unit, offset);
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (offset != 0 || from == null || to == null) {
            return offset > 0 ? whole.ahead() : whole;
        }
        return later ? Days.of(day, to).ahead() : Days.of(from, day);
    }

    private Days weekdayOf(int weekday, int offset) {
        LocalDate day = publishedOn;
        if (day == null) {
            return offset > 0 ? Days.AHEAD : Days.UNKNOWN;
        }
        DayOfWeek of = DayOfWeek.of(weekday);
        LocalDate date = day.with(
                offset < 0
                        ? TemporalAdjusters.previous(of)
                        : offset > 0 ? TemporalAdjusters.next(of) : TemporalAdjusters.nextOrSame(of));
        return Days.of(date, date);
    }

    private Days monthOf(int month, int offset) {
        LocalDate day = publishedOn;
        if (day == null) {
            return offset > 0 ? Days.AHEAD : Days.UNKNOWN;
        }
        int current = day.getMonthValue();
        int year = day.getYear();
        if (offset < 0) {
            year -= month >= current ? 1 : 0;
        } else if (offset > 0) {
            year += month <= current ? 1 : 0;
        }
        return Days.month(year, month);
    }

    private Days seasonOf(int month, int offset) {
        LocalDate day = publishedOn;
        if (day == null) {
            return offset > 0 ? Days.AHEAD : Days.UNKNOWN;
        }
        int year = day.getYear();
        LocalDate begins = LocalDate.of(year, month, 1);
        // until summer comes, this winter is the one that began last year
        if (begins.minusMonths(MONTHS_OF_YEAR / 2).isAfter(day)
                && begins.plusMonths(MONTHS_OF_SEASON).getYear() > year) {
            begins = begins.minusYears(1);
        }
        LocalDate ends = begins.plusMonths(MONTHS_OF_SEASON);
        if (offset < 0 && ends.isAfter(day)) {
            begins = begins.minusYears(1);
        } else if (offset > 0 && !begins.isAfter(day)) {
            begins = begins.plusYears(1);
        }
        return Dates.season(begins.getYear(), month);
    }

    /** "the past two months", "the coming weeks", "the last 24 hours" */
    private @Nullable Reading trailing(int token, Kind kind, int direction) {
        Phrases.Match<Integer> match = words.at(kind, text, token, limit);
        if (match == null) {
            return null;
        }
        Phrases.Match<Integer> unit = words.at(Kind.UNIT, text, match.end(), limit);
        if (unit != null) {
            boolean one = text.string().charAt(text.end(unit.start()) - 1) != 's';
            if (one && unit.value() <= 1) {
                return null;
            }
            return new Reading(unit.end(), one ? stretch(unit.value(), 1, direction) : vague(direction), false);
        }
        return units(match.end(), direction);
    }

    /** "two months", "few weeks" after "the past" */
    private @Nullable Reading units(int token, int direction) {
        Phrases.Match<Integer> some = words.at(Kind.SOME, text, token, limit);
        Count count = some == null ? count(token) : new Count(some.end(), 0);
        Phrases.Match<Integer> unit = count == null ? null : words.at(Kind.UNIT, text, count.end(), limit);
        if (count == null || unit == null) {
            return null;
        }
        return new Reading(
                unit.end(),
                count.value() == 0 ? vague(direction) : stretch(unit.value(), count.value(), direction),
                false);
    }

    private static Days vague(int direction) {
        return direction > 0 ? Days.AHEAD : Days.longAgo(0);
    }

    private Days stretch(int unit, int count, int direction) {
        LocalDate day = publishedOn;
        if (day == null) {
            return direction > 0 ? Days.AHEAD : Days.longAgo(0);
        }
        LocalDate other = Days.shifted(day, unit, direction * count);
        return direction > 0 ? Days.of(day, other).ahead() : Days.of(other, day);
    }

    /** "two weeks ago", "a year ago", "decades ago" */
    private @Nullable Reading ago(int token) {
        Phrases.Match<Integer> some = words.at(Kind.SOME, text, token, limit);
        Count count = some == null ? count(token) : new Count(some.end(), 0);
        int at = count == null ? token : count.end();
        Phrases.Match<Integer> unit = words.at(Kind.UNIT, text, at, limit);
        Phrases.Match<Integer> ago = unit == null ? null : words.at(Kind.AGO, text, unit.end(), limit);
        if (unit == null || ago == null) {
            return null;
        }
        if (count == null || count.value() == 0) {
            return new Reading(ago.end(), Days.longAgo(2 * unit.value() / 365), false);
        }
        LocalDate day = publishedOn;
        int years = count.value() * unit.value() / 365;
        Days days = day == null
                ? Days.longAgo(Math.max(0, years - 1))
                : Days.unit(Days.shifted(day, unit.value(), -count.value()), Math.min(unit.value(), 365), 0);
        return new Reading(ago.end(), days, false);
    }

    private record Count(int end, int value) {}

    /** A number up to 999: "24", "ten", "twenty-two", "a". */
    private @Nullable Count count(int token) {
        if (token >= limit) {
            return null;
        }
        if (text.kind(token) == TokenKind.NUMBER) {
            int value = Dates.digits(text, token, 3);
            return value > 0 ? new Count(token + 1, value) : null;
        }
        Phrases.Match<Integer> tens = words.at(Kind.COUNT, text, token, limit);
        if (tens == null) {
            return null;
        }
        int at = tens.end() < limit && Dates.isHyphen(text, tens.end()) ? tens.end() + 1 : tens.end();
        Phrases.Match<Integer> units = tens.value() >= 20 ? words.at(Kind.COUNT, text, at, limit) : null;
        return units != null && units.value() < 10
                ? new Count(units.end(), tens.value() + units.value())
                : new Count(tens.end(), tens.value());
    }

    /** Steps over "morning" and the like. */
    int daypart(int token) {
        return words.is(Kind.DAYPART, text, token, limit) ? token + 1 : token;
    }
}
