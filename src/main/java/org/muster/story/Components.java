package org.muster.story;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Connected components by large-star and small-star steps (Kiveris et al. 2014, "Connected Components in MapReduce and
 * Beyond"). Their number of rounds grows with the logarithm of the number of nodes, while GraphX's connected components,
 * which pass the least number on from neighbour to neighbour, need as many as the longest chain: a template that is printed
 * every day makes chains of years.
 */
final class Components {
    private Components() {}

    /**
     * One row a node that has an edge.
     *
     * @param edges a, b: any two numbered nodes, in any order
     * @param keeper keeps the edges of each round
     * @return node, component (its least node)
     */
    static Dataset<Row> of(Dataset<Row> edges, Keeper keeper) {
        // Each edge points to its lower node. A star is a component whose nodes all point to its least.
        Dataset<Row> pointing = edges.filter(col("a").notEqual(col("b")))
                .select(
                        greatest(col("a"), col("b")).as("from"),
                        least(col("a"), col("b")).as("to"))
                .distinct();
        long before;
        long after = fingerprint(pointing);
        int round = 0;
        do {
            // kept, or the plan would grow with every round
            pointing = keeper.keep("stars-" + ++round, smallStar(largeStar(pointing)));
            before = after;
            after = fingerprint(pointing);
        } while (before != after);
        return pointing.select(col("from").as("node"), col("to").as("component"))
                .union(pointing.select(col("to").as("node"), col("to").as("component"))
                        .distinct());
    }

    /** Every node makes its higher neighbours point to the least of itself and its neighbours. */
    private static Dataset<Row> largeStar(Dataset<Row> pointing) {
        Dataset<Row> bothWays =
                pointing.union(pointing.select(col("to").as("from"), col("from").as("to")));
        return star(bothWays, col("neighbour").gt(col("node")));
    }

    /** Every node makes itself and the nodes to which it points, all lower, point to the least of them. */
    private static Dataset<Row> smallStar(Dataset<Row> pointing) {
        Dataset<Row> withItself =
                pointing.union(pointing.select(col("from"), col("from").as("to")));
        return star(withItself, lit(true));
    }

    private static Dataset<Row> star(Dataset<Row> arcs, Column which) {
        Dataset<Row> neighbours = arcs.toDF("node", "neighbour");
        Dataset<Row> centres = neighbours
                .groupBy("node")
                .agg(least(col("node"), min("neighbour")).as("centre"));
        return neighbours
                .join(centres, "node")
                .filter(which)
                .filter(col("neighbour").notEqual(col("centre")))
                .select(col("neighbour").as("from"), col("centre").as("to"))
                .distinct();
    }

    /** Of the set of edges, whatever their order: a round that leaves it alone was the last. */
    private static long fingerprint(Dataset<Row> pointing) {
        Row row = pointing.agg(sum(xxhash64(col("from"), col("to")).bitwiseAND(lit(0xFFFFFFFFL))))
                .first();
        return row.isNullAt(0) ? 0 : row.getLong(0);
    }
}
