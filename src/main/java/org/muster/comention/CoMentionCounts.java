package org.muster.comention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

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

    /** Counts the units that {@link Unit#of} gives; of lists only the number is taken. */
    static CoMentionCounts of(Dataset<Row> units) {
        Dataset<Row> pairs = StoryCountries.pairs(StoryCountries.withoutLists(units))
                .groupBy("story_id", "published_on", "country_a", "country_b")
                .agg(count(lit(1)).as("units"))
                .groupBy("country_a", "country_b")
                .agg(functions.sum("units").as("units"), count(lit(1)).as("stories"))
                .select(
                        lit(null).cast("int").as("size"),
                        col("country_a"),
                        col("country_b"),
                        col("units"),
                        col("stories"));
        Dataset<Row> sizes = units.groupBy(size(col("countries")).as("size"))
                .agg(count(lit(1)).as("units"))
                .select(
                        col("size"),
                        lit(null).cast("string").as("country_a"),
                        lit(null).cast("string").as("country_b"),
                        col("units"),
                        lit(0L).as("stories"));
        // one action, in which both sides share the stories' shuffle
        return collect(pairs.union(sizes));
    }

    private static CoMentionCounts collect(Dataset<Row> counts) {
        SortedMap<String, Long> countries = new TreeMap<>();
        SortedMap<Integer, Long> sizes = new TreeMap<>();
        List<PairCount> pairs = new ArrayList<>();
        for (Row row : counts.collectAsList()) {
            long units = row.getLong(3);
            if (!row.isNullAt(0)) {
                sizes.put(row.getInt(0), units);
            } else if (row.getString(1).equals(row.getString(2))) {
                countries.put(row.getString(1), units);
            } else {
                pairs.add(new PairCount(row.getString(1), row.getString(2), units, row.getLong(4)));
            }
        }
        pairs.sort(Comparator.comparing(PairCount::a).thenComparing(PairCount::b));
        return new CoMentionCounts(countries, pairs, sizes);
    }

    /** How many units count. */
    long n() {
        return sum(sizes.headMap(StoryCountries.MOST_COUNTRIES + 1));
    }

    /** How many are left out, as lists. */
    long lists() {
        return sum(sizes.tailMap(StoryCountries.MOST_COUNTRIES + 1));
    }

    private static long sum(SortedMap<Integer, Long> units) {
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
