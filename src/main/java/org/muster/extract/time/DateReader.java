package org.muster.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.time.DateWords.Kind;

/** Reads one date, without its preposition, at a token. */
final class DateReader {
    private final DateWords words;
    private final Text text;
    private final int limit;
    private final @Nullable LocalDate publishedOn;
    private final RelativeDates relative;

    DateReader(DateWords words, Text text, int limit, @Nullable LocalDate publishedOn) {
        this.words = words;
        this.text = text;
        this.limit = limit;
        this.publishedOn = publishedOn;
        this.relative = new RelativeDates(words, text, limit, publishedOn);
    }

    /**
     * A date that ends before token {@code end}.
     *
     * @param needsPreposition whether it is a date only after a preposition, as a bare year or month
     * @param isPeriod whether it is a named period: what has been so since a war has been so since its end
     */
    record Reading(int end, Days days, boolean needsPreposition, boolean isPeriod) {
        Reading(int end, Days days, boolean needsPreposition) {
            this(end, days, needsPreposition, false);
        }
    }

    /**
     * The date that begins at a token, or null.
     *
     * @param future whether the words before it make it lie ahead
     */
    @Nullable
    Reading at(int token, boolean future) {
        Reading part = part(token, future);
        return part != null ? part : whole(token, future);
    }

    private @Nullable Reading whole(int token, boolean future) {
        if (token >= limit) {
            return null;
        }
        Reading fromPublication = relative.at(token);
        if (fromPublication != null) {
            return fromPublication;
        }
        boolean the = words.is(Kind.THE, text, token, limit);
        return absolute(the ? token + 1 : token, future, the);
    }

    private @Nullable Reading absolute(int token, boolean future, boolean the) {
        if (token >= limit) {
            return null;
        }
        boolean apostrophe = token + 1 < limit && Dates.isApostrophe(text, token) && text.isGlued(token + 1);
        int number = apostrophe ? token + 1 : token;
        if (text.kind(number) == TokenKind.NUMBER) {
            return number(number, future, the);
        }
        Phrases.Match<DateWords.Years> period = words.period(text, token, limit);
        if (period != null && text.isCapitalised(token) && isPast(period.value())) {
            return new Reading(
                    period.end(),
                    Days.years(period.value().first(), period.value().last()),
                    true,
                    true);
        }
        if (text.isCapitalised(token)) {
            Reading weekday = weekday(token, future);
            return weekday != null ? weekday : month(token, future);
        }
        return season(token);
    }

    /** In 1987 "the Gulf War" was another one. */
    private boolean isPast(DateWords.Years period) {
        return publishedOn == null || period.first() <= publishedOn.getYear();
    }

    // ---- parts and units

    /** "early March", "the end of last year", "mid-2014" */
    private @Nullable Reading part(int token, boolean future) {
        for (Kind kind : new Kind[] {Kind.EARLY, Kind.MIDDLE, Kind.LATE, Kind.START, Kind.END}) {
            Phrases.Match<Integer> match = words.at(kind, text, token, limit);
            if (match == null) {
                continue;
            }
            int at = match.end() < limit && Dates.isHyphen(text, match.end()) ? match.end() + 1 : match.end();
            Reading whole = whole(at, future);
            if (whole == null && (kind == Kind.START || kind == Kind.END)) {
                whole = bareUnit(at);
            }
            if (whole != null) {
                Days days = switch (kind) {
                    case EARLY -> whole.days().third(0);
                    case MIDDLE -> whole.days().third(1);
                    case LATE -> whole.days().third(2);
                    case START -> whole.days().firstDay();
                    default -> whole.days().lastDay();
                };
                boolean open = kind == Kind.START || kind == Kind.END;
                return new Reading(whole.end(), days, open && whole.needsPreposition());
            }
        }
        return null;
    }

    /** "the end of the year": the unit that holds the publication */
    private @Nullable Reading bareUnit(int token) {
        int at = words.is(Kind.THE, text, token, limit) ? token + 1 : token;
        Phrases.Match<Integer> unit = words.at(Kind.UNIT, text, at, limit);
        if (unit == null || unit.value() < 7) {
            return null;
        }
        Days days = publishedOn == null ? Days.UNKNOWN : Days.unit(publishedOn, unit.value(), 0);
        return new Reading(unit.end(), days, true);
    }

    // ---- days, months, years

    private @Nullable Reading weekday(int token, boolean future) {
        Phrases.Match<Integer> match = words.at(Kind.WEEKDAY, text, token, limit);
        if (match == null
                || token > 0 && text.isCapitalised(token - 1) && words.is(Kind.HOLIDAY, text, token - 1, token)
                || match.end() < limit
                        && text.isCapitalised(match.end())
                        && words.is(Kind.ORGAN, text, match.end(), limit)) {
            return null;
        }
        int end = relative.daypart(match.end());
        int comma = end < limit && Dates.isSymbol(text, end, ',') ? end + 1 : end;
        Reading date =
                comma < limit && !words.is(Kind.WEEKDAY, text, comma, limit) ? absolute(comma, future, false) : null;
        if (date != null && !date.needsPreposition()) {
            return date;
        }
        LocalDate day = publishedOn;
        if (day == null) {
            return new Reading(end, Days.UNKNOWN, false);
        }
        DayOfWeek of = DayOfWeek.of(match.value());
        LocalDate when = day.with(future ? TemporalAdjusters.nextOrSame(of) : TemporalAdjusters.previousOrSame(of));
        return new Reading(end, Days.of(when, when), false);
    }

    /** "March", "March 1", "March 1-3, 2022", "March 2022", "March of last year" */
    private @Nullable Reading month(int token, boolean future) {
        Phrases.Match<Integer> match = words.at(Kind.MONTH, text, token, limit);
        if (match == null) {
            return null;
        }
        int month = match.value();
        int day = match.end() < limit ? Dates.digits(text, match.end(), 2) : 0;
        if (day < 1 || day > 31) {
            Years year = yearAfter(match.end());
            return year != null
                    ? new Reading(year.end(), Days.month(year.value(), month), false)
                    : new Reading(match.end(), yearless(future, y -> Days.month(y, month)), true);
        }
        int end = ordinalEnd(match.end() + 1);
        int to = Dates.digits(text, Math.min(end + 1, limit - 1), 2);
        boolean span = end + 1 < limit && to > day && to <= 31 && words.is(Kind.TO, text, end, limit);
        return monthDays(span ? end + 2 : end, month, day, span ? to : day, future);
    }

    private @Nullable Reading monthDays(int end, int month, int first, int last, boolean future) {
        if (last > YearMonth.of(2000, month).lengthOfMonth()) {
            return null;
        }
        Days.YearDays inYear = year -> {
            int length = YearMonth.of(year, month).lengthOfMonth();
            return Days.of(
                    LocalDate.of(year, month, Math.min(first, length)),
                    LocalDate.of(year, month, Math.min(last, length)));
        };
        Years year = yearAfter(end);
        if (year == null && text.kind(end - 1) == TokenKind.WORD) {
            year = shortYear(end);
        }
        return year != null
                ? new Reading(year.end(), inYear.of(year.value()), false)
                : new Reading(end, yearless(future, inYear), false);
    }

    private Days yearless(boolean future, Days.YearDays inYear) {
        return publishedOn == null ? Days.UNKNOWN : Days.nearest(publishedOn, future, inYear);
    }

    private record Years(int end, int value) {}

    /** The year behind a month or day: "2022", ", 2022", "of 2022", "of last year". */
    private @Nullable Years yearAfter(int token) {
        Phrases.Match<Integer> of = words.at(Kind.OF, text, token, limit);
        for (int at = of == null ? token : of.end(); at >= token; at = at == token ? -1 : token) {
            int year = at < limit ? Dates.year(text, at, limit) : 0;
            if (year > 0) {
                return new Years(at + 1, year);
            }
            for (Kind kind : new Kind[] {Kind.LAST, Kind.THIS, Kind.NEXT}) {
                Phrases.Match<Integer> which = words.at(kind, text, at, limit);
                Phrases.Match<Integer> unit = which == null ? null : words.at(Kind.UNIT, text, which.end(), limit);
                if (unit != null && unit.value() == 365 && publishedOn != null) {
                    int offset = kind == Kind.LAST ? -1 : kind == Kind.NEXT ? 1 : 0;
                    return new Years(unit.end(), publishedOn.getYear() + offset);
                }
            }
        }
        return null;
    }

    /** The "89" of "28 Dec 89 --", of which no word behind it makes a count. */
    private @Nullable Years shortYear(int token) {
        int year = token < limit ? Dates.digits(text, token, 2) : -1;
        boolean alone = token + 1 >= limit || text.kind(token + 1) != TokenKind.WORD;
        return year > 31 && alone ? new Years(token + 1, 1900 + year) : null;
    }

    private int ordinalEnd(int token) {
        return words.is(Kind.ORDINAL, text, token, limit) && text.isGlued(token) ? token + 1 : token;
    }

    /** "1 March", "1st of March", "2022-03-01", "24.02.2022", "2014", "2003-2011", "1990s" */
    private @Nullable Reading number(int token, boolean future, boolean the) {
        LocalDate numeric = Dates.numeric(text, token, limit);
        if (numeric != null) {
            return new Reading(token + Dates.numericTokens(text, token), Days.of(numeric, numeric), false);
        }
        int day = Dates.digits(text, token, 2);
        if (day >= 1 && day <= 31) {
            Reading dayMonth = dayMonth(token, day, future);
            if (dayMonth != null) {
                return dayMonth;
            }
        }
        int decade = Dates.decade(text, token, limit, the);
        if (decade > 0) {
            return new Reading(Dates.decadeEnd(text, token), Days.years(decade, decade + 9), true);
        }
        int year = Dates.year(text, token, limit);
        boolean noYear = the && (year < 1900 || token + 1 >= limit || text.kind(token + 1) != TokenKind.WORD);
        if (year == 0 || noYear || words.is(Kind.ERA, text, token + 1, limit)) {
            return null;
        }
        int last = Dates.spanEnd(text, token, limit, year);
        return new Reading(last > 0 ? token + 3 : token + 1, Days.years(year, Math.max(last, year)), true);
    }

    private @Nullable Reading dayMonth(int token, int first, boolean future) {
        int end = ordinalEnd(token + 1);
        int last = first;
        if (end + 1 < limit && words.is(Kind.TO, text, end, limit)) {
            int to = Dates.digits(text, end + 1, 2);
            if (to > first && to <= 31) {
                last = to;
                end = ordinalEnd(end + 2);
            }
        }
        Phrases.Match<Integer> of = words.at(Kind.OF, text, end, limit);
        Phrases.Match<Integer> month = words.at(Kind.MONTH, text, of == null ? end : of.end(), limit);
        return month == null || !text.isCapitalised(month.start())
                ? null
                : monthDays(month.end(), month.value(), first, last, future);
    }

    /** "spring 2014", "the summer of 2003" */
    private @Nullable Reading season(int token) {
        Phrases.Match<Integer> season = words.at(Kind.SEASON, text, token, limit);
        Years year = season == null ? null : yearAfter(season.end());
        return season == null || year == null
                ? null
                : new Reading(year.end(), Dates.season(year.value(), season.value()), false);
    }
}
