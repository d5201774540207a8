package org.muster.comention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.muster.tables.Tables;

/** The table {@code comention_series}: pairs of countries month by month. */
public final class CoMentionSeries {
    private CoMentionSeries() {}

    /**
     * The table; undated stories are in no month.
     *
     * @param monthly of {@link MonthlyCounts#of}
     */
    public static Dataset<Row> of(Dataset<Row> monthly) {
        Column alone = when(col("country_a").equalTo(col("country_b")), col("units"));
        Column counted = when(col("size").leq(StoryCountries.MOST_COUNTRIES), col("units"));
        return monthly.filter(col("month").isNotNull())
                .withColumn("n", sum(counted).over(of("unit", "month")))
                .withColumn("n_a", max(alone).over(of("unit", "month", "country_a")))
                .withColumn("n_b", max(alone).over(of("unit", "month", "country_b")))
                .filter(col("country_a").notEqual(col("country_b")))
                .withColumn("n_ab", col("units"))
                .withColumn("grain", lit("month"))
                .withColumn("period_start", col("month"))
                .withColumn("npmi", statistic((n, a, b, both) -> new Association(n, a, b, both).npmi()))
                .withColumn("g2", statistic((n, a, b, both) -> new Association(n, a, b, both).g2()))
                .select(Tables.COMENTION_SERIES.columnNames().stream()
                        .map(name -> col(name))
                        .toArray(Column[]::new));
    }

    private static WindowSpec of(String... columns) {
        return Window.partitionBy(Stream.of(columns).map(name -> col(name)).toArray(Column[]::new));
    }

    private static Column statistic(UDF4<Long, Long, Long, Long, Double> ofCounts) {
        UserDefinedFunction function = udf(ofCounts, DataTypes.DoubleType);
        return function.apply(col("n"), col("n_a"), col("n_b"), col("n_ab"));
    }
}
