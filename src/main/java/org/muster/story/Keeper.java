package org.muster.story;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Computes a dataset once and keeps it: what it gives is read from where the rows were kept, as often as need be. */
@FunctionalInterface
public interface Keeper {
    /**
     * The same rows, computed by now.
     *
     * @param name of the dataset, unique in a run
     */
    Dataset<Row> keep(String name, Dataset<Row> rows);
}
