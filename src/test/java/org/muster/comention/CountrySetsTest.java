package org.muster.comention;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.ml.fpm.FPGrowth;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.spark.SparkTest;
import org.muster.tables.Tables;

class CountrySetsTest extends SparkTest {
    /** A story a line, its countries parted by blanks. */
    private static Dataset<Row> stories(String... stories) {
        return StoryCountries.of(table(
                SampleMentions.SCHEMA,
                "article_id|story_id|is_story_lead|country|section|sentence|is_dateline\n"
                        + IntStream.range(0, stories.length)
                                .mapToObj(i -> stories[i].isEmpty()
                                        ? ""
                                        : stories[i]
                                                .lines()
                                                .flatMap(line -> Arrays.stream(line.split(" ")))
                                                .map(country ->
                                                        "s%1$d|s%1$d|true|%2$s|body|0|false\n".formatted(i, country))
                                                .collect(Collectors.joining()))
                                .collect(Collectors.joining())));
    }

    @Test
    void setsAreClosedWhereNoLargerOneHasTheSameStories() {
        assertTable(
                CountrySets.of(stories("RUS UKR PRK", "UKR RUS PRK", "PRK RUS UKR", "RUS UKR", "FRA", "RUS DEU"), 3),
                """
                countries   | size | stories | support | closed
                PRK+RUS     | 2    | 3       | 0.5     | false
                PRK+UKR     | 2    | 3       | 0.5     | false
                RUS+UKR     | 2    | 4       | 0.6667  | true
                PRK+RUS+UKR | 3    | 3       | 0.5     | true
                """);
    }

    @Test
    void setsOfMoreThanFiveOnlyOpenSmallerOnes() {
        Dataset<Row> sets = CountrySets.of(stories("AAA BBB CCC DDD EEE FFF", "AAA BBB CCC DDD EEE FFF", "AAA BBB"), 2);
        assertTable(sets.groupBy("size", "closed").count(), """
                size | closed | count
                2    | true   | 1
                2    | false  | 14
                3    | false  | 20
                4    | false  | 15
                5    | false  | 6
                """);
    }

    @Test
    void reprintsDoNotMakeASetFrequent() {
        Dataset<Row> sets = CountrySets.of(StoryCountries.of(SampleMentions.all()), 2);
        assertTable(sets.select("countries", "stories"), """
                countries | stories
                PRK+RUS   | 3
                RUS+UKR   | 2
                """);
    }

    @Test
    void theFloorRisesWithTheCorpus() {
        String[] stories = new String[6001];
        Arrays.fill(stories, "USA");
        for (int i = 0; i < 4; i++) {
            stories[i] = i < 3 ? "KEN UGA" : "KEN UGA TZA";
            stories[10 + i] = "NPL BTN";
        }
        stories[13] = "NPL";
        // one story of 2,000 and more: 4 of 6,001
        assertTable(CountrySets.of(stories(stories), 3).select("countries", "stories"), """
                countries | stories
                KEN+UGA   | 4
                """);
    }

    @Test
    void aListThatIsPrintedAgainAndAgainStaysBounded() {
        String list = IntStream.range(0, 25)
                .mapToObj(i -> "A" + (char) ('A' + i) + "A")
                .collect(Collectors.joining(" "));
        assertThat(CountrySets.of(stories(list, list, list), 3).count()).isEqualTo(300 + 2300 + 12_650 + 53_130);
    }

    @Test
    void setsAreThoseOfFpGrowth() {
        Random random = new Random(7);
        String[] stories = IntStream.range(0, 300)
                .mapToObj(s -> random.ints(1 + random.nextInt(7), 0, 12)
                        .distinct()
                        .mapToObj(c -> "C" + (char) ('A' + c * (c + 1) / 6) + "C")
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .toArray(String[]::new);
        Dataset<Row> expected = new FPGrowth()
                .setItemsCol("countries")
                .setMinSupport(9.5 / 300)
                .fit(stories(stories))
                .freqItemsets()
                .filter(size(col("items")).between(2, 5))
                .select(
                        array_join(array_sort(col("items")), "+").as("countries"),
                        col("freq").as("stories"));
        assertThat(expected.count()).isGreaterThan(20);
        assertSameRows(CountrySets.of(stories(stories), 10).select("countries", "stories"), expected);
    }

    @Test
    void noMentionsGiveAnEmptyTable() {
        Dataset<Row> none =
                CountrySets.of(StoryCountries.of(SampleMentions.all().limit(0)), 3);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.columns()).containsExactlyElementsOf(Tables.COUNTRY_SETS.columnNames());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void partitionsChangeNothing(int partitions) {
        assertSameRows(
                CountrySets.of(StoryCountries.of(inPartitions(SampleMentions.all(), partitions)), 1),
                CountrySets.of(StoryCountries.of(SampleMentions.all()), 1));
    }
}
