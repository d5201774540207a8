package org.muster.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.muster.spark.SparkTest;

class ComponentsTest extends SparkTest {
    private static final StructType EDGE = StructType.fromDDL("a BIGINT, b BIGINT");

    private int rounds;

    @Test
    void noEdgesMakeNoComponents() {
        assertThat(components(List.of())).isEmpty();
    }

    @Test
    void everyNodeKnowsTheLeastOfItsComponent() {
        assertThat(components(edges(7, 3, 3, 9, 5, 6, 6, 5, 4, 4)))
                .containsOnly(
                        Map.entry(3L, 3L), Map.entry(7L, 3L), Map.entry(9L, 3L), Map.entry(5L, 5L), Map.entry(6L, 5L));
    }

    @Test
    void randomGraphsAreTakenApartAsByUnionFind() {
        Random random = new Random(11);
        for (int round = 0; round < 3; round++) {
            List<Row> edges = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                edges.add(RowFactory.create((long) random.nextInt(200), (long) random.nextInt(200)));
            }
            assertThat(components(edges)).isEqualTo(unionFind(edges));
        }
    }

    @Test
    void aLongChainTakesFewRounds() {
        List<Row> chain = new ArrayList<>();
        for (long i = 0; i < 1000; i++) {
            chain.add(RowFactory.create(i * 7919 % 1001, (i + 1) * 7919 % 1001));
        }
        assertThat(components(chain).values()).containsOnly(0L);
        assertThat(rounds).isLessThan(14);
    }

    private TreeMap<Long, Long> components(List<Row> edges) {
        rounds = 0;
        Dataset<Row> found = Components.of(spark().createDataFrame(edges, EDGE).repartition(3), (name, rows) -> {
            rounds++;
            return rows.localCheckpoint();
        });
        TreeMap<Long, Long> components = new TreeMap<>();
        found.collectAsList()
                .forEach(row -> assertThat(components.put(row.getLong(0), row.getLong(1)))
                        .as("one row a node")
                        .isNull());
        return components;
    }

    private static List<Row> edges(long... ends) {
        List<Row> edges = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            edges.add(RowFactory.create(ends[i], ends[i + 1]));
        }
        return edges;
    }

    private static long of(long node, Map<Long, Long> components) {
        return Objects.requireNonNull(components.get(node));
    }

    private static TreeMap<Long, Long> unionFind(List<Row> edges) {
        TreeMap<Long, Long> least = new TreeMap<>();
        for (Row edge : edges) {
            if (edge.getLong(0) != edge.getLong(1)) {
                least.put(edge.getLong(0), edge.getLong(0));
                least.put(edge.getLong(1), edge.getLong(1));
            }
        }
        for (int pass = 0; pass < least.size(); pass++) {
            for (Row edge : edges) {
                if (edge.getLong(0) != edge.getLong(1)) {
                    long lower = Math.min(of(edge.getLong(0), least), of(edge.getLong(1), least));
                    least.put(edge.getLong(0), lower);
                    least.put(edge.getLong(1), lower);
                }
            }
        }
        return least;
    }
}
