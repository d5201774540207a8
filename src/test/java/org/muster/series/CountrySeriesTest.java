package org.muster.series;

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

class CountrySeriesTest extends SparkTest {
    private static final String ARTICLE =
            "article_id STRING, outlet STRING, published_on DATE, extraction STRING, is_story_lead BOOLEAN";
    private static final String MENTION =
            "article_id STRING, outlet STRING, published_on DATE, is_story_lead BOOLEAN, country STRING";

    /** a2 is a reprint of a1 a day later; a5 is in a language that was not extracted; a6 has no day. */
    private static final String ARTICLES = """
            article_id | outlet  | published_on | extraction           | is_story_lead
            a1         | Harbour | 2024-10-18   | full                 | true
            a2         | Beacon  | 2024-10-19   | full                 | false
            a3         | null    | 2024-10-19   | full                 | true
            a4         | Beacon  | 2024-10-21   | full                 | true
            a5         | Kurier  | 2024-10-25   | unsupported_language | true
            a6         | Harbour | null         | full                 | true
            """;

    private static final String MENTIONS = """
            article_id | outlet  | published_on | is_story_lead | country
            a1         | Harbour | 2024-10-18   | true          | PRK
            a1         | Harbour | 2024-10-18   | true          | PRK
            a1         | Harbour | 2024-10-18   | true          | RUS
            a2         | Beacon  | 2024-10-19   | false         | PRK
            a3         | null    | 2024-10-19   | true          | PRK
            a6         | Harbour | null         | true          | FRA
            """;

    private static Dataset<Row> series(Grain... grains) {
        return CountrySeries.of(table(ARTICLE, ARTICLES), table(MENTION, MENTIONS), Set.of(grains));
    }

    @Test
    void storiesFollowTheLeadAndArticlesTheirOwnDay() {
        assertTable(
                series(Grain.DAY)
                        .select(
                                "period_start",
                                "country",
                                "articles",
                                "stories",
                                "outlets",
                                "mentions",
                                "articles_total",
                                "stories_total"),
                """
                period_start | country | articles | stories | outlets | mentions | articles_total | stories_total
                2024-10-18   | FRA     | 0        | 0       | 0       | 0        | 1              | 1
                2024-10-19   | FRA     | 0        | 0       | 0       | 0        | 2              | 1
                2024-10-20   | FRA     | 0        | 0       | 0       | 0        | 0              | 0
                2024-10-21   | FRA     | 0        | 0       | 0       | 0        | 1              | 1
                2024-10-18   | PRK     | 1        | 1       | 1       | 2        | 1              | 1
                # the reprint's outlet counts, the null outlet does not
                2024-10-19   | PRK     | 2        | 1       | 1       | 2        | 2              | 1
                2024-10-20   | PRK     | 0        | 0       | 0       | 0        | 0              | 0
                2024-10-21   | PRK     | 0        | 0       | 0       | 0        | 1              | 1
                2024-10-18   | RUS     | 1        | 1       | 1       | 1        | 1              | 1
                2024-10-19   | RUS     | 0        | 0       | 0       | 0        | 2              | 1
                2024-10-20   | RUS     | 0        | 0       | 0       | 0        | 0              | 0
                2024-10-21   | RUS     | 0        | 0       | 0       | 0        | 1              | 1
                """);
    }

    @Test
    void outletsOfAWeekAreCountedOnce() {
        assertTable(
                series(Grain.WEEK, Grain.MONTH)
                        .filter("country = 'PRK'")
                        .select("grain", "period_start", "articles", "stories", "outlets", "mentions", "coverage"),
                """
                grain | period_start | articles | stories | outlets | mentions | coverage
                week  | 2024-10-14   | 3        | 2       | 2       | 4        | thin
                week  | 2024-10-21   | 0        | 0       | 0       | 0        | thin
                month | 2024-10-01   | 3        | 2       | 2       | 4        | thin
                """);
    }

    @Test
    void aGapHasNoShareAndNoLevel() {
        assertTable(
                series(Grain.DAY)
                        .filter("country = 'PRK'")
                        .select(
                                "period_start",
                                "article_share",
                                "story_share",
                                "trailing_share",
                                "z_score",
                                "burst_level",
                                "coverage"),
                """
                period_start | article_share | story_share | trailing_share | z_score | burst_level | coverage
                2024-10-18   | 1.0           | 1.0         | null           | null    | 0           | full
                2024-10-19   | 1.0           | 1.0         | null           | null    | 0           | full
                2024-10-20   | null          | null        | null           | null    | null        | gap
                2024-10-21   | 0.0           | 0.0         | null           | null    | 0           | full
                """);
    }

    /** Five months of ten stories, of which PRK has 1, 2, 1, 0, 6. */
    @Test
    void aMonthIsComparedWithTheTwelveBefore() {
        StringBuilder articles = new StringBuilder("article_id|published_on|extraction|is_story_lead\n");
        StringBuilder mentions = new StringBuilder("article_id|published_on|is_story_lead|country\n");
        int[] about = {1, 2, 1, 0, 6};
        for (int month = 0; month < 5; month++) {
            for (int i = 0; i < 10; i++) {
                String day = "2024-0" + (month + 1) + (i == 0 ? "-01" : "-28");
                articles.append(month + "-" + i + "|" + day + "|full|true\n");
                mentions.append(i < about[month] ? month + "-" + i + "|" + day + "|true|PRK\n" : "");
            }
        }
        assertTable(
                CountrySeries.of(
                                table(ARTICLE, articles.toString()),
                                table(MENTION, mentions.toString()),
                                Set.of(Grain.MONTH))
                        .select("period_start", "stories", "story_share", "trailing_share", "z_score", "burst_level"),
                // z = (0.6 - 0.1) / sqrt(0.2 * 0.8 * (1/10 + 1/40))
                """
                period_start | stories | story_share | trailing_share | z_score | burst_level
                2024-01-01   | 1       | 0.1         | null           | null    | 0
                2024-02-01   | 2       | 0.2         | null           | null    | 0
                2024-03-01   | 1       | 0.1         | null           | null    | 0
                2024-04-01   | 0       | 0.0         | null           | null    | 0
                2024-05-01   | 6       | 0.6         | 0.1            | 3.5355  | 1
                """);
    }

    @Test
    void takingAGapOutChangesNoOtherLevel() {
        Dataset<Row> withGap =
                series(Grain.DAY).filter("coverage <> 'gap'").select("country", "articles", "burst_level");
        Dataset<Row> without = CountrySeries.of(
                        table(ARTICLE, ARTICLES.replace("2024-10-21", "2024-10-20")),
                        table(MENTION, MENTIONS),
                        Set.of(Grain.DAY))
                .select("country", "articles", "burst_level");
        assertSameRows(withGap, without);
    }

    @Test
    void columnsAreThoseOfTheContract() {
        assertThat(series(Grain.DAY).columns()).containsExactlyElementsOf(Tables.COUNTRY_SERIES.columnNames());
    }

    @Test
    void noDayAtAllGivesAnEmptyTable() {
        Dataset<Row> undated = CountrySeries.of(
                table(ARTICLE, ARTICLES).filter("published_on IS NULL"),
                table(MENTION, MENTIONS).filter("published_on IS NULL"),
                EnumSet.allOf(Grain.class));
        assertThat(undated.isEmpty()).isTrue();
        Dataset<Row> nothing = CountrySeries.of(
                table(ARTICLE, ARTICLES).limit(0), table(MENTION, MENTIONS).limit(0), EnumSet.allOf(Grain.class));
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.columns()).containsExactlyElementsOf(Tables.COUNTRY_SERIES.columnNames());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void partitionsChangeNothing(int partitions) {
        assertSameRows(
                CountrySeries.of(
                        inPartitions(table(ARTICLE, ARTICLES), partitions),
                        inPartitions(table(MENTION, MENTIONS), partitions),
                        EnumSet.allOf(Grain.class)),
                series(Grain.values()));
    }
}
