package org.muster.report;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables of an output as views, and those that more than one section reads. */
final class Views {
    /** The tables that a reader is told of. */
    static final String TABLES =
            "articles country_mentions troop_claims troop_series country_series comentions countries rejects";

    /**
     * Claims that the page compares: each story once (its lead's), of the present, of whole groups. {@code who} is the force,
     * a non-state one by its name; {@code day} is the last at which the number holds, else that of publication.
     */
    private static final String LEAD_CLAIMS = """
            CREATE OR REPLACE TEMPORARY VIEW lead_claims AS
            SELECT *, CASE WHEN force = 'NSA' AND force_name IS NOT NULL THEN concat('NSA:', force_name) ELSE force END AS who,
                   coalesce(as_of_end, as_of_start, published_on) AS day
            FROM troop_claims
            WHERE is_story_lead AND timeframe = 'current' AND basis <> 'rate' AND part_of IS NULL AND point >= 1
            """;

    private Views() {}

    static void create(SparkSession spark, String output) {
        for (String table : TABLES.split(" ")) {
            spark.read().parquet(output + "/" + table).createOrReplaceTempView(table);
        }
        spark.sql(LEAD_CLAIMS);
    }

    static long count(Row row, String column) {
        return row.<Number>getAs(column).longValue();
    }
}
