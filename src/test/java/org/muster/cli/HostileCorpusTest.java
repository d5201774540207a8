package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.report.Findings;
import org.muster.spark.SparkTest;

/** Text of the corpus stays text: it becomes no path, no SQL, no command of a terminal. ReportTest tells of HTML. */
class HostileCorpusTest extends SparkTest {
    private static final String COLOURS = "\u001b[31mRed\u009b2J\u202e Herald\r";
    private static final List<String> IDS = List.of(
            "../../../etc/passwd",
            "/tmp/absolute",
            "a/b",
            "'; DROP TABLE articles; --",
            "`id`",
            "${spark.master}",
            "%s%n");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void idsAndOutletsBecomeNoPathsAndNoSql() throws IOException {
        write("news.jsonl", IDS.stream().map(id -> article(id, "Ghana sent 40 soldiers to Togo. " + id)));
        assertThat(run(folder + "/in")).as("%s", printed()).isZero();
        try (Stream<Path> written = Files.walk(folder.resolve("out"))) {
            assertThat(written.map(
                            path -> folder.resolve("out").relativize(path).toString()))
                    .allMatch(
                            path -> path.matches(
                                    "([a-z_]+(/month=(undated|\\d{4}-\\d{2}))?(/[.]?(part-|_SUCCESS)[-.\\w]*)?)?|[.]?run[.]json.*"));
        }
        assertThat(spark().read()
                        .parquet(folder + "/out/articles")
                        .select("article_id")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactlyInAnyOrderElementsOf(IDS);
        assertThat(spark().read()
                        .parquet(folder + "/out/articles")
                        .select("outlet")
                        .distinct()
                        .as(Encoders.STRING())
                        .collectAsList())
                .as("kept as it was written")
                .containsExactly(COLOURS);
    }

    @Test
    void findingsHoldNoCommandOfATerminal() throws IOException {
        write("news.jsonl", Stream.of(article("a", "Togo denied that 40 Ghanaian soldiers were in Mali.")));
        assertThat(run(folder + "/in")).as("%s", printed()).isZero();
        ByteArrayOutputStream findings = new ByteArrayOutputStream();
        Findings.print(spark(), folder + "/out", new PrintStream(findings, true, StandardCharsets.UTF_8));
        String text = findings.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("31mRed", "Herald");
        assertThat(commands(text)).isEmpty();
    }

    @Test
    void messagesHoldNoCommandOfATerminalAndNoForgedLine() throws IOException {
        write("\u001b[32mnews.jsonl", Stream.of("{\"\\u009b2Jtext\\u001b[5m\\nmuster: all is well\": 1}"));
        assertThat(run(folder + "/in")).isNotZero();
        assertThat(printed()).contains("muster: all is well");
        assertThat(printed().lines()).noneMatch(line -> line.startsWith("muster: all is well"));
        assertThat(commands(printed())).isEmpty();
    }

    private String printed() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(String input) {
        PrintStream before = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return MusterCommand.execute("run", "--input", input, "--output", folder + "/out");
        } finally {
            System.setErr(before);
        }
    }

    private void write(String name, Stream<String> lines) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in").resolve(name), lines.toList());
    }

    private static String article(String id, String text) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "id", id, "date", "2024-10-01", "title", "Envoys meet", "source", COLOURS, "text", text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Control codes but line ends, and what turns the direction of letters. */
    private static String commands(String text) {
        return text.replaceAll("[^\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]|\n", "");
    }
}
