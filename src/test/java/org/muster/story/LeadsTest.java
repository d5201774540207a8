package org.muster.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.muster.spark.SparkTest;

class LeadsTest extends SparkTest {
    private static final StructType EDGE = StructType.fromDDL("a BIGINT, b BIGINT");
    private static final StructType DAY = StructType.fromDDL("node BIGINT, day INT");

    @Test
    void aGraphAsAWholeIsCutAsItsComponentsAre() {
        Random random = new Random(23);
        // in the order of days, as nodes are numbered; the last ten have no day
        Dataset<Row> days = rows(
                LongStream.range(0, 120)
                        .mapToObj(node -> RowFactory.create(node, node < 110 ? (int) (node / 4) : null)),
                DAY);
        List<Row> pairs = new ArrayList<>(Stream.generate(() -> pair(random.nextInt(110), random.nextInt(110)))
                .limit(70)
                .filter(edge -> edge.getLong(0) < edge.getLong(1))
                .toList());
        for (long undated = 110; undated < 119; undated += 2) {
            pairs.add(pair(undated, undated + 1));
        }
        Dataset<Row> edges = rows(pairs.stream(), EDGE);
        Dataset<Row> ofComponents = Leads.of(edges, Components.of(edges, (name, rows) -> rows.localCheckpoint()), days);

        assertSameRows(Leads.of(edges, days), ofComponents);
        assertThat(ofComponents.select("lead").distinct().count()).isBetween(5L, 60L);
    }

    @Test
    void noEdgeLeadsNothing() {
        Dataset<Row> days = rows(Stream.of(RowFactory.create(0L, 5)), DAY);
        assertThat(Leads.of(rows(Stream.of(), EDGE), days).isEmpty()).isTrue();
    }

    private static Row pair(long one, long other) {
        return RowFactory.create(Math.min(one, other), Math.max(one, other));
    }

    private static Dataset<Row> rows(Stream<Row> rows, StructType schema) {
        List<Row> list = rows.toList();
        return spark().createDataFrame(list, schema).repartition(3);
    }
}
