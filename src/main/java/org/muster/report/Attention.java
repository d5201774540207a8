package org.muster.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * How much is written of the countries of most stories.
 *
 * @param unit the length of a period: day, week, month or year
 * @param periods of the corpus, the first first
 * @param countries of most stories, the most first
 */
record Attention(String unit, List<Period> periods, List<Country> countries) {
    private static final int MOST_COUNTRIES = 24;
    /** Periods that a chart on a screen can tell apart. */
    private static final int MOST_PERIODS = 240;

    private static final List<String> GRAINS = List.of("day", "week", "month");

    private static final String PERIODS = """
            WITH each AS (
              SELECT period_start, max(stories_total) AS stories, max(articles_total) AS articles, max(coverage) AS coverage
              FROM country_series WHERE grain = :grain GROUP BY period_start)
            SELECT cast(date_trunc(:unit, period_start) AS DATE) AS start, sum(stories) AS stories, sum(articles) AS articles,
                   CASE WHEN bool_and(coverage = 'gap') THEN 'gap' WHEN bool_or(coverage = 'thin') THEN 'thin' ELSE 'full' END
                     AS coverage
            FROM each GROUP BY 1 ORDER BY 1
            """;

    private static final String SERIES = """
            WITH most AS (
              SELECT country, sum(stories) AS n FROM country_series WHERE grain = :grain
              GROUP BY country ORDER BY n DESC, country LIMIT :most)
            SELECT country, cast(date_trunc(:unit, period_start) AS DATE) AS start, sum(stories) AS stories,
                   max(burst_level) AS burst
            FROM country_series WHERE grain = :grain AND country IN (SELECT country FROM most WHERE n > 0)
            GROUP BY 1, 2 ORDER BY 1, 2
            """;

    static Attention read(SparkSession spark) {
        Set<String> grains = new TreeSet<>();
        @Nullable LocalDate first = null;
        @Nullable LocalDate last = null;
        for (Row row : spark.sql(
                        "SELECT grain, min(period_start), max(period_start) FROM country_series GROUP BY grain")
                .collectAsList()) {
            grains.add(row.getString(0));
            first = row.getAs(1);
            last = row.getAs(2);
        }
        if (first == null || last == null) {
            return new Attention("week", List.of(), List.of());
        }
        String unit = unit(first, last, grains);
        Map<String, Object> told = Map.of("grain", grain(unit, grains), "unit", unit, "most", MOST_COUNTRIES);
        List<Period> periods = spark.sql(PERIODS, without(told, "most")).collectAsList().stream()
                .map(Period::of)
                .toList();
        return new Attention(unit, periods, countries(spark.sql(SERIES, told).collectAsList(), periods));
    }

    /** The shortest period of which a chart can show the span; never shorter than the output's own. */
    static String unit(LocalDate first, LocalDate last, Set<String> grains) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        List<String> units = new ArrayList<>();
        if (grains.contains("day") && days <= 70) {
            units.add("day");
        }
        if ((grains.contains("day") || grains.contains("week")) && days / 7 <= MOST_PERIODS) {
            units.add("week");
        }
        // Weeks do not add up to months, so a corpus with weeks alone keeps them or goes to years.
        if ((grains.contains("day") || grains.contains("month")) && days / 30 <= MOST_PERIODS) {
            units.add("month");
        }
        return units.isEmpty() ? "year" : units.get(0);
    }

    /** The grain that periods of a unit are added up from. */
    private static String grain(String unit, Set<String> grains) {
        if (grains.contains(unit)) {
            return unit;
        }
        if (unit.equals("year") && grains.contains("month")) {
            return "month";
        }
        return GRAINS.stream().filter(grains::contains).findFirst().orElseThrow();
    }

    private static List<Country> countries(List<Row> rows, List<Period> periods) {
        Map<String, Map<String, Row>> byCountryAndPeriod = new TreeMap<>();
        for (Row row : rows) {
            byCountryAndPeriod
                    .computeIfAbsent(row.getAs("country"), code -> new HashMap<>())
                    .put(row.<LocalDate>getAs("start").toString(), row);
        }
        List<Country> countries = new ArrayList<>();
        byCountryAndPeriod.forEach((code, byPeriod) -> countries.add(new Country(
                code,
                periods.stream()
                        .map(period -> count(byPeriod.get(period.start()), "stories"))
                        .toList(),
                periods.stream()
                        .map(period -> count(byPeriod.get(period.start()), "burst"))
                        .toList())));
        // Those of one total stay in the order of their codes.
        countries.sort(Comparator.comparingLong(Country::total).reversed());
        return List.copyOf(countries);
    }

    /** 0 where there is no row or no level: a gap has none. */
    private static long count(@Nullable Row row, String column) {
        @Nullable Number count = row == null ? null : row.getAs(column);
        return count == null ? 0 : count.longValue();
    }

    private static Map<String, Object> without(Map<String, Object> all, String key) {
        Map<String, Object> rest = new HashMap<>(all);
        rest.remove(key);
        return rest;
    }

    /** One period of the corpus; coverage is full, thin or gap. */
    record Period(String start, long stories, long articles, String coverage) {
        private static Period of(Row row) {
            return new Period(
                    row.<LocalDate>getAs("start").toString(),
                    Views.count(row, "stories"),
                    Views.count(row, "articles"),
                    row.getAs("coverage"));
        }
    }

    /** A country's stories and burst levels, one a period. */
    record Country(String code, List<Long> stories, List<Long> bursts) {
        long total() {
            return stories.stream().mapToLong(Long::longValue).sum();
        }

        long burstingPeriods() {
            return bursts.stream().filter(level -> level > 0).count();
        }
    }
}
