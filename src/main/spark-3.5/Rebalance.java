// Not in a folder of its package, so that the class it stands for can be left out by its path.
package org.muster.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;

/** Spark's REBALANCE hint as Spark 3.5 takes it. */
public final class Rebalance {
    private Rebalance() {}

    /** Rows of the same value together, in partitions of the advised size: small values share one, a large one is split. */
    public static Dataset<Row> by(String column, Dataset<Row> rows) {
        return rows.hint("rebalance", UnresolvedAttribute.quoted(column));
    }
}
