package org.muster.spark;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Spark's REBALANCE hint, which adaptive execution follows. Spark 3.5 takes its column in another form:
 * {@code src/main/spark-3.5} holds what stands for this class there.
 */
public final class Rebalance {
    private Rebalance() {}

    /** Rows of the same value together, in partitions of the advised size: small values share one, a large one is split. */
    public static Dataset<Row> by(String column, Dataset<Row> rows) {
        Column by = functions.col(column);
        return rows.hint("rebalance", by);
    }
}
