package org.muster.comention;

import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How often countries were found, alone and together, in the units of one kind. It does not grow with the corpus: at most
 * a count for every two countries and for every number of countries, so it may come to the driver.
 *
 * @param countries units with each country
 * @param pairs every two countries found together
 * @param sizes how many units hold each number of countries, lists among them
 */
record CoMentionCounts(SortedMap<String, Long> countries, List<PairCount> pairs, SortedMap<Integer, Long> sizes) {

    /**
     * Two countries found together.
     *
     * @param a before b in the alphabet
     * @param both units with both
     * @param stories distinct stories of these units
     */
    record PairCount(String a, String b, long both, long stories) {}

    /**
     * The counts of both units over all months, undated stories among them.
     *
     * @param monthly of {@link MonthlyCounts#of}
     */
    static Map<Unit, CoMentionCounts> of(Dataset<Row> monthly) {
        List<Row> totals = monthly.groupBy("unit", "size", "country_a", "country_b")
                .agg(sum("units"), sum("stories"))
                .collectAsList();
        Map<Unit, CoMentionCounts> counts = new EnumMap<>(Unit.class);
        for (Unit unit : Unit.values()) {
            counts.put(unit, of(totals.stream().filter(row -> row.getString(0).equals(unit.label()))));
        }
        return counts;
    }

    private static CoMentionCounts of(Stream<Row> totals) {
        SortedMap<String, Long> countries = new TreeMap<>();
        SortedMap<Integer, Long> sizes = new TreeMap<>();
        List<PairCount> pairs = new ArrayList<>();
        totals.forEach(row -> {
            long units = row.getLong(4);
            String a = row.getString(2);
            String b = row.getString(3);
            if (a == null) {
                sizes.put(row.getInt(1), units);
            } else if (a.equals(b)) {
                countries.put(a, units);
            } else {
                pairs.add(new PairCount(a, b, units, row.getLong(5)));
            }
        });
        pairs.sort(Comparator.comparing(PairCount::a).thenComparing(PairCount::b));
        return new CoMentionCounts(countries, pairs, sizes);
    }

    /** How many units count. */
    long n() {
        return total(sizes.headMap(StoryCountries.MOST_COUNTRIES + 1));
    }

    /** How many are left out, as lists. */
    long lists() {
        return total(sizes.tailMap(StoryCountries.MOST_COUNTRIES + 1));
    }

    private static long total(SortedMap<Integer, Long> units) {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Units with a country. */
    long with(String country) {
        return countries.getOrDefault(country, 0L);
    }

    Association association(PairCount pair) {
        return new Association(n(), with(pair.a()), with(pair.b()), pair.both());
    }

    /** The pairs found together in enough distinct stories. */
    List<PairCount> reported(long minSupport) {
        return pairs.stream().filter(pair -> pair.stories() >= minSupport).toList();
    }

    /** The degree model of these units. */
    DegreeModel degreeModel() {
        SortedMap<Integer, Long> counted = sizes.headMap(StoryCountries.MOST_COUNTRIES + 1);
        return DegreeModel.fit(
                countries.values().stream().mapToLong(Long::longValue).toArray(),
                counted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                counted.values().stream().mapToLong(Long::longValue).toArray());
    }
}
