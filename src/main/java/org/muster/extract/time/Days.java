package org.muster.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last day that an expression means; both null where that cannot be told.
 *
 * @param isFuture whether the words themselves say that it lies ahead ("next month")
 * @param leastYears whole years before the publication at the least, where the words tell no more ("decades ago"); else null
 */
record Days(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean isFuture,
        @Nullable Integer leastYears) {
    /** How far ahead a month or day without a year may lie when nothing says that it lies ahead. */
    private static final int NEAR_DAYS = 45;

    private static final int HALF_YEAR = 183;

    static final Days UNKNOWN = new Days(null, null, false, null);
    static final Days AHEAD = new Days(null, null, true, null);

    static Days of(LocalDate from, LocalDate to) {
        return new Days(from, to, false, null);
    }

    static Days longAgo(int years) {
        return new Days(null, null, false, years);
    }

    static Days years(int first, int last) {
        return of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    static Days month(int year, int month) {
        YearMonth it = YearMonth.of(year, month);
        return of(it.atDay(1), it.atEndOfMonth());
    }

    Days ahead() {
        return new Days(from, to, true, leastYears);
    }

    /** A calendar unit of so many days, so many units from the one that holds a day. */
    static Days unit(LocalDate day, int unitDays, int offset) {
        return switch (unitDays) {
            case 7 -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(offset);
                yield of(monday, monday.plusDays(6));
            }
            case 14 -> of(day.plusDays(14L * offset), day.plusDays(14L * offset));
            case 30 -> {
                YearMonth month = YearMonth.from(day).plusMonths(offset);
                yield of(month.atDay(1), month.atEndOfMonth());
            }
            case 365 -> years(day.getYear() + offset, day.getYear() + offset);
            case 3650 -> years((day.getYear() / 10 + offset) * 10, (day.getYear() / 10 + offset) * 10 + 9);
            case 36500 -> years((day.getYear() / 100 + offset) * 100, (day.getYear() / 100 + offset) * 100 + 99);
            default -> of(day.plusDays(offset), day.plusDays(offset));
        };
    }

    /** A day, so many units away. */
    static LocalDate shifted(LocalDate day, int unitDays, int units) {
        return switch (unitDays) {
            case 0 -> day.plusDays(units / 24);
            case 30 -> day.plusMonths(units);
            case 365 -> day.plusYears(units);
            case 3650 -> day.plusYears(10L * units);
            case 36500 -> day.plusYears(100L * units);
            default -> day.plusDays((long) unitDays * units);
        };
    }

    /** The third of a span: 0 early, 1 middle, 2 late. */
    Days third(int third) {
        if (from == null || to == null) {
            return this;
        }
        if (from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1) {
            long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue() + 1;
            if (months >= 3) {
                LocalDate start = from.plusMonths(months * third / 3);
                return new Days(start, from.plusMonths(months * (third + 1) / 3).minusDays(1), isFuture, leastYears);
            }
            LocalDate start = from.plusDays(10L * third);
            return new Days(start, third == 2 ? to : start.plusDays(9), isFuture, leastYears);
        }
        return this;
    }

    Days firstDay() {
        return new Days(from, from, isFuture, leastYears);
    }

    Days lastDay() {
        return new Days(to, to, isFuture, leastYears);
    }

    /** The same month or day of another year: the one that is meant where no year is told. */
    static Days nearest(LocalDate publishedOn, boolean future, YearDays inYear) {
        Days now = inYear.of(publishedOn.getYear());
        LocalDate begin = now.from();
        if (begin == null) {
            return now;
        }
        if (!begin.isAfter(publishedOn)) {
            Days next = inYear.of(publishedOn.getYear() + 1);
            LocalDate to = now.to();
            boolean over = to != null && to.isBefore(publishedOn);
            return future && over && isWithin(publishedOn, next.from(), HALF_YEAR) ? next : now;
        }
        return future || isWithin(publishedOn, begin, NEAR_DAYS) ? now : inYear.of(publishedOn.getYear() - 1);
    }

    private static boolean isWithin(LocalDate publishedOn, @Nullable LocalDate day, int days) {
        return day != null && !day.isAfter(publishedOn.plusDays(days));
    }

    /** What an expression means in a given year. */
    interface YearDays {
        Days of(int year);
    }
}
