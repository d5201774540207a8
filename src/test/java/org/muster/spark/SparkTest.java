package org.muster.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Base of the tests that need Spark: one session for the whole JVM, and assertions on whole small tables.
 *
 * <p>Tables in tests are text, a header and a line a row, cells parted by {@code |} (see {@link TextTable}):
 *
 * <pre>{@code
 * Dataset<Row> mentions = table("article_id STRING, country STRING", """
 *         article_id | country
 *         a1         | PRK
 *         a2         | null
 *         """);
 * assertTable(countries(mentions), """
 *         country | articles | share
 *         PRK     | 1        | 0.333
 *         """);
 * }</pre>
 *
 * <p>Whole datasets are compared by spark-testing-base; the message is ours, for its own shows no more than rows.
 */
public abstract class SparkTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean REGENERATE = Boolean.getBoolean("golden.regenerate");

    /** The shared session (local[2], 2 shuffle partitions, UTC, no UI); made anew if a test has stopped it. */
    protected static SparkSession spark() {
        return SharedSession.get();
    }

    /**
     * A table from text, in one partition. The text's header may give the schema's columns in another order or leave
     * some out; those are null.
     */
    protected static Dataset<Row> table(String ddl, String text) {
        return table(StructType.fromDDL(ddl), text);
    }

    /** As {@link #table(String, String)}, for a schema at hand. */
    protected static Dataset<Row> table(StructType schema, String text) {
        return TextTable.parse(text).toDataset(spark(), schema);
    }

    /**
     * The actual table has exactly the expected columns in this order, and the expected rows in any order. A double
     * matches when it rounds to the digits shown.
     */
    protected static void assertTable(Dataset<Row> actual, String expected) {
        TextTable wanted = TextTable.parse(expected);
        TextTable found = TextTable.of(actual);
        if (!found.sorted().matches(wanted.sorted())) {
            assertThat(found.sorted().roundedTo(wanted.sorted()).toString())
                    .isEqualTo(wanted.sorted().toString());
        }
    }

    /** As {@link #assertTable}, with the rows in the order given. */
    protected static void assertTableInOrder(Dataset<Row> actual, String expected) {
        TextTable wanted = TextTable.parse(expected);
        TextTable found = TextTable.of(actual);
        if (!found.matches(wanted)) {
            assertThat(found.roundedTo(wanted).toString()).isEqualTo(wanted.toString());
        }
    }

    /** Same columns, same rows to the last bit, in any order. */
    protected static void assertSameRows(Dataset<Row> actual, Dataset<Row> expected) {
        assertSchema(actual, expected.schema());
        Dataset<Row> alike = spark().createDataFrame(actual.toJavaRDD(), expected.schema());
        try {
            Comparisons.inAnyOrder(expected, alike);
        } catch (AssertionError difference) {
            assertThat(TextTable.of(actual).sorted().toString())
                    .isEqualTo(TextTable.of(expected).sorted().toString());
            throw difference;
        }
    }

    /** Same columns, same rows to the last bit, in the same order. */
    protected static void assertSameRowsInOrder(Dataset<Row> actual, Dataset<Row> expected) {
        assertSchema(actual, expected.schema());
        Dataset<Row> alike = spark().createDataFrame(actual.toJavaRDD(), expected.schema());
        try {
            Comparisons.inOrder(expected, alike);
        } catch (AssertionError difference) {
            assertThat(TextTable.of(actual).toString())
                    .isEqualTo(TextTable.of(expected).toString());
            throw difference;
        }
    }

    /** Names, types and order of the columns; what may be null is left out, since Parquet forgets it. */
    protected static void assertSchema(Dataset<Row> actual, StructType expected) {
        assertThat(columns(actual.schema())).isEqualTo(columns(expected));
    }

    /** As {@link #assertSchema(Dataset, StructType)}, the expectation as DDL: {@code "country STRING, n BIGINT"}. */
    protected static void assertSchema(Dataset<Row> actual, String ddl) {
        assertSchema(actual, StructType.fromDDL(ddl));
    }

    /**
     * The table, rows in the order in which it delivers them, is the one kept in {@code golden/NAME.txt}. Run with
     * {@code -Dgolden.regenerate=true} to write the file; review its diff as a change of meaning.
     */
    protected static void assertGolden(Dataset<Row> actual, String name) {
        Path file = GOLDEN.resolve(name + ".txt");
        String found = TextTable.of(actual).toString();
        try {
            if (REGENERATE) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, found);
            } else if (Files.exists(file)) {
                assertThat(found).as(file.toString()).isEqualTo(Files.readString(file));
            } else {
                fail(file + ": no such golden table; write it with -Dgolden.regenerate=true and review it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String columns(StructType schema) {
        List<String> columns = new ArrayList<>();
        for (StructField field : schema.fields()) {
            columns.add(field.name() + " " + field.dataType().sql());
        }
        return String.join("\n", columns);
    }

    /** The same rows in n partitions, dealt out in turn. */
    protected static Dataset<Row> inPartitions(Dataset<Row> rows, int n) {
        List<Row> all = rows.collectAsList();
        List<Row> dealt = new ArrayList<>();
        for (int first = 0; first < n; first++) {
            for (int i = first; i < all.size(); i += n) {
                dealt.add(all.get(i));
            }
        }
        return spark().createDataset(dealt, Encoders.row(rows.schema())).repartition(n);
    }

    private static final class SharedSession {
        private static volatile @Nullable SparkSession session;

        private SharedSession() {}

        static synchronized SparkSession get() {
            SparkSession current = session;
            if (current == null || current.sparkContext().isStopped()) {
                current = SparkSession.builder()
                        .master("local[2]")
                        .appName("muster tests")
                        .config("spark.ui.enabled", false)
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.sql.shuffle.partitions", 2)
                        .config("spark.sql.session.timeZone", "UTC")
                        .config("spark.sql.ansi.enabled", true) // as Spark 4 has it by itself
                        .config("spark.sql.datetime.java8API.enabled", true)
                        .config("spark.sql.warehouse.dir", "target/spark-warehouse")
                        .config("spark.sql.extensions", MusterExtensions.class.getName())
                        .getOrCreate();
                session = current;
            }
            return current;
        }
    }
}
