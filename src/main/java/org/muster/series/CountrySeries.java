package org.muster.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.muster.spark.Schemas;
import org.muster.tables.Tables;

/** The table {@code country_series}: how much is written of each country, period by period. */
public final class CountrySeries {
    private CountrySeries() {}

    /**
     * The table. What is undated counts in no period; articles that were not extracted count nowhere.
     *
     * @param articles the table {@code articles}
     * @param countryMentions the table {@code country_mentions}
     * @param grains the periods wanted
     */
    public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> countryMentions, Set<Grain> grains) {
        Map<Grain, Periods> periods = periods(articles, grains);
        Broadcast<Map<Grain, Periods>> everywhere =
                new JavaSparkContext(articles.sparkSession().sparkContext()).broadcast(periods);
        return countsByPeriod(countsByDay(countryMentions), grains)
                .groupByKey(
                        (MapFunction<Row, String>) row -> row.getString(0) + " " + row.getString(2), Encoders.STRING())
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Row, Row>) (key, counts) -> track(counts, everywhere.value()),
                        Encoders.row(Schemas.of(Tables.COUNTRY_SERIES)));
    }

    /** The corpus's own days come to the driver: they grow with the calendar, not with the corpus. */
    private static Map<Grain, Periods> periods(Dataset<Row> articles, Set<Grain> grains) {
        NavigableMap<LocalDate, Periods.Totals> days = new TreeMap<>();
        Dataset<Row> totals = articles.filter(col("extraction").equalTo("full"))
                .filter(col("published_on").isNotNull())
                .groupBy("published_on")
                .agg(count(lit(1)), sum(when(col("is_story_lead"), 1L).otherwise(0L)));
        for (Row day : totals.collectAsList()) {
            days.put(day.getLocalDate(0), new Periods.Totals(day.getLong(1), day.getLong(2)));
        }
        Map<Grain, Periods> periods = new EnumMap<>(Grain.class);
        for (Grain grain : grains) {
            periods.put(grain, Periods.of(grain, days));
        }
        return periods;
    }

    /** One row a country, day and outlet (each may be null): articles, stories, mentions. */
    private static Dataset<Row> countsByDay(Dataset<Row> countryMentions) {
        return countryMentions
                .groupBy("article_id", "country", "published_on", "outlet", "is_story_lead")
                .agg(count(lit(1)).as("mentions"))
                .groupBy("country", "published_on", "outlet")
                .agg(
                        count(lit(1)).as("articles"),
                        sum(when(col("is_story_lead"), 1L).otherwise(0L)).as("stories"),
                        sum("mentions").as("mentions"));
    }

    /** grain, period_start (null of undated), country, articles, stories, outlets, mentions. */
    private static Dataset<Row> countsByPeriod(Dataset<Row> countsByDay, Set<Grain> grains) {
        return PeriodColumns.explode(countsByDay, grains)
                .groupBy("grain", "period_start", "country", "outlet")
                .agg(
                        sum("articles").as("articles"),
                        sum("stories").as("stories"),
                        sum("mentions").as("mentions"))
                .groupBy("grain", "period_start", "country")
                .agg(
                        sum("articles").as("articles"),
                        sum("stories").as("stories"),
                        count(col("outlet")).as("outlets"),
                        sum("mentions").as("mentions"));
    }

    /** All rows of one country at one grain; it has them even where it is mentioned in undated articles only. */
    private static Iterator<Row> track(Iterator<Row> counts, Map<Grain, Periods> everyGrain) {
        Row first = counts.next();
        Periods periods = Objects.requireNonNull(everyGrain.get(Grain.of(first.getString(0))));
        CountryTrack track = new CountryTrack(periods, first.getString(2));
        for (Row row = first; ; row = counts.next()) {
            if (!row.isNullAt(1)) {
                track.count(
                        periods.indexOf(row.getLocalDate(1)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6));
            }
            if (!counts.hasNext()) {
                return track.rows();
            }
        }
    }
}
