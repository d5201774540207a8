package org.muster.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The length of a period, and how far its window looks back. Free of Spark, for the command line names them. */
public enum Grain {
    /** Looks back 28 days, 7 of which must not be gaps. */
    DAY(7, 400) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusDays(1);
        }

        @Override
        LocalDate windowStart(LocalDate start) {
            return start.minusDays(28);
        }
    },
    /** An ISO week, from Monday. Looks back 12 weeks, 4 of which must not be gaps. */
    WEEK(4, 57) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusWeeks(1);
        }

        @Override
        LocalDate windowStart(LocalDate start) {
            return start.minusWeeks(12);
        }
    },
    /** Looks back 12 months, 4 of which must not be gaps. */
    MONTH(4, 13) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusMonths(1);
        }

        @Override
        LocalDate windowStart(LocalDate start) {
            return start.minusMonths(12);
        }
    };

    private final int leastInWindow;
    private final int longestGap;

    Grain(int leastInWindow, int longestGap) {
        this.leastInWindow = leastInWindow;
        this.longestGap = longestGap;
    }

    /** The value in the column {@code grain}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grain of a label. */
    static Grain of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The first day of the period that holds a day. */
    public abstract LocalDate startOf(LocalDate day);

    /** The start of the period that follows. */
    abstract LocalDate after(LocalDate start);

    /** The first day of the window that ends where a period starts. */
    abstract LocalDate windowStart(LocalDate start);

    /** With fewer periods in its window that are no gap, a period has no trailing share. */
    int leastInWindow() {
        return leastInWindow;
    }

    /** Runs of more empty periods than this are left out of the series. */
    int longestGap() {
        return longestGap;
    }
}
