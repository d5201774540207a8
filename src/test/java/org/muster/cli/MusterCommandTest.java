package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Calls that fail before a Spark is started. */
class MusterCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @Test
    void anUnknownOptionIsToldWithASuggestion() {
        assertThat(execute("run", "--inptu", "news", "--output", "out")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Unknown option")
                .contains("--inptu")
                .contains("--input");
    }

    @Test
    void anUnknownCommandIsToldWithASuggestion() {
        assertThat(execute("rum")).isEqualTo(2);
        assertThat(err.toString()).contains("rum").contains("run");
    }

    @Test
    void aCallWithoutInputSaysWhatIsNeeded() {
        assertThat(execute("run", "--output", "out")).isEqualTo(2);
        assertThat(err.toString()).contains("--input PATH");
    }

    @Test
    void aMissingInputPathIsNamed() {
        assertThat(execute("run", "--input", folder + "/nowhere", "--output", folder + "/out"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nowhere");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anEmptyFolderIsNoInput() throws IOException {
        Files.createDirectory(folder.resolve("news"));
        assertThat(execute("run", "--input", folder + "/news", "--output", folder + "/out"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("news");
    }

    @Test
    void outputInsideTheInputIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("news"));
        Files.writeString(folder.resolve("news/a.jsonl"), "{\"text\": \"Mali.\"}\n");
        assertThat(execute("run", "--input", folder + "/news", "--output", folder + "/news/out"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("inside the input");
    }

    @Test
    void overwriteOnAForeignFolderIsRefused() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"Mali.\"}\n");
        Files.createDirectory(folder.resolve("thesis"));
        Files.writeString(folder.resolve("thesis/chapter.txt"), "One");
        assertThat(execute("run", "--input", folder + "/a.jsonl", "--output", folder + "/thesis", "--overwrite"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no Muster output");
        assertThat(folder.resolve("thesis/chapter.txt")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from=soon",
                "--max-reject-rate=2",
                "--min-support=0",
                "--grain=decade",
                "--format=docx",
                "--field=x"
            })
    void aValueThatCannotBeIsACallThatCannotWork(String option) {
        assertThat(execute("run", "--input", folder.toString(), "--output", folder + "/out", option))
                .isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void aReportNeedsTheOutputOfARun() throws IOException {
        Files.createDirectory(folder.resolve("news"));
        assertThat(execute("report", "--from", folder + "/news", "--to", folder + "/news.html"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no Muster output").contains("run.json");
    }

    @Test
    void aReportOfAnotherContractIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("news"));
        Files.writeString(folder.resolve("news/run.json"), "{\"contract_version\": 7, \"muster_version\": \"9.1\"}");
        assertThat(execute("report", "--from", folder + "/news", "--to", folder + "/news.html"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("contract_version 7").contains("9.1");
    }

    @Test
    void aReportReplacesAReportAndNothingElse() throws IOException {
        Path thesis = Files.writeString(folder.resolve("thesis.html"), "<p>years of work</p>");
        assertThat(execute("report", "--from", folder + "/news", "--to", thesis.toString(), "--overwrite"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no report of Muster");
        assertThat(thesis).hasContent("<p>years of work</p>");
    }

    @Test
    void anExistingReportIsReplacedOnlyWhereToldSo() throws IOException {
        Path old = Files.writeString(folder.resolve("old.html"), "<meta name=\"generator\" content=\"Muster\">");
        assertThat(execute("report", "--from", folder + "/news", "--to", old.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--overwrite");
    }

    @Test
    void aReportInsideTheOutputIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("news"));
        assertThat(execute("report", "--from", folder + "/news", "--to", folder + "/news/page.html"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("lies inside");
    }

    @Test
    void aPageThatCannotBeWrittenIsAFailure() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertThat(execute("report", "--from", folder + "/news", "--to", folder + "/file/page.html"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--to");
    }

    @Test
    void optionsOfAConfigFileGoBeforeThoseOfTheCommandLine() throws IOException {
        Path config = folder.resolve("muster.json");
        Files.writeString(
                config,
                "{\"input\": [\"a\", \"b\"], \"output\": \"o\", \"keep-text\": true, \"overwrite\": false,"
                        + " \"min-support\": 7, \"field\": {\"body\": \"story\"}}");
        assertThat(ConfigFile.expand("run", "--config", config.toString(), "--min-support", "5"))
                .containsExactly(
                        "run",
                        "--input=a",
                        "--input=b",
                        "--output=o",
                        "--keep-text",
                        "--field=body=story",
                        "--config",
                        config.toString(),
                        "--min-support",
                        "5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "demo", "report", "explain", "evaluate"})
    void everyCommandHasHelpWithAnExample(String command) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("Example:").contains("bin/muster " + command);
    }

    private int execute(String... args) {
        CommandLine line = MusterCommand.commandLine();
        line.setErr(new PrintWriter(err, true));
        line.setOut(new PrintWriter(out, true));
        return line.execute(args);
    }
}
