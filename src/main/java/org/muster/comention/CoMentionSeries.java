package org.muster.comention;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.muster.tables.Tables;

/** The table {@code comention_series}: pairs of countries month by month. */
public final class CoMentionSeries {
    private CoMentionSeries() {}

    /**
     * The table; undated stories are in no month.
     *
     * @param countryMentions the table {@code country_mentions}
     */
    public static Dataset<Row> of(Dataset<Row> countryMentions) {
        Dataset<Row> stories = StoryCountries.withoutLists(StoryCountries.stories(
                countryMentions.filter(col("published_on").isNotNull())));
        return Arrays.stream(Unit.values())
                .map(unit -> months(unit, unit.of(stories)))
                .reduce(Dataset::union)
                .orElseThrow();
    }

    private static Dataset<Row> months(Unit unit, Dataset<Row> units) {
        Dataset<Row> inMonths = units.withColumn("published_on", trunc(col("published_on"), "month"));
        Dataset<Row> totals = inMonths.groupBy("published_on").agg(count(lit(1)).as("n"));
        Column alone = when(col("country_a").equalTo(col("country_b")), col("n_ab"));
        return StoryCountries.pairs(inMonths)
                .groupBy("published_on", "country_a", "country_b")
                .agg(count(lit(1)).as("n_ab"))
                .withColumn("n_a", max(alone).over(Window.partitionBy("published_on", "country_a")))
                .withColumn("n_b", max(alone).over(Window.partitionBy("published_on", "country_b")))
                .filter(col("country_a").notEqual(col("country_b")))
                .join(broadcast(totals), "published_on")
                .withColumn("grain", lit("month"))
                .withColumn("period_start", col("published_on"))
                .withColumn("unit", lit(unit.label()))
                .withColumn("npmi", statistic((n, a, b, both) -> new Association(n, a, b, both).npmi()))
                .withColumn("g2", statistic((n, a, b, both) -> new Association(n, a, b, both).g2()))
                .select(Tables.COMENTION_SERIES.columnNames().stream()
                        .map(name -> col(name))
                        .toArray(Column[]::new));
    }

    private static Column statistic(UDF4<Long, Long, Long, Long, Double> ofCounts) {
        UserDefinedFunction function = udf(ofCounts, DataTypes.DoubleType);
        return function.apply(col("n"), col("n_a"), col("n_b"), col("n_ab"));
    }
}
