package org.muster.series;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.muster.tables.Tables;

/** The table {@code troop_series}: what was reported of a force at a place, period by period. */
public final class TroopSeries {
    private static final String[] KEY = {"force", "force_name", "host", "host_relation", "status", "basis", "modality"};

    private TroopSeries() {}

    /**
     * The table. Claims about an earlier time, and undated ones, are left out.
     *
     * @param troopClaims the table {@code troop_claims}
     * @param grains the periods wanted
     */
    public static Dataset<Row> of(Dataset<Row> troopClaims, Set<Grain> grains) {
        Dataset<Row> current = troopClaims.filter(
                col("timeframe").equalTo("current").and(col("published_on").isNotNull()));
        return PeriodColumns.explode(byArticle(current), grains)
                .groupBy(columns("grain", "period_start"))
                .agg(
                        count(lit(1)).as("articles"),
                        sum(when(col("is_story_lead"), 1L).otherwise(0L)).as("stories"),
                        size(collect_set("outlet")).cast("long").as("outlets"),
                        sum("claims").as("claims"),
                        size(array_distinct(flatten(collect_list("sources"))))
                                .cast("long")
                                .as("sources"),
                        sum("claims_open_low").as("claims_open_low"),
                        sum("claims_open_high").as("claims_open_high"),
                        sum("claims_vague").as("claims_vague"),
                        min("low_min").as("low_min"),
                        max("high_max").as("high_max"),
                        expr("percentile(lead_point, array(0.25D, 0.5D, 0.75D))")
                                .as("points"))
                .withColumn("point_p25", expr("points[0]"))
                .withColumn("point_median", expr("points[1]"))
                .withColumn("point_p75", expr("points[2]"))
                .select(Tables.TROOP_SERIES.columnNames().stream()
                        .map(name -> col(name))
                        .toArray(Column[]::new));
    }

    /**
     * One row an article and key: what a period adds up. lead_point is the one value of a story: the median of its lead's
     * distinct points; null where the article leads none or no claim of it states a number on both sides.
     */
    private static Dataset<Row> byArticle(Dataset<Row> claims) {
        Column whole = col("part_of").isNull().and(not(col("basis"), "rate"));
        Column twoSided = col("low").isNotNull().and(col("high").isNotNull()).and(not(col("precision"), "vague"));
        return claims.groupBy(columns("article_id", "is_story_lead", "outlet", "published_on"))
                .agg(
                        count(lit(1)).as("claims"),
                        collect_set("source_name").as("sources"),
                        countWhere(col("low").isNull()).as("claims_open_low"),
                        countWhere(col("high").isNull()).as("claims_open_high"),
                        countWhere(col("precision").equalTo("vague")).as("claims_vague"),
                        min(when(whole, col("low"))).as("low_min"),
                        max(when(whole, col("high"))).as("high_max"),
                        collect_set(when(whole.and(twoSided).and(col("is_story_lead")), col("point")))
                                .as("points"))
                .withColumn("points", expr("array_sort(points)"))
                // an index of array elements from 0; of an even number the two in the middle
                .withColumn(
                        "lead_point",
                        expr("CASE WHEN size(points) > 0 THEN"
                                + " (points[(size(points) - 1) DIV 2] + points[size(points) DIV 2]) / 2 END"))
                .drop("points");
    }

    private static Column countWhere(Column condition) {
        return sum(when(condition, 1L).otherwise(0L));
    }

    /** True of a null, which is another value too. */
    private static Column not(Column column, String value) {
        return coalesce(column.notEqual(value), lit(true));
    }

    private static Column[] columns(String... others) {
        return Stream.concat(Stream.of(others), Stream.of(KEY))
                .map(name -> col(name))
                .toArray(Column[]::new);
    }
}
