package org.muster.series;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trunc;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The columns grain and period_start. */
final class PeriodColumns {
    private PeriodColumns() {}

    /** Each row once for every grain, published_on replaced by grain and period_start (null where it is null). */
    static Dataset<Row> explode(Dataset<Row> dated, Set<Grain> grains) {
        Column[] periods = grains.stream()
                .sorted()
                .map(grain -> struct(
                        lit(grain.label()).as("grain"),
                        startOf(grain, col("published_on")).as("period_start")))
                .toArray(Column[]::new);
        return dated.withColumn("period", functions.explode(array(periods)))
                .withColumn("grain", col("period.grain"))
                .withColumn("period_start", col("period.period_start"))
                .drop("period", "published_on");
    }

    private static Column startOf(Grain grain, Column day) {
        return switch (grain) {
            case DAY -> day;
            case WEEK -> trunc(day, "week");
            case MONTH -> trunc(day, "month");
        };
    }
}
