package org.muster.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.comention.SampleMentions.counted;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.spark.SparkTest;
import org.muster.tables.Tables;

class CoMentionSeriesTest extends SparkTest {
    @Test
    void monthsAreCountedEachByItself() {
        assertTable(CoMentionSeries.of(counted(SampleMentions.all())), """
                grain | period_start | unit     | country_a | country_b | n_ab | n_a | n_b | n | npmi    | g2
                month | 2024-10-01   | document | KOR       | PRK       | 1    | 1   | 3   | 3 | 0.0     | 0.0
                month | 2024-10-01   | document | KOR       | RUS       | 1    | 1   | 3   | 3 | 0.0     | 0.0
                month | 2024-10-01   | document | PRK       | RUS       | 3    | 3   | 3   | 3 | 1.0     | 0.0
                month | 2024-10-01   | document | PRK       | UKR       | 1    | 3   | 1   | 3 | 0.0     | 0.0
                month | 2024-10-01   | document | RUS       | UKR       | 1    | 3   | 1   | 3 | 0.0     | 0.0
                month | 2024-10-01   | sentence | PRK       | RUS       | 3    | 4   | 5   | 7 | 0.0576  | 0.0580
                """);
    }

    @Test
    void noDayAtAllGivesAnEmptyTable() {
        Dataset<Row> none = CoMentionSeries.of(counted(SampleMentions.all().filter("published_on IS NULL")));
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.columns()).containsExactlyElementsOf(Tables.COMENTION_SERIES.columnNames());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void partitionsChangeNothing(int partitions) {
        assertSameRows(
                CoMentionSeries.of(counted(inPartitions(SampleMentions.all(), partitions))),
                CoMentionSeries.of(counted(SampleMentions.all())));
    }
}
