package org.muster.spark;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.muster.ingest.IngestOptions;
import org.muster.ingest.InputPlan;
import org.muster.ingest.InputRecord;
import org.muster.ingest.ParquetArticles;
import org.muster.ingest.Slice;
import org.muster.ingest.SliceReader;

/** The one pass over the text: inputs to rows of {@link RecordRow}. */
public final class Records {
    private Records() {}

    /**
     * Everything that the plan holds, read and extracted. Lazy: write it once, it costs the whole pass each time.
     *
     * @param options how the inputs are read
     * @param settings what is looked for
     */
    public static Dataset<Row> of(
            SparkSession spark, InputPlan plan, IngestOptions options, ExtractionSettings settings) {
        SerializableConfiguration hadoop =
                new SerializableConfiguration(spark.sessionState().newHadoopConf());
        List<Slice> slices = plan.slices();
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(slices, Math.max(1, slices.size()))
                .mapPartitions(ofTask -> new SliceRows(ofTask, options, settings, hadoop.value()));
        for (ParquetArticles layout : ParquetArticles.of(spark, plan, options)) {
            rows = rows.union(layout.rows()
                    .javaRDD()
                    .mapPartitions(ofTask -> extracted(layout.read(ofTask), new RecordReader(settings))));
        }
        return spark.createDataFrame(rows, RecordRow.SCHEMA);
    }

    private static Iterator<Row> extracted(Iterator<InputRecord> records, RecordReader reader) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                return reader.row(records.next());
            }
        };
    }

    /** The rows of a task's slices, one record in memory at a time. */
    private static final class SliceRows implements Iterator<Row> {
        private final Iterator<Slice> slices;
        private final IngestOptions options;
        private final RecordReader reader;
        private final Configuration hadoop;
        private @Nullable SliceReader open;

        SliceRows(Iterator<Slice> slices, IngestOptions options, ExtractionSettings settings, Configuration hadoop) {
            this.slices = slices;
            this.options = options;
            this.reader = new RecordReader(settings);
            this.hadoop = hadoop;
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close());
        }

        @Override
        public boolean hasNext() {
            while (open == null || !open.hasNext()) {
                close();
                if (!slices.hasNext()) {
                    return false;
                }
                open = new SliceReader(slices.next(), options, hadoop);
            }
            return true;
        }

        @Override
        public Row next() {
            if (!hasNext() || open == null) {
                throw new NoSuchElementException();
            }
            InputRecord record = open.next();
            return reader.row(record);
        }

        private void close() {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}
