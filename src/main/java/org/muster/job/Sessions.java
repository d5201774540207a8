package org.muster.job;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The Spark session of a run. */
final class Sessions {
    private Sessions() {}

    /**
     * A session with what the results depend on set, and what only tunes set where the user has not.
     *
     * @param wanted the master that the call names; null for spark-submit's, else local[*]
     * @param output where is written; an object store wants a committer of its own
     */
    static SparkSession open(@Nullable String wanted, String output) {
        SparkConf told = new SparkConf();
        SparkSession.Builder builder = SparkSession.builder()
                .appName("Muster")
                // Days and instants cross as java.time, and mean UTC on every machine.
                .config("spark.sql.session.timeZone", "UTC")
                // The default of Spark 4: what overflows or cannot be cast fails, and is not null.
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                // month=2024-10 is text, not a date.
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .config("spark.sql.adaptive.enabled", "true");
        String master = wanted != null ? wanted : told.get("spark.master", "local[*]");
        builder = builder.config("spark.master", master);
        if (master.startsWith("local")) {
            builder = unlessTold(told, builder, "spark.ui.enabled", "false");
            builder = unlessTold(told, builder, "spark.sql.shuffle.partitions", "16");
        }
        for (Map.Entry<String, String> setting : Committers.of(output).entrySet()) {
            builder = unlessTold(told, builder, setting.getKey(), setting.getValue());
        }
        return unlessTold(told, builder, "spark.ui.showConsoleProgress", "false")
                .getOrCreate();
    }

    private static SparkSession.Builder unlessTold(
            SparkConf told, SparkSession.Builder builder, String key, String value) {
        return told.contains(key) ? builder : builder.config(key, value);
    }
}
