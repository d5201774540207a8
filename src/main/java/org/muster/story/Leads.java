package org.muster.story;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Cuts a graph into stories, by {@link StoryCutter}: component by component, or a small one as a whole, since no story goes
 * beyond its component. A component must fit into a task.
 */
final class Leads {
    /** So many edges take 20 to 100 MB and a second in one task; to find their components takes dozens of small jobs. */
    static final long EDGES_IN_ONE_TASK = 200_000;

    private static final StructType LED =
            new StructType().add("node", DataTypes.LongType).add("lead", DataTypes.LongType);

    private Leads() {}

    /**
     * One row a node that has an edge: node, lead.
     *
     * @param edges a, b; no more than {@link #EDGES_IN_ONE_TASK}
     * @param days node, day (as a number, null for undated)
     */
    static Dataset<Row> of(Dataset<Row> edges, Dataset<Row> days) {
        return withDays(edges.withColumn("component", lit(0L)), days)
                .repartition(1)
                .mapPartitions((MapPartitionsFunction<Row, Row>) Leads::cut, Encoders.row(LED));
    }

    /**
     * The same, for a graph of any size.
     *
     * @param components node, component
     */
    static Dataset<Row> of(Dataset<Row> edges, Dataset<Row> components, Dataset<Row> days) {
        return withDays(edges.join(components.withColumnRenamed("node", "a"), "a"), days)
                .groupByKey((MapFunction<Row, Long>) edge -> edge.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (component, edgesOfIt) -> cut(edgesOfIt),
                        Encoders.row(LED));
    }

    private static Dataset<Row> withDays(Dataset<Row> edges, Dataset<Row> days) {
        return edges.join(days.toDF("a", "day_a"), "a")
                .join(days.toDF("b", "day_b"), "b")
                .select("component", "a", "day_a", "b", "day_b");
    }

    private static Iterator<Row> cut(Iterator<Row> edges) {
        List<long[]> pairs = new ArrayList<>();
        Map<Long, Integer> days = new TreeMap<>();
        edges.forEachRemaining(edge -> {
            pairs.add(new long[] {edge.getLong(1), edge.getLong(3)});
            days.put(edge.getLong(1), edge.isNullAt(2) ? 0 : edge.getInt(2));
            days.put(edge.getLong(3), edge.isNullAt(4) ? 0 : edge.getInt(4));
        });
        long[] nodes = days.keySet().stream().mapToLong(Long::longValue).toArray();
        int[] leads = StoryCutter.leads(
                days.values().stream().mapToInt(Integer::intValue).toArray(),
                pairs.stream()
                        .map(pair ->
                                new int[] {Arrays.binarySearch(nodes, pair[0]), Arrays.binarySearch(nodes, pair[1])})
                        .toArray(int[][]::new));
        List<Row> led = new ArrayList<>(nodes.length);
        for (int i = 0; i < nodes.length; i++) {
            led.add(RowFactory.create(nodes[i], nodes[leads[i]]));
        }
        return led.iterator();
    }
}
