package org.muster.ingest;

import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The Parquet files of one layout. Spark reads them; {@code rows().javaRDD().mapPartitions(group::read)} yields what
 * {@link SliceReader} yields for other formats, positions being rows. A plain class: {@link #read} crosses Spark.
 */
public final class ParquetArticles implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FILE = "input_path";
    private static final String ROW = "input_row";

    private final HashMap<String, String> namesByPath = new HashMap<>();
    private final ArrayList<ParquetColumn> columns;
    private final ArrayList<String> columnNames;
    private final IngestOptions options;
    private final transient Dataset<Row> rows;

    private ParquetArticles(SparkSession spark, List<ParquetFile> files, IngestOptions options) {
        // pandas writes nanoseconds, which Spark refuses but for this
        spark.conf().set("spark.sql.legacy.parquet.nanosAsLong", "true");
        files.forEach(file -> namesByPath.put(file.path(), file.inputFile()));
        this.options = options;
        Dataset<Row> whole = spark.read()
                .parquet(files.stream().map(file -> literal(file.path())).toArray(String[]::new));
        StructType schema = whole.schema();
        this.columnNames = new ArrayList<>(List.of(schema.fieldNames()));
        this.columns = ParquetColumn.wanted(schema, new FieldNames(options.fields()));
        List<Column> selected = new ArrayList<>();
        selected.add(functions.col("_metadata.file_path").as(FILE));
        selected.add(functions.col("_metadata.row_index").as(ROW));
        columns.forEach(column -> selected.add(column.asText()));
        this.rows = whole.select(selected.toArray(Column[]::new));
    }

    /** The plan's Parquet files by layout. */
    public static List<ParquetArticles> of(SparkSession spark, InputPlan plan, IngestOptions options) {
        Map<String, List<ParquetFile>> byLayout = new LinkedHashMap<>();
        for (ParquetFile file : plan.parquetFiles()) {
            byLayout.computeIfAbsent(file.layout(), layout -> new ArrayList<>()).add(file);
        }
        return byLayout.values().stream()
                .map(files -> new ParquetArticles(spark, files, options))
                .toList();
    }

    /** File, row and the columns that are wanted, as text. Only on the driver. */
    public Dataset<Row> rows() {
        return Objects.requireNonNull(rows, "only the driver has the rows");
    }

    /** The articles and rejects of rows, and after those of each file the count of them. */
    public Iterator<InputRecord> read(Iterator<Row> ofTask) {
        ArticleMaker maker = new ArticleMaker(options.maxDate());
        return new Iterator<>() {
            private @Nullable String file;
            private long records;
            private @Nullable Row next;

            @Override
            public boolean hasNext() {
                return next != null || ofTask.hasNext() || file != null;
            }

            @Override
            public InputRecord next() {
                if (next == null && (ofTask.hasNext() || file == null)) {
                    next = ofTask.next();
                }
                String nextFile = next == null ? null : inputFile(next.getString(0));
                if (file != null && !file.equals(nextFile)) {
                    SliceCount count = new SliceCount(file, 0, records);
                    file = null;
                    records = 0;
                    return count;
                }
                Row row = Objects.requireNonNull(next);
                next = null;
                file = nextFile;
                records++;
                return record(row, Objects.requireNonNull(nextFile), maker);
            }
        };
    }

    private InputRecord record(Row row, String inputFile, ArticleMaker maker) {
        long position = row.getLong(1);
        RecordFields fields = new RecordFields();
        StringBuilder shown = new StringBuilder();
        long bytes = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (!row.isNullAt(i + 2)) {
                ParquetColumn column = columns.get(i);
                String text = column.value(row.getString(i + 2));
                fields.offer(column.place(), column.name(), column.kind(), text);
                bytes += Utf8.length(text);
                String begin = Refusals.excerpt(text);
                shown.append(shown.isEmpty() ? "" : ", ")
                        .append(column.name())
                        .append('=')
                        .append(begin);
            }
        }
        if (bytes > options.maxRecordBytes()) {
            String detail = Refusals.tooLarge(bytes, options.maxRecordBytes());
            return new Reject(inputFile, position, RejectReason.TOO_LARGE, detail, Refusals.excerpt(shown.toString()));
        }
        return maker.make(inputFile, position, fields, () -> columnNames, () -> Refusals.excerpt(shown.toString()));
    }

    private String inputFile(String path) {
        String decoded = new Path(URI.create(path)).toString();
        return Objects.requireNonNull(namesByPath.get(decoded), () -> "no input file has the path " + path);
    }

    /** Spark takes paths for globs. */
    private static String literal(String path) {
        return path.replaceAll("([\\[\\]{}*?\\\\])", "\\\\$1");
    }
}
