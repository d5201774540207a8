package org.muster.comention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * How often two countries were found together, and how many countries at once, month by month. The tables of this package
 * but for the sets are sums of these rows, which grow with the calendar and not with the corpus.
 */
public final class MonthlyCounts {
    private static final StructType COUNT = StructType.fromDDL(
            "unit STRING, month DATE, size INT," + " country_a STRING, country_b STRING, units BIGINT, stories BIGINT");

    private MonthlyCounts() {}

    /**
     * The counts: unit, month (its first day; null of undated stories) and either size, the number of countries of a unit,
     * or country_a and country_b, two of them in alphabetical order; units, how many units there are of the kind; stories, to
     * how many stories they belong. A country stands with itself too, so that n_a is counted along with n_ab. Of stories that
     * are lists (more than {@value StoryCountries#MOST_COUNTRIES} countries) the size alone is counted.
     *
     * @param stories of {@link StoryCountries#of}
     */
    public static Dataset<Row> of(Dataset<Row> stories) {
        return stories.select(trunc(col("published_on"), "month").as("month"), col("countries"), col("placed"))
                .flatMap((FlatMapFunction<Row, Row>) MonthlyCounts::ofStory, Encoders.row(COUNT))
                .groupBy("unit", "month", "size", "country_a", "country_b")
                .agg(sum("units").as("units"), sum("stories").as("stories"));
    }

    private static Iterator<Row> ofStory(Row story) {
        Object month = story.get(0);
        List<String> countries = story.getList(1);
        List<Row> counts = new ArrayList<>();
        if (countries.size() > StoryCountries.MOST_COUNTRIES) {
            counts.add(RowFactory.create(Unit.DOCUMENT.label(), month, countries.size(), null, null, 1L, 1L));
        } else {
            count(Unit.DOCUMENT, month, List.of(countries), counts);
            count(Unit.SENTENCE, month, sentences(story.getList(2)), counts);
        }
        return counts.iterator();
    }

    /** The countries of each sentence that has one, in alphabetical order. */
    private static List<List<String>> sentences(List<Row> placed) {
        Map<String, TreeSet<String>> sentences = new TreeMap<>();
        for (Row place : placed) {
            sentences
                    .computeIfAbsent(place.getString(0) + place.getLong(1), at -> new TreeSet<>())
                    .add(place.getString(2));
        }
        return sentences.values().stream().map(List::copyOf).toList();
    }

    private static void count(Unit unit, @Nullable Object month, List<List<String>> units, List<Row> counts) {
        Map<Integer, Long> sizes = new HashMap<>();
        Map<Pair, Long> pairs = new HashMap<>();
        for (List<String> countries : units) {
            sizes.merge(countries.size(), 1L, Long::sum);
            for (int a = 0; a < countries.size(); a++) {
                for (int b = a; b < countries.size(); b++) {
                    pairs.merge(new Pair(countries.get(a), countries.get(b)), 1L, Long::sum);
                }
            }
        }
        sizes.forEach((size, times) -> counts.add(RowFactory.create(unit.label(), month, size, null, null, times, 1L)));
        pairs.forEach(
                (pair, times) -> counts.add(RowFactory.create(unit.label(), month, null, pair.a, pair.b, times, 1L)));
    }

    private record Pair(String a, String b) {}
}
