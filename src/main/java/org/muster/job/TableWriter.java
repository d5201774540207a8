package org.muster.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.muster.spark.Rebalance;
import org.muster.spark.Schemas;
import org.muster.tables.Table;

/** Writes the tables of the contract, and what is kept on the way to them. */
final class TableWriter {
    private static final String MONTH = "month";
    private static final String UNDATED = "undated";

    private final SparkSession spark;
    private final Publication publication;

    TableWriter(SparkSession spark, Publication publication) {
        this.spark = spark;
        this.publication = publication;
    }

    /** Computes an intermediate dataset once: writes it to the staging area and gives what was written. */
    Dataset<Row> keep(String name, Dataset<Row> rows) {
        String path = publication.work(name);
        StructType schema = rows.schema();
        rows.write().parquet(path);
        return spark.read().schema(schema).parquet(path);
    }

    /** Writes a table as the contract says, and gives what was written, without the month. */
    Dataset<Row> write(Table table, Dataset<Row> rows) throws IOException {
        Dataset<Row> conforming = Schemas.conform(rows, table);
        String path = publication.table(table.name());
        if (table.byMonth()) {
            writeByMonth(table, conforming, path);
        } else {
            conforming.orderBy(key(table)).write().parquet(path);
        }
        return spark.read().schema(Schemas.of(table)).parquet(path);
    }

    /**
     * One folder a month. Rebalancing gathers each month into files of a sensible size (spark.sql.adaptive.advisory…), splits a
     * month that is too large for one, and is right for any number of executors.
     */
    private void writeByMonth(Table table, Dataset<Row> rows, String path) throws IOException {
        Column month = coalesce(date_format(col("published_on"), "yyyy-MM"), lit(UNDATED));
        Column[] order = new Column[table.key().size() + 1];
        order[0] = col(MONTH);
        System.arraycopy(key(table), 0, order, 1, table.key().size());
        Rebalance.by(MONTH, rows.withColumn(MONTH, month))
                .sortWithinPartitions(order)
                .write()
                .partitionBy(MONTH)
                .parquet(path);
        if (!publication.hasFolders(path)) {
            spark.createDataFrame(List.<Row>of(), rows.schema())
                    .coalesce(1)
                    .write()
                    .parquet(path + "/" + MONTH + "=" + UNDATED);
        }
    }

    private static Column[] key(Table table) {
        return table.key().stream().map(name -> col(name).asc_nulls_first()).toArray(Column[]::new);
    }
}
