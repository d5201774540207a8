package org.muster.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Gives each record its {@code article_id}. Records that share an own id are ordered by hash id, then by where they stand: the
 * first keeps the id, one whose hash id already occurred under it is a duplicate, any other takes its hash id. The hash id is
 * also the id of records without an own one, and a further record with the same is a duplicate.
 */
public final class Identities {
    private Identities() {}

    /**
     * One row a record.
     *
     * @param records input_file, input_position, own_id (null where the record has none), hash_id
     * @return input_file, input_position, article_id (null for a duplicate), and first_file, first_position of the record
     *     that a duplicate repeats
     */
    public static Dataset<Row> resolve(Dataset<Row> records) {
        // A record without an own id stands alone under its own place, so that all of them do not meet in one task.
        Column under = when(col("own_id").isNotNull(), concat(lit("id:"), col("own_id")))
                .otherwise(concat(lit("at:"), col("input_file"), lit(":"), col("input_position")));
        WindowSpec ofOwnId = Window.partitionBy("under").orderBy("hash_id", "input_file", "input_position");
        WindowSpec ofSameText = Window.partitionBy("under", "hash_id").orderBy("input_file", "input_position");
        Column wanted = when(col("own_id").isNotNull().and(col("nth_of_id").equalTo(1)), col("own_id"))
                .otherwise(col("hash_id"));
        WindowSpec ofWanted = Window.partitionBy("wanted")
                .orderBy(col("repeats_text"), col("keeps_own").desc(), col("input_file"), col("input_position"));
        WindowSpec wholeOfWanted = ofWanted.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        return records.select("input_file", "input_position", "own_id", "hash_id")
                .withColumn("under", under)
                .withColumn("nth_of_id", row_number().over(ofOwnId))
                .withColumn("repeats_text", row_number().over(ofSameText).gt(1))
                .withColumn(
                        "wanted",
                        when(col("repeats_text"), coalesce(col("own_id"), col("hash_id")))
                                .otherwise(wanted))
                .withColumn("keeps_own", col("wanted").equalTo(coalesce(col("own_id"), lit(""))))
                .withColumn("is_first", row_number().over(ofWanted).equalTo(1))
                .withColumn("first_file", first("input_file").over(wholeOfWanted))
                .withColumn("first_position", first("input_position").over(wholeOfWanted))
                .select(
                        col("input_file"),
                        col("input_position"),
                        when(col("is_first").and(col("repeats_text").equalTo(lit(false))), col("wanted"))
                                .as("article_id"),
                        col("first_file"),
                        col("first_position"));
    }
}
