package org.muster.report;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows; its script reads it as JSON. Nothing in it grows with the corpus.
 *
 * @param name the output's folder
 * @param firstDate of the articles; null where none has a day
 */
record ReportModel(
        String name,
        String version,
        @Nullable String firstDate,
        @Nullable String lastDate,
        Labels labels,
        ClaimMarks claims,
        ForceHosts forceHosts,
        Attention attention,
        Network network,
        Quality quality) {

    /**
     * Reads the aggregates of an output.
     *
     * @param account its run.json
     */
    static ReportModel read(SparkSession spark, String output, JsonNode account) {
        Views.create(spark, output);
        return new ReportModel(
                output.replaceFirst("/+$", "").replaceFirst("^.*/", ""),
                account.path("muster_version").asText("unknown"),
                account.path("first_date").textValue(),
                account.path("last_date").textValue(),
                Labels.read(spark),
                ClaimMarks.read(spark, ClaimMarks.MOST),
                ForceHosts.read(spark),
                Attention.read(spark),
                Network.read(spark),
                Quality.read(spark, account));
    }
}
