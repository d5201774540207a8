package org.muster.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.cli.MusterCommand;
import org.muster.ingest.Warcs;
import org.muster.spark.Schemas;
import org.muster.spark.SparkTest;
import org.muster.tables.Table;
import org.muster.tables.Tables;

/** The whole job, called as the command line calls it. */
class RunTest extends SparkTest {
    private static final Path SAMPLE = Path.of("data/sample");

    @TempDir
    private Path folder;

    @Test
    void everyTableOfTheContractIsWrittenWithItsColumnsAndTypes() throws IOException {
        run(0, "--input", SAMPLE.toString(), "--output", output(), "--keep-text", "--keep-candidates");
        JsonNode account = account();
        for (Table table : Tables.ALL) {
            Dataset<Row> rows = spark().read().parquet(output() + "/" + table.name());
            assertThat(Arrays.asList(rows.drop("month").schema().fieldNames()))
                    .as(table.name())
                    .isEqualTo(table.columnNames());
            assertThat(rows.drop("month").schema()).as(table.name()).isEqualTo(Schemas.of(table));
            assertThat(rows.count())
                    .as(table.name())
                    .isEqualTo(account.at("/tables/" + table.name()).asLong());
        }
        assertThat(account.at("/tables/articles").asLong()).isGreaterThan(100);
        assertThat(account.at("/tables/troop_claims").asLong()).isGreaterThan(100);
    }

    @Test
    void readIsAcceptedAndRejectedAndSkipped() throws IOException {
        write(
                "news.jsonl",
                article("a", "2024-10-01"),
                article("b", "2024-11-01"),
                article("a", "2024-10-01"),
                "{",
                "");
        run(0, "--input", folder + "/in", "--output", output(), "--from", "2024-10-15", "--max-reject-rate", "1");
        assertThat(account().at("/records").toString())
                .isEqualTo("{\"read\":4,\"accepted\":1,\"rejected\":{\"malformed_json\":1},"
                        + "\"skipped\":{\"outside_dates\":2}}");
    }

    @Test
    void whatAWarcHoldsIsAcceptedOrRejectedOrSkippedByKind() throws IOException {
        Warcs warc = new Warcs(true)
                .info()
                .request(1)
                .page(1)
                .metadata(1)
                .page(2)
                .response(Warcs.url(3), "302 Found", "text/html", new byte[0])
                .response(Warcs.url(4), "200 OK", "text/html", Warcs.utf8("<h1>The world</h1>"))
                .response(
                        Warcs.url(5),
                        "200 OK",
                        "text/html",
                        Warcs.utf8(Warcs.pageOf(5).replace("2024-10-25", "2023-10-25")))
                .page(1);
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in/crawl.warc.gz"), warc.stored());
        run(0, "--input", folder + "/in", "--output", output(), "--from", "2024-01-01");
        assertThat(account().at("/records").toString())
                .isEqualTo("{\"read\":9,\"accepted\":2,\"rejected\":{\"duplicate_id\":1,\"not_an_article\":1},"
                        + "\"skipped\":{\"metadata\":1,\"outside_dates\":1,\"request\":1,\"response_redirect\":1,"
                        + "\"warcinfo\":1}}");
        assertThat(spark().read()
                        .parquet(output() + "/articles")
                        .select("input_position", "date_source")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactlyInAnyOrder(
                        "[" + warc.offsets().get(2) + ",meta]",
                        "[" + warc.offsets().get(4) + ",meta]");
    }

    @Test
    void tooManyRejectsFailTheRunAndLeaveAnAccount() throws IOException {
        write("news.jsonl", article("a", "2024-10-01"), "{", "{");
        String err = run(1, "--input", folder + "/in", "--output", output());
        assertThat(err).contains("too many rejects: 2 of 3").contains("in/news.jsonl:");
        assertThat(Path.of(output())).doesNotExist();
        assertThat(folder.resolve("out.failed.json")).content().contains("too many rejects");
    }

    @Test
    void duplicatesDoNotCountAsBroken() throws IOException {
        write("news.jsonl", article("a", "2024-10-01"), article("a", "2024-10-01"), article("a", "2024-10-01"));
        run(0, "--input", folder + "/in", "--output", output());
        assertThat(account().at("/records/rejected/duplicate_id").asLong()).isEqualTo(2);
    }

    @Test
    void anInputWithoutARecordIsACallThatCannotWork() throws IOException {
        write("news.jsonl", "", "");
        assertThat(run(2, "--input", folder + "/in", "--output", output())).contains("no record in");
        assertThat(Path.of(output())).doesNotExist();
    }

    @Test
    void theSameRecordsInOtherFilesAndPartitionsGiveTheSameTables() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        write("all.jsonl", lines.toArray(String[]::new));
        run(0, "--input", folder + "/in", "--output", folder + "/one", "--master", "local[1]", "--keep-candidates");
        Files.delete(folder.resolve("in/all.jsonl"));
        Collections.shuffle(lines, new Random(7));
        for (int part = 0; part < 7; part++) {
            int first = lines.size() * part / 7;
            int end = lines.size() * (part + 1) / 7;
            write("part-" + (6 - part) + ".jsonl", lines.subList(first, end).toArray(String[]::new));
        }
        run(0, "--input", folder + "/in", "--output", folder + "/other", "--master", "local[2]", "--keep-candidates");
        for (Table table : Tables.ALL) {
            assertThat(withoutPlace(folder + "/one/" + table.name()))
                    .as(table.name())
                    .isEqualTo(withoutPlace(folder + "/other/" + table.name()));
        }
    }

    @Test
    void theTextIsReadOnce() throws IOException {
        write(
                "news.jsonl",
                IntStream.range(0, 4000)
                        .mapToObj(i -> article("a" + i, "2024-10-01"))
                        .toArray(String[]::new));
        long size = Files.size(folder.resolve("in/news.jsonl"));
        System.setProperty("spark.hadoop.fs.counting.impl", CountingFileSystem.class.getName());
        CountingFileSystem.BYTES.set(0);
        try {
            run(0, "--input", "counting://" + folder + "/in", "--output", output());
        } finally {
            System.clearProperty("spark.hadoop.fs.counting.impl");
        }
        assertThat(account().at("/records/accepted").asLong()).isEqualTo(4000);
        // what a look at the head of the file and buffers at the edges of slices take is small beside a second reading
        assertThat(CountingFileSystem.BYTES.get()).isBetween(size, size + size / 2);
    }

    /** The rows as sorted text, but for where they stood. */
    private static List<String> withoutPlace(String table) {
        return spark().read().parquet(table).drop("input_file", "input_position", "detail").collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    private String output() {
        return folder + "/out";
    }

    private JsonNode account() throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve("out/run.json")));
    }

    private void write(String name, String... lines) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in").resolve(name), List.of(lines));
    }

    private static String article(String id, String day) {
        return "{\"id\": \"" + id + "\", \"date\": \"" + day + "\", \"title\": \"Envoys meet\","
                + " \"text\": \"Ghana sent 40 soldiers to Togo, its government said.\"}";
    }

    /** Runs, checks the exit code, gives what was written to the error stream. */
    private static String run(int exit, String... options) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            List<String> args = new ArrayList<>(List.of("run"));
            args.addAll(List.of(options));
            int code = MusterCommand.execute(args.toArray(String[]::new));
            assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(exit);
        } finally {
            System.setErr(before);
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}
