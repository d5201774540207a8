package org.muster.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    private final NavigableMap<LocalDate, Periods.Totals> days = new TreeMap<>();

    private void articles(String from, int... articles) {
        LocalDate day = LocalDate.parse(from);
        for (int count : articles) {
            if (count > 0) {
                days.put(day, new Periods.Totals(count, count));
            }
            day = day.plusDays(1);
        }
    }

    private String coverage(Grain grain) {
        Periods periods = Periods.of(grain, days);
        return IntStream.range(0, periods.size())
                .mapToObj(i -> periods.start(i) + " " + periods.coverage(i).label())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void weeksBeginOnMonday() {
        assertThat(Grain.WEEK.startOf(LocalDate.parse("2024-10-20"))).isEqualTo("2024-10-14");
        assertThat(Grain.WEEK.startOf(LocalDate.parse("2024-10-21"))).isEqualTo("2024-10-21");
    }

    @Test
    void daysWithoutAnArticleAreGaps() {
        articles("2024-10-18", 3, 0, 2);
        assertThat(coverage(Grain.DAY)).isEqualTo("2024-10-18 full\n2024-10-19 gap\n2024-10-20 full");
    }

    @Test
    void firstAndLastPeriodsThatTheCorpusCutsAreThin() {
        articles("2024-10-15", 5); // a Tuesday
        articles("2024-10-21", 5);
        articles("2024-10-30", 5); // a Wednesday
        assertThat(coverage(Grain.WEEK)).isEqualTo("2024-10-14 thin\n2024-10-21 full\n2024-10-28 thin");
        assertThat(coverage(Grain.MONTH)).isEqualTo("2024-10-01 thin");
    }

    @Test
    void firstAndLastPeriodsThatAreWholeAreFull() {
        articles("2024-09-30", 5); // a Monday
        articles("2024-10-13", 5); // a Sunday
        assertThat(coverage(Grain.WEEK)).isEqualTo("2024-09-30 full\n2024-10-07 full");
    }

    @Test
    void aDayIsComparedWithTheSameWeekdayOnly() {
        // five weeks of 10 articles, 2 on Sundays; then a Sunday of 2 and a Monday of 4
        for (LocalDate day = LocalDate.parse("2024-09-02"); day.isBefore(LocalDate.parse("2024-10-07")); ) {
            days.put(day, new Periods.Totals(day.getDayOfWeek().getValue() == 7 ? 2 : 10, 1));
            day = day.plusDays(1);
        }
        articles("2024-10-13", 2, 4);
        assertThat(coverage(Grain.DAY))
                .endsWith("2024-10-13 full\n2024-10-14 thin")
                .doesNotContain("10-06 thin");
    }

    @Test
    void fewerThanFourPeriodsToCompareWithMakeNothingThin() {
        articles("2024-10-01", 1);
        for (int week = 0; week < 4; week++) {
            articles(LocalDate.parse("2024-09-02").plusWeeks(week).toString(), 100);
        }
        // Tuesdays before 1 October: none
        assertThat(coverage(Grain.DAY)).endsWith("2024-10-01 full");
    }

    @Test
    void halfTheMedianIsNotThin() {
        for (int week = 0; week < 4; week++) {
            articles(LocalDate.parse("2024-09-02").plusWeeks(week).toString(), new int[] {10, 21, 22, 40}[week]);
        }
        // the median of the four Mondays is 21.5
        articles("2024-09-30", 11);
        articles("2024-10-07", 10);
        assertThat(coverage(Grain.DAY)).contains("2024-09-30 full").contains("2024-10-07 thin");
    }

    @Test
    void gapsOfMoreThan400DaysAreLeftOut() {
        articles("2020-01-01", 1);
        articles("2021-02-05", 1); // 400 empty days between
        assertThat(Periods.of(Grain.DAY, days).size()).isEqualTo(402);
        articles("2022-03-14", 1); // 401 empty days between
        assertThat(Periods.of(Grain.DAY, days).size()).isEqualTo(403);
    }

    @Test
    void gapsOfMoreThan57WeeksOr13MonthsAreLeftOut() {
        articles("2020-01-06", 1);
        articles("2021-02-15", 1); // 57 empty weeks between
        assertThat(Periods.of(Grain.WEEK, days).size()).isEqualTo(59);
        assertThat(Periods.of(Grain.MONTH, days).size()).isEqualTo(14);
        articles("2022-04-04", 1); // 58 empty weeks, 13 empty months
        assertThat(Periods.of(Grain.WEEK, days).size()).isEqualTo(60);
        assertThat(Periods.of(Grain.MONTH, days).size()).isEqualTo(28);
        articles("2023-06-01", 1); // 13 empty months
        articles("2024-08-01", 1);
        articles("2025-10-01", 1);
        articles("2026-12-01", 1); // 13 again
        articles("2028-02-01", 1);
        assertThat(Periods.of(Grain.MONTH, days).size()).isEqualTo(28 + 5 * 14);
        articles("2029-04-01", 1);
        articles("2030-07-01", 1); // 14 empty months
        assertThat(Periods.of(Grain.MONTH, days).size()).isEqualTo(28 + 6 * 14 + 1);
    }

    @Test
    void windowsReachBackByTheCalendarAndSkipGaps() {
        articles("2024-09-01", 1, 0, 1, 1);
        articles("2024-09-29", 1, 1);
        Periods periods = Periods.of(Grain.DAY, days);
        int at = periods.indexOf(LocalDate.parse("2024-09-30"));
        // 28 days before 30 September is 2 September
        assertThat(periods.start(periods.windowFrom(at))).isEqualTo("2024-09-02");
        assertThat(periods.filled(periods.windowFrom(at), at)).isEqualTo(3);
    }

    @Test
    void aDayOutsideTheCorpusHasNoPeriod() {
        articles("2024-10-18", 1);
        assertThatThrownBy(() -> Periods.of(Grain.DAY, days).indexOf(LocalDate.parse("2024-10-19")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-10-19");
    }

    @Test
    void noDaysHaveNoPeriods() {
        assertThat(Periods.of(Grain.MONTH, days).size()).isZero();
    }
}
