package org.muster.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.cli.MusterCommand;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.ingest.IngestOptions;
import org.muster.ingest.InputPlan;
import org.muster.spark.ExtractionSettings;
import org.muster.spark.RecordRow;
import org.muster.spark.Records;
import org.muster.spark.SparkTest;

/**
 * Mutated records through the job: whatever is in them, each is accepted, rejected or skipped, and none trips the rules.
 * {@code -Dmuster.mutations=1000000} asks for more of them, {@code -Dmuster.seed} for others.
 */
@Tag("slow")
class MutatedRecordsTest extends SparkTest {
    private static final int MUTATIONS = Integer.getInteger("muster.mutations", 20_000);
    private static final long SEED = Long.getLong("muster.seed", 1);
    /** So many are written, read and deleted at a time. */
    private static final int AT_A_TIME = 20_000;

    private static final int IN_A_FILE = 2_000;
    private static final int THROUGH_THE_WHOLE_JOB = 4_000;

    @TempDir
    private Path folder;

    @Test
    void eachIsReadAndExtractedOrTold() throws IOException {
        MutatedFiles files = new MutatedFiles(SEED);
        Map<String, Long> became = new TreeMap<>();
        for (int done = 0; done < MUTATIONS; done += AT_A_TIME) {
            long written = write(files, Math.min(AT_A_TIME, MUTATIONS - done));
            Map<String, Long> now = readAndExtract();
            assertThat(now.values().stream().mapToLong(Long::longValue).sum())
                    .as("records told of, after %d of seed %d: %s", done, SEED, now)
                    .isEqualTo(written);
            now.forEach((what, count) -> became.merge(what, count, Long::sum));
            clear();
        }
        System.out.printf("mutated records, seed %d: %s%n", SEED, became);
        assertThat(became.get("article")).isGreaterThan(MUTATIONS / 2);
        assertThat(became).containsKeys("reject malformed_json", "reject invalid_utf8", "reject wrong_type");
    }

    @Test
    void theWholeJobAccountsForEach() throws IOException {
        long written = write(new MutatedFiles(SEED + 1), Math.min(THROUGH_THE_WHOLE_JOB, MUTATIONS));
        String[] run = {
            "run",
            "--input",
            folder + "/in",
            "--output",
            folder + "/out",
            "--from",
            "2000-01-01",
            "--keep-candidates",
            "--max-reject-rate",
            "1",
            "--master",
            "local[2]"
        };
        assertThat(MusterCommand.execute(run)).isZero();
        JsonNode records = new ObjectMapper()
                .readTree(Files.readString(folder.resolve("out/run.json")))
                .path("records");
        assertThat(records.path("read").asLong()).isEqualTo(written);
        assertThat(records.path("accepted").asLong() + sum(records.path("rejected")) + sum(records.path("skipped")))
                .isEqualTo(written);
        assertThat(records.path("rejected").has("extraction_failed")).isFalse();
    }

    /** How many records became what; those that the readers counted must be as many. */
    private Map<String, Long> readAndExtract() throws IOException {
        IngestOptions options = IngestOptions.until(ReadingChecks.MAX_DATE);
        InputPlan plan = InputPlan.of(
                List.of(folder + "/in"), options, spark().sparkContext().hadoopConfiguration());
        ExtractionSettings settings = new ExtractionSettings(null, null, false, true, LexiconFiles.shipped());
        Dataset<Row> records = Records.of(spark(), plan, options, settings)
                .select("kind", "input_file", "input_position", "reason", "detail", "excerpt", "records");
        Map<String, Long> became = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        long counted = 0;
        // to the driver at once, since a second action would read all of it again
        for (Row record : records.collectAsList()) {
            String kind = record.getAs("kind");
            if (kind.equals(RecordRow.COUNT)) {
                counted += record.<Long>getAs("records");
                continue;
            }
            String reason = record.getAs("reason");
            became.merge(kind + (reason == null ? "" : " " + reason), 1L, Long::sum);
            if ("extraction_failed".equals(reason)) {
                failures.add(record.toString());
            }
        }
        assertThat(failures).as("seed %d", SEED).isEmpty();
        assertThat(became.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(counted);
        return became;
    }

    private long write(MutatedFiles files, int records) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        long written = 0;
        for (int done = 0; done < records; done += IN_A_FILE) {
            written += files.write(folder.resolve("in"), Math.min(IN_A_FILE, records - done));
        }
        return written;
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("in"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }
}
