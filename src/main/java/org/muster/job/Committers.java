package org.muster.job;

import java.net.URI;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/** How tasks hand over the files that they write. */
final class Committers {
    private static final String PROTOCOL = "org.apache.spark.internal.io.cloud.PathOutputCommitProtocol";

    private Committers() {}

    /**
     * Settings for an output. On S3 the magic committer of Hadoop's S3A, which uploads each file once and makes it visible when
     * the job commits, where Spark's cloud module is on the class path. Everywhere else, and without the module, none: the
     * plain committer, which is right on S3 too, but renames, and a rename there is a copy.
     *
     * @see <a href="https://spark.apache.org/docs/latest/cloud-integration.html">Spark: Integration with Cloud Infrastructures</a>
     */
    static Map<String, String> of(String output) {
        URI address = new Path(output).toUri();
        if (!"s3a".equals(address.getScheme()) || !isThere(PROTOCOL)) {
            return Map.of();
        }
        return Map.of(
                "spark.sql.sources.commitProtocolClass",
                PROTOCOL,
                "spark.sql.parquet.output.committer.class",
                "org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter",
                "spark.hadoop.mapreduce.outputcommitter.factory.scheme.s3a",
                "org.apache.hadoop.fs.s3a.commit.S3ACommitterFactory",
                "spark.hadoop.fs.s3a.committer.name",
                "magic");
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
