package org.muster.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SparkTestTest extends SparkTest {
    private static final String DDL = "country STRING, day DATE, n BIGINT, share DOUBLE";

    private static Dataset<Row> twoRows() {
        return table(DDL, """
                country | day        | n | share
                PRK     | 2024-10-18 | 3 | 0.6666666666666666
                null    | null       | 0 | null
                """);
    }

    @Test
    void aTableOfTextHasTheTypesOfItsSchema() {
        assertSchema(twoRows(), DDL);
        assertThat(twoRows().filter("day = DATE'2024-10-18' AND n = 3").count()).isEqualTo(1);
        assertThat(twoRows().filter("country IS NULL AND day IS NULL").count()).isEqualTo(1);
    }

    @Test
    void columnsThatTheTextLeavesOutAreNull() {
        assertTable(table(DDL, "n\n1"), """
                country | day  | n | share
                null    | null | 1 | null
                """);
    }

    @Test
    void doublesMatchWhenTheyRoundToTheDigitsShown() {
        assertTable(twoRows(), """
                country | day        | n | share
                null    | null       | 0 | null
                PRK     | 2024-10-18 | 3 | 0.667
                """);
        assertThatThrownBy(() -> assertTable(twoRows(), """
                        country | day        | n | share
                        null    | null       | 0 | null
                        PRK     | 2024-10-18 | 3 | 0.665
                        """))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("0.667");
    }

    @Test
    void theOrderOfRowsCountsWhereItIsAskedFor() {
        String swapped = """
                country | day        | n | share
                null    | null       | 0 | null
                PRK     | 2024-10-18 | 3 | 0.667
                """;
        assertThatThrownBy(() -> assertTableInOrder(twoRows(), swapped)).isInstanceOf(AssertionError.class);
        Dataset<Row> reversed = twoRows().orderBy("n");
        assertTableInOrder(reversed, swapped);
        assertSameRows(twoRows(), reversed);
        assertThatThrownBy(() -> assertSameRowsInOrder(twoRows(), reversed)).isInstanceOf(AssertionError.class);
    }

    @Test
    void repeatedRowsAreCounted() {
        assertThatThrownBy(() -> assertSameRows(twoRows().union(twoRows()), twoRows()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anotherTypeOfAColumnIsAnotherSchema() {
        assertThatThrownBy(() -> assertSchema(twoRows(), DDL.replace("BIGINT", "INT")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("n BIGINT");
    }

    @Test
    void rowsStayTheSameInAnyNumberOfPartitions() {
        assertThat(inPartitions(twoRows(), 7).toJavaRDD().getNumPartitions()).isEqualTo(7);
        assertSameRows(inPartitions(twoRows(), 7), twoRows());
    }

    @Test
    void aGoldenTableIsComparedWithItsFile() {
        assertGolden(twoRows(), "spark-test");
        assertThatThrownBy(() -> assertGolden(twoRows(), "no-such-table"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dgolden.regenerate=true");
    }
}
