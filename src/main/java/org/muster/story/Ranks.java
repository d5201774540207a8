package org.muster.story;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Numbers rows by their place in an order, without gaps or collisions and without gathering them anywhere. */
final class Ranks {
    private Ranks() {}

    /**
     * Adds rank, a BIGINT from 0, as the last column.
     *
     * @param order must be total, for ranks not to depend on partitions
     */
    static Dataset<Row> of(Dataset<Row> rows, Column... order) {
        StructType schema = rows.schema().add("rank", DataTypes.LongType);
        JavaRDD<Row> ranked = rows.orderBy(order).javaRDD().zipWithIndex().map(pair -> {
            Row row = pair._1();
            Object[] values = new Object[row.size() + 1];
            for (int i = 0; i < row.size(); i++) {
                values[i] = row.get(i);
            }
            values[row.size()] = pair._2();
            return RowFactory.create(values);
        });
        return rows.sparkSession().createDataFrame(ranked, schema);
    }
}
