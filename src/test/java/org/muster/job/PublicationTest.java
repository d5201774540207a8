package org.muster.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    private static final String OLD = "{\"contract_version\" : 1, \"muster_version\" : \"old\"}";
    private static final String NEW = "{\"contract_version\" : 1, \"muster_version\" : \"new\"}";

    @TempDir
    private Path folder;

    @Test
    void theOutputAppearsWholeAndNothingIsLeftBeside() throws IOException {
        Publication publication = open(false);
        write(Path.of(publication.table("articles").replaceFirst("^file:", "")).resolve("a.parquet"), "rows");
        assertThat(target()).doesNotExist();
        publication.publish(NEW);
        assertThat(target().resolve("run.json")).hasContent(NEW);
        assertThat(target().resolve("articles/a.parquet")).hasContent("rows");
        assertThat(beside()).containsExactly("out");
    }

    @Test
    void anExistingOutputIsRefusedUnlessOverwriteIsGiven() throws IOException {
        write(target().resolve("run.json"), OLD);
        assertThatThrownBy(() -> open(false)).isInstanceOf(UsageException.class).hasMessageContaining("--overwrite");
        open(true).publish(NEW);
        assertThat(target().resolve("run.json")).hasContent(NEW);
        assertThat(beside()).containsExactly("out");
    }

    @Test
    void overwriteReplacesNoFolderThatIsNoMusterOutput() throws IOException {
        write(target().resolve("thesis.doc"), "years of work");
        assertThatThrownBy(() -> open(true))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no Muster output");
        write(target().resolve("run.json"), "{\"steps\": 12}");
        assertThatThrownBy(() -> open(true))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no Muster output");
        assertThat(target().resolve("thesis.doc")).hasContent("years of work");
    }

    @Test
    void anOutputInsideAnInputAndTheReverseAreRefused() throws IOException {
        write(folder.resolve("news/a.jsonl"), "{}");
        assertThatThrownBy(() -> open("news/out", "news")).hasMessageContaining("lies inside the input");
        assertThatThrownBy(() -> open("news", "news/a.jsonl")).hasMessageContaining("lies inside the output");
        assertThatThrownBy(() -> open("news", "news")).isInstanceOf(UsageException.class);
        open("news2", "news");
    }

    @Test
    void aFailedRunLeavesTheOldOutputAndItsAccount() throws IOException {
        write(target().resolve("run.json"), OLD);
        open(true).abandon("{\"failed\": \"disk full\"}");
        assertThat(target().resolve("run.json")).hasContent(OLD);
        assertThat(folder.resolve("out.failed.json")).hasContent("{\"failed\": \"disk full\"}");
        assertThat(beside()).containsExactly("out", "out.failed.json");
    }

    @Test
    void theNextRunCompletesAMoveThatWasCutBetweenItsTwoSteps() throws IOException {
        write(folder.resolve("out.previous/run.json"), OLD);
        write(folder.resolve("out.staging-1/tables/run.json"), NEW);
        assertThatThrownBy(() -> open(false)).hasMessageContaining("exists");
        assertThat(target().resolve("run.json")).hasContent(NEW);
        assertThat(beside()).containsExactly("out");
    }

    @Test
    void theNextRunBringsBackTheOldOutputWhereTheNewOneIsNotWhole() throws IOException {
        write(folder.resolve("out.previous/run.json"), OLD);
        write(folder.resolve("out.staging-1/tables/articles/a.parquet"), "rows");
        assertThatThrownBy(() -> open(false)).hasMessageContaining("exists");
        assertThat(target().resolve("run.json")).hasContent(OLD);
        assertThat(beside()).containsExactly("out");
    }

    @Test
    void aMoveThatWasCutAfterItsSecondStepKeepsTheNewOutput() throws IOException {
        write(target().resolve("run.json"), NEW);
        write(folder.resolve("out.previous/run.json"), OLD);
        assertThatThrownBy(() -> open(false)).hasMessageContaining("exists");
        assertThat(target().resolve("run.json")).hasContent(NEW);
        assertThat(beside()).containsExactly("out");
    }

    private Publication open(boolean overwrite) {
        return Publication.open(target().toString(), List.of(), overwrite, "run", new Configuration());
    }

    private Publication open(String output, String input) {
        return Publication.open(
                folder.resolve(output).toString(),
                List.of(folder.resolve(input).toString()),
                false,
                "run",
                new Configuration());
    }

    private Path target() {
        return folder.resolve("out");
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
