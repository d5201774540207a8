package org.muster.series;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.spark.SparkTest;
import org.muster.tables.Tables;

class TroopSeriesTest extends SparkTest {
    private static final String CLAIM =
            "article_id STRING, is_story_lead BOOLEAN, outlet STRING, published_on DATE, low BIGINT, high BIGINT,"
                    + " point DOUBLE, precision STRING, basis STRING, force STRING, force_name STRING, host STRING,"
                    + " host_relation STRING, status STRING, modality STRING, source_name STRING, timeframe STRING,"
                    + " part_of STRING";

    /** Claims of soldiers of one force deployed in one country, at a level; the rest of the key is the same in all. */
    private static Dataset<Row> deployed(String text) {
        return table(CLAIM, text)
                .withColumn("force", lit("PRK"))
                .withColumn("host", lit("RUS"))
                .withColumn("host_relation", lit("in"))
                .withColumn("status", lit("deployed"))
                .withColumn("modality", lit("actual"));
    }

    private static Dataset<Row> claims() {
        return deployed("""
                article_id | is_story_lead | outlet  | published_on | low   | high  | point   | precision   | basis | source_name | timeframe  | part_of
                a1         | true          | Harbour | 2024-10-18   | 1500  | 1500  | 1500.0  | exact       | level | NIS         | current    | null
                a1         | true          | Harbour | 2024-10-18   | 1500  | 1500  | 1500.0  | exact       | level | NIS         | current    | null
                a1         | true          | Harbour | 2024-10-18   | 10000 | 12000 | 11000.0 | range       | level | Pentagon    | current    | null
                # a reprint: counts as an article, not as a story
                a2         | false         | Beacon  | 2024-10-19   | 1500  | 1500  | 1500.0  | exact       | level | null        | current    | null
                a3         | true          | Beacon  | 2024-10-20   | null  | 12000 | 12000.0 | upper_bound | level | NIS         | current    | null
                a4         | true          | null    | 2024-10-20   | 1000  | null  | 1000.0  | vague       | level | null        | current    | null
                a5         | true          | Harbour | 2024-10-20   | 3000  | 3000  | 3000.0  | approximate | level | null        | current    | null
                # a part is counted, but is neither the least nor a point
                a5         | true          | Harbour | 2024-10-20   | 100   | 100   | 100.0   | exact       | level | null        | current    | x:1
                # about an earlier time; undated
                a6         | true          | Harbour | 2024-10-20   | 9     | 9     | 9.0     | exact       | level | null        | historical | null
                a7         | true          | Harbour | null         | 9     | 9     | 9.0     | exact       | level | null        | current    | null
                """);
    }

    @Test
    void aWeekAddsUpItsArticlesAndItsStories() {
        assertTable(
                TroopSeries.of(claims(), Set.of(Grain.WEEK)),
                // stories: a1 6250 (the middle of 1500 and 11000), a5 3000
                """
                grain | period_start | force | force_name | host | host_relation | status   | basis | modality | articles | stories | outlets | claims | sources | claims_open_low | claims_open_high | claims_vague | low_min | high_max | point_p25 | point_median | point_p75
                week  | 2024-10-14   | PRK   | null       | RUS  | in            | deployed | level | actual   | 5        | 4       | 2       | 8      | 2       | 1               | 1                | 1            | 1000    | 12000    | 3812.5    | 4625.0       | 5437.5
                """);
    }

    @Test
    void aDayWithoutAPointHasNullQuartiles() {
        assertTable(
                TroopSeries.of(claims().filter("precision IN ('vague', 'upper_bound')"), Set.of(Grain.DAY))
                        .select(
                                "period_start",
                                "stories",
                                "low_min",
                                "high_max",
                                "point_p25",
                                "point_median",
                                "point_p75"),
                """
                period_start | stories | low_min | high_max | point_p25 | point_median | point_p75
                2024-10-20   | 2       | 1000    | 12000    | null      | null         | null
                """);
    }

    @Test
    void ratesAreCountedButStateNoBoundAndNoPoint() {
        assertTable(
                TroopSeries.of(deployed("""
                                article_id | is_story_lead | published_on | low | high | point | precision | basis | timeframe
                                a1         | true          | 2024-10-18   | 100 | 200  | 150.0 | range     | rate  | current
                                """), Set.of(Grain.DAY))
                        .select("basis", "claims", "stories", "low_min", "high_max", "point_median"),
                """
                basis | claims | stories | low_min | high_max | point_median
                rate  | 1      | 1       | null    | null     | null
                """);
    }

    @Test
    void quartilesAreOfTypeSevenOverStories() {
        StringBuilder text =
                new StringBuilder("article_id|is_story_lead|published_on|low|high|point|precision|basis|timeframe\n");
        for (int value : new int[] {10, 20, 30, 50, 90, 95}) {
            text.append(
                    "a" + value + "|true|2024-10-18|" + value + "|" + value + "|" + value + "|exact|level|current\n");
        }
        assertTable(
                TroopSeries.of(deployed(text.toString()), Set.of(Grain.MONTH))
                        .select("stories", "point_p25", "point_median", "point_p75"),
                """
                stories | point_p25 | point_median | point_p75
                6       | 22.5      | 40.0         | 80.0
                """);
    }

    @Test
    void unknownForcesAndHostsAreAKeyOfTheirOwn() {
        assertTable(
                TroopSeries.of(table(CLAIM, """
                                article_id | is_story_lead | published_on | low | high | point | precision | basis | force | status   | timeframe
                                a1         | true          | 2024-10-18   | 300 | 300  | 300.0 | exact     | level | null  | deployed | current
                                a2         | true          | 2024-10-18   | 500 | 500  | 500.0 | exact     | level | null  | deployed | current
                                a3         | true          | 2024-10-18   | 700 | 700  | 700.0 | exact     | level | RUS   | deployed | current
                                """), Set.of(Grain.DAY)).select("force", "host", "claims", "point_median"),
                """
                force | host | claims | point_median
                null  | null | 2      | 400.0
                RUS   | null | 1      | 700.0
                """);
    }

    @Test
    void noClaimsGiveAnEmptyTable() {
        Dataset<Row> none = TroopSeries.of(claims().limit(0), EnumSet.allOf(Grain.class));
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.columns()).containsExactlyElementsOf(Tables.TROOP_SERIES.columnNames());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void partitionsChangeNothing(int partitions) {
        assertSameRows(
                TroopSeries.of(inPartitions(claims(), partitions), EnumSet.allOf(Grain.class)),
                TroopSeries.of(claims(), EnumSet.allOf(Grain.class)));
    }
}
