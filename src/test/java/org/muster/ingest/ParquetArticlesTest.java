package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ingest.date.DateSource;
import org.muster.spark.SparkTest;

class ParquetArticlesTest extends SparkTest {
    @TempDir
    Path folder;

    @Test
    void aRowIsAnArticle() {
        Path file = write("wire.parquet", """
                SELECT 17L AS id, 'u' AS url, 'o' AS outlet, 't' AS headline, 'b' AS body,
                       timestamp'2024-10-25 23:30:00.5+00:00' AS published
                UNION ALL SELECT 18L, null, '', null, 'c', null""");

        assertThat(read(Reading.options(), file))
                .containsExactly(
                        new RawArticle(
                                "wire.parquet",
                                0,
                                "17",
                                new HashId().of("u", "o", "2024-10-25T23:30:00.500Z", "t", "b"),
                                "u",
                                "o",
                                "t",
                                "b",
                                LocalDate.of(2024, 10, 25),
                                Instant.parse("2024-10-25T23:30:00.500Z"),
                                DateSource.FIELD),
                        new RawArticle(
                                "wire.parquet",
                                1,
                                "18",
                                new HashId().of(null, "", null, null, "c"),
                                null,
                                null,
                                "",
                                "c",
                                null,
                                null,
                                DateSource.NONE),
                        new SliceCount("wire.parquet", 0, 2));
    }

    @Test
    void daysAndTimesWithoutAZoneHaveNoInstant() {
        Path days = write("days.parquet", "SELECT 'b' AS text, date'2024-10-25' AS date");
        Path times = write("times.parquet", "SELECT 'b' AS text, timestamp_ntz'2024-10-25 10:15:00' AS date");

        assertThat(Reading.articles(read(Reading.options(), days, times)))
                .allSatisfy(article -> {
                    assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2024, 10, 25));
                    assertThat(article.publishedAt()).isNull();
                })
                .hasSize(2);
    }

    @Test
    void nestedColumnsAreReachedByDots() {
        Path file = write("nested.parquet", "SELECT named_struct('text', 'b', 'html', 'x') AS content");

        assertThat(Reading.articles(read(Reading.fields(Map.of("body", "content.text")), file)))
                .extracting(RawArticle::body)
                .containsExactly("b");
    }

    @Test
    void valuesThatAFieldCannotHoldAreRejected() {
        Path arrays = write("arrays.parquet", "SELECT array('a') AS text, 'x' AS title");
        Path ids = write("ids.parquet", "SELECT 'b' AS text, 17.0D AS id UNION ALL SELECT 'c', double('NaN')");

        List<InputRecord> records = read(Reading.options(), arrays, ids);

        assertThat(Reading.rejects(records))
                .extracting(Reject::detail)
                .containsExactly(
                        "body: field 'text' holds an array; expected text",
                        "id: field 'id' holds a number with a fraction; expected text or a whole number");
        assertThat(Reading.articles(records)).extracting(RawArticle::body).containsExactly("c");
        assertThat(Reading.counts(records).stream()
                        .mapToLong(SliceCount::records)
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void aRowWithoutABodyAndARowOverTheLimitAreRejected() {
        Path file = write("some.parquet", "SELECT null AS text, 't' AS title UNION ALL SELECT repeat('é', 60), 't'");

        List<Reject> rejects = Reading.rejects(read(Reading.options(100), file));

        assertThat(rejects)
                .extracting(Reject::inputPosition, Reject::reason)
                .containsExactly(tuple(0L, RejectReason.NO_BODY), tuple(1L, RejectReason.TOO_LARGE));
        assertThat(rejects.get(1).detail()).isEqualTo("121 bytes; at most 100 are read (--max-record-mb)");
    }

    @Test
    void filesOfDifferentLayoutsWithOddNamesAreReadInOneRun() {
        write("in/a b [1]{x}%20.parquet", "SELECT 'a' AS text, 1 AS id");
        write("in/month=2024-10/z.parquet", "SELECT 'b' AS content, 'x2' AS id");
        write("in/month=2024-11/z.parquet", "SELECT 'c' AS content, 'x3' AS id");

        List<InputRecord> records = read(Reading.options(), folder.resolve("in"));

        assertThat(Reading.articles(records))
                .extracting(article -> article.inputFile() + " " + article.ownId() + " " + article.body())
                .containsExactlyInAnyOrder(
                        "in/a b [1]{x}%20.parquet 1 a",
                        "in/month=2024-10/z.parquet x2 b", "in/month=2024-11/z.parquet x3 c");
        assertThat(Reading.rejects(records)).isEmpty();
    }

    @Test
    void aFileThatIsNoParquetIsOneReject() {
        write("in/a.parquet", "SELECT 'a' AS text");
        Reading.write(folder, "in/b.parquet", "PAR1 but no more");

        List<InputRecord> records = read(Reading.options(), folder.resolve("in"));

        assertThat(Reading.articles(records)).hasSize(1);
        assertThat(Reading.rejects(records)).singleElement().satisfies(reject -> {
            assertThat(reject.inputFile()).isEqualTo("in/b.parquet");
            assertThat(reject.reason()).isEqualTo(RejectReason.IO_ERROR);
            assertThat(reject.detail()).contains("parquet");
        });
    }

    @Test
    void whereNoBodyCanBeToldTheColumnsAreListed() {
        Path file = write("odd.parquet", "SELECT 'a' AS prose, named_struct('b', 1) AS meta");

        assertThatThrownBy(() -> Reading.plan(Reading.options(), file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "the input's fields are: prose, meta; name the one with the text by --field body=NAME");
    }

    @Test
    void tasksReadWithoutTheDriver() {
        InputPlan plan = Reading.plan(Reading.options(), write("a.parquet", "SELECT 'a' AS text, 1 AS id"));
        ParquetArticles group =
                ParquetArticles.of(spark(), plan, Reading.options()).get(0);

        List<String> records = group.rows()
                .javaRDD()
                .mapPartitions(group::read)
                .map(InputRecord::toString)
                .collect();

        assertThat(records).hasSize(2).last().isEqualTo("SliceCount[inputFile=a.parquet, bytes=0, records=1]");
    }

    @Test
    void anEmptyTableHoldsNothing() {
        assertThat(read(Reading.options(), write("none.parquet", "SELECT 'a' AS text WHERE false")))
                .isEmpty();
    }

    private List<InputRecord> read(IngestOptions options, Path... inputs) {
        InputPlan plan = Reading.plan(options, inputs);
        List<InputRecord> records = new ArrayList<>();
        for (ParquetArticles group : ParquetArticles.of(spark(), plan, options)) {
            List<Row> rows = group.rows().javaRDD().collect();
            group.read(rows.stream()
                            .sorted(Comparator.comparing((Row row) -> row.getString(0))
                                    .thenComparing(row -> row.getLong(1)))
                            .iterator())
                    .forEachRemaining(records::add);
        }
        for (Slice slice : plan.slices()) {
            records.addAll(Reading.read(slice, options));
        }
        return records;
    }

    /** One Parquet file with the rows of a query. */
    private Path write(String name, String query) {
        Path target = folder.resolve(name);
        Path written = folder.resolve("_written");
        Dataset<Row> rows = spark().sql(query).coalesce(1);
        rows.write().mode("overwrite").parquet(written.toString());
        try (Stream<Path> parts = Files.list(written)) {
            Path part = parts.filter(path -> path.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
            Files.createDirectories(target.getParent());
            return Files.copy(part, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
