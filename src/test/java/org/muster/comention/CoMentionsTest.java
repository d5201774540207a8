package org.muster.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.comention.SampleMentions.counted;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.spark.SparkTest;
import org.muster.tables.Tables;

class CoMentionsTest extends SparkTest {
    @Test
    void storiesAndSentencesAreCountedApart() {
        assertTable(
                CoMentions.of(counted(SampleMentions.all()), 1)
                        .table()
                        .select("unit", "country_a", "country_b", "n_ab", "n_a", "n_b", "n"),
                """
                unit     | country_a | country_b | n_ab | n_a | n_b | n
                document | KOR       | PRK       | 1    | 2   | 3   | 6
                document | KOR       | RUS       | 1    | 2   | 4   | 6
                document | PRK       | RUS       | 3    | 3   | 4   | 6
                document | PRK       | UKR       | 1    | 3   | 2   | 6
                document | RUS       | UKR       | 2    | 4   | 2   | 6
                sentence | PRK       | RUS       | 3    | 4   | 6   | 10
                sentence | RUS       | UKR       | 1    | 6   | 2   | 10
                """);
    }

    @Test
    void everyStatisticOfAPairStandsInItsRow() {
        assertTable(
                CoMentions.of(counted(SampleMentions.all()), 3)
                        .table()
                        .select(
                                "unit",
                                "expected",
                                "lift",
                                "jaccard",
                                "pmi",
                                "npmi",
                                "g2",
                                "p_value",
                                "log10_p",
                                "q_value"),
                """
                unit     | expected | lift | jaccard | pmi    | npmi   | g2     | p_value | log10_p | q_value
                document | 2.0      | 1.5  | 0.75    | 0.5850 | 0.5850 | 3.8191 | 0.4     | -0.3979 | 0.4
                """);
    }

    @Test
    void sentencesHaveNoTest() {
        assertTable(
                CoMentions.of(counted(SampleMentions.all()), 1)
                        .table()
                        .filter("unit = 'sentence' AND country_a = 'PRK'")
                        .select("p_value", "log10_p", "q_value", "expected_degree", "lift_degree", "backbone"),
                """
                p_value | log10_p | q_value | expected_degree | lift_degree | backbone
                null    | null    | null    | null            | null        | null
                """);
    }

    @Test
    void pairsAreReportedFromMinSupportDistinctStories() {
        // PRK and RUS share three sentences, but those of two stories
        assertTable(
                CoMentions.of(counted(SampleMentions.all()), 2).table().select("unit", "country_a", "country_b"), """
                unit     | country_a | country_b
                document | PRK       | RUS
                document | RUS       | UKR
                sentence | PRK       | RUS
                """);
        assertTable(
                CoMentions.of(counted(SampleMentions.all()), 3).table().select("unit", "country_a", "country_b"), """
                unit     | country_a | country_b
                document | PRK       | RUS
                """);
    }

    @Test
    void falseDiscoveriesAreCountedOverPairsNeverFoundTogetherToo() {
        // six pairs of KOR PRK RUS UKR: p = 1, 1, 0.4667 (KOR and UKR, who never meet), 0.4, 1, 0.4667
        assertTable(
                CoMentions.of(counted(SampleMentions.all()), 2)
                        .table()
                        .filter("unit = 'document'")
                        .select("country_b", "p_value", "q_value"),
                """
                country_b | p_value | q_value
                RUS       | 0.4     | 0.9333
                UKR       | 0.4667  | 0.9333
                """);
    }

    @Test
    void storiesOfMoreThan25CountriesAreLeftOutAndCounted() {
        String rows = IntStream.range(0, 26)
                .mapToObj(i -> "list | list | true | A" + (char) ('A' + i) + "A | body | 0 | false\n"
                        + (i < 25 ? "long | long | true | A" + (char) ('A' + i) + "A | body | 0 | false\n" : ""))
                .collect(Collectors.joining());
        CoMentions found = CoMentions.of(
                counted(table(
                        SampleMentions.SCHEMA,
                        "article_id|story_id|is_story_lead|country|section|sentence|is_dateline\n" + rows)),
                1);
        assertThat(found.storiesLeftOut()).isEqualTo(1);
        assertThat(found.table().filter("unit = 'document'").count()).isEqualTo(300);
        assertThat(found.table().filter("unit = 'sentence'").count()).isEqualTo(300);
        assertThat(found.table()
                        .filter("n_ab = 1 AND n_a = 1 AND n_b = 1 AND n = 1 AND npmi = 1")
                        .count())
                .isEqualTo(600);
    }

    @Test
    void noMentionsGiveAnEmptyTable() {
        CoMentions none =
                CoMentions.of(counted(table(SampleMentions.SCHEMA, "country\n").limit(0)), 3);
        assertThat(none.table().isEmpty()).isTrue();
        assertThat(none.table().columns()).containsExactlyElementsOf(Tables.COMENTIONS.columnNames());
        assertThat(none.storiesLeftOut()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void partitionsChangeNothing(int partitions) {
        assertSameRowsInOrder(
                CoMentions.of(counted(inPartitions(SampleMentions.all(), partitions)), 1)
                        .table(),
                CoMentions.of(counted(SampleMentions.all()), 1).table());
    }
}
