package org.muster.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that dies at any step of publishing, on a file system that renames folders and on one that does not. */
class MoveTest {
    private static final List<String> OLD_FILES = List.of("articles/month=2024-01/a.parquet", "rejects/a.parquet");
    private static final List<String> NEW_FILES =
            List.of("articles/month=2024-01/b.parquet", "articles/month=2024-02/a.parquet", "rejects/a.parquet");

    @TempDir
    private Path folder;

    @AfterEach
    void live() {
        CutFileSystem.live();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdfs", "store"})
    void aRunThatDiesAtAnyStepLeavesOneOutputWholeAndTheNextCompletesIt(String scheme) throws IOException {
        int cuts = 0;
        for (boolean died = true; died; cuts++) {
            clear();
            write(folder.resolve("out"), "old", OLD_FILES);
            Publication publication = open(scheme, "1");
            write(folder.resolve("out.staging-1/tables"), "new", NEW_FILES);
            Files.delete(folder.resolve("out.staging-1/tables/run.json")); // publish writes it
            CutFileSystem.dieAfter(cuts);
            try {
                publication.publish(account("new"));
                died = false;
            } catch (IOException e) {
                assertThat(CutFileSystem.isDead()).isTrue();
                publication.abandon("too dead to tell");
            }
            CutFileSystem.live();
            assertThatOneOutputIsWhole(scheme);

            Publication next = open(scheme, "2");
            Map<String, String> recovered = files("out");
            assertThat(recovered).isIn(output("old", OLD_FILES), output("new", NEW_FILES));
            write(folder.resolve("out.staging-2/tables"), "newest", OLD_FILES);
            next.publish(account("newest"));
            assertThat(files("out")).isEqualTo(output("newest", OLD_FILES));
            assertThat(beside()).containsExactly("out");
        }
        assertThat(cuts).as("steps that were tried").isGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdfs", "store"})
    void ofTwoRunsIntoOneTargetTheLaterSaysSo(String scheme) throws IOException {
        Publication first = open(scheme, "2");
        assertThatThrownBy(() -> open(scheme, "1"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("another run")
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        first.publish(account("first"));
        assertThat(files("out")).isEqualTo(output("first", List.of()));
        assertThat(beside()).containsExactly("out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdfs", "store"})
    void aRunThatFindsAnotherOutputThanWhenItBeganDropsItsOwn(String scheme) throws IOException {
        Publication publication = open(scheme, "1");
        write(folder.resolve("out"), "another", OLD_FILES);
        assertThatThrownBy(() -> publication.publish(account("new")))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("another run has published");
        publication.abandon("late");
        assertThat(files("out")).isEqualTo(output("another", OLD_FILES));
        assertThat(beside()).containsExactly("out", "out.failed.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdfs", "store"})
    void aRunOnAnotherHostLivesWhileItsSignIsFresh(String scheme) throws IOException {
        Path other = folder.resolve("out.staging-0");
        Files.createDirectories(other);
        Files.writeString(other.resolve("owner"), "elsewhere 17");
        Files.writeString(other.resolve("alive"), "");
        assertThatThrownBy(() -> open(scheme, "1")).hasMessageContaining("process 17 on elsewhere");
        Instant stale = Instant.now().minus(RunOwner.DEAD_AFTER).minusSeconds(1);
        Files.setLastModifiedTime(other.resolve("alive"), FileTime.from(stale));
        open(scheme, "1").publish(account("new"));
        assertThat(beside()).containsExactly("out");
    }

    private void assertThatOneOutputIsWhole(String scheme) throws IOException {
        Map<String, String> target = files("out");
        if (target.containsKey("run.json")) {
            assertThat(target).isIn(output("old", OLD_FILES), output("new", NEW_FILES));
        } else if (scheme.equals("store")) {
            Map<String, String> both = files("out.staging-1/tables");
            assertThat(both).containsKey("run.json");
            target.values().removeIf(content -> content.startsWith("old")); // not yet deleted
            both.putAll(target);
            assertThat(both).isEqualTo(output("new", NEW_FILES));
        } else {
            assertThat(folder.resolve("out")).doesNotExist();
            assertThat(files("out.previous")).isEqualTo(output("old", OLD_FILES));
            assertThat(files("out.staging-1/tables")).isEqualTo(output("new", NEW_FILES));
        }
    }

    private Publication open(String scheme, String run) {
        return Publication.open(scheme + "://" + folder.resolve("out"), List.of(), true, run, CutFileSystem.as(scheme));
    }

    private static void write(Path root, String content, List<String> files) throws IOException {
        for (String file : files) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), content + " " + file);
        }
        Files.writeString(root.resolve("run.json"), account(content));
    }

    private static Map<String, String> output(String content, List<String> files) {
        Map<String, String> output = new TreeMap<>();
        files.forEach(file -> output.put(file, content + " " + file));
        output.put("run.json", account(content));
        return output;
    }

    private static String account(String content) {
        return "{\"contract_version\": 1, \"muster_version\": \"" + content + "\"}";
    }

    private Map<String, String> files(String name) throws IOException {
        Path root = folder.resolve(name);
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
