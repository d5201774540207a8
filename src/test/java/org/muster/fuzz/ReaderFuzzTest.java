package org.muster.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.muster.ingest.Format;
import org.muster.ingest.IngestOptions;
import org.muster.ingest.InputRecord;
import org.muster.ingest.RawArticle;
import org.muster.ingest.Reject;
import org.muster.ingest.RejectReason;
import org.muster.ingest.SliceCount;
import org.muster.ingest.Stored;

/** Files of any bytes whatever: nothing is lost, nothing is thrown. */
@Timeout(300)
class ReaderFuzzTest {
    private static final IngestOptions OPTIONS = IngestOptions.until(ReadingChecks.MAX_DATE);
    /** So short that fuzzed records get past it. */
    private static final IngestOptions SHORT_RECORDS =
            new IngestOptions(Format.AUTO, Map.of(), 64, ReadingChecks.MAX_DATE);

    private static final Stored JSON_LINES = new Stored("any.jsonl");
    private static final Stored JSON = new Stored("any.json");
    private static final Stored CSV = new Stored("any.csv");
    private static final Stored TEXT = new Stored("any.txt");
    private static final Stored GZIP = new Stored("any.jsonl.gz");
    private static final Stored BZIP2 = new Stored("any.jsonl.bz2");
    private static final Stored ZSTD = new Stored("any.jsonl.zst");

    @FuzzTest
    void jsonLines(byte[] file) {
        readWhole(JSON_LINES, file);
        long cut = Math.floorMod(Arrays.hashCode(file), file.length + 1);
        List<InputRecord> inTwo = JSON_LINES.readInSlices(file, OPTIONS, 0, cut, Long.MAX_VALUE);
        assertThat(ReadingChecks.check(inTwo)).as("bytes of two slices").isEqualTo(file.length);
        assertThat(withoutCounts(inTwo)).as("cut at %d", cut).isEqualTo(withoutCounts(JSON_LINES.read(file, OPTIONS)));
    }

    @FuzzTest
    void json(byte[] file) {
        readWhole(JSON, file);
    }

    @FuzzTest
    void csv(byte[] file) {
        readWhole(CSV, file);
    }

    @FuzzTest
    void text(byte[] file) {
        readWhole(TEXT, file);
        assertThat(withoutCounts(TEXT.read(file, OPTIONS)))
                .as("a file is a record")
                .hasSize(1);
    }

    @FuzzTest
    void gzip(byte[] file) {
        readCompressed(GZIP, "gz", file);
    }

    @FuzzTest
    void bzip2(byte[] file) {
        readCompressed(BZIP2, "bz2", file);
    }

    @FuzzTest
    void zstd(byte[] file) {
        readCompressed(ZSTD, "zst", file);
    }

    private static void readWhole(Stored stored, byte[] file) {
        for (IngestOptions options : List.of(OPTIONS, SHORT_RECORDS)) {
            List<InputRecord> records = Pace.within(file.length, () -> stored.read(file, options));
            assertThat(ReadingChecks.check(records)).as("bytes").isEqualTo(file.length);
            assertThat(stored.read(file, options)).as("read again").isEqualTo(records);
        }
    }

    /** The bytes taken for a compressed file, damaged as they are; and compressed, when they read as without. */
    private static void readCompressed(Stored stored, String suffix, byte[] file) {
        List<InputRecord> damaged = stored.read(file, OPTIONS);
        long bytes = ReadingChecks.check(damaged);
        assertThat(stored.read(file, OPTIONS)).as("read again").isEqualTo(damaged);
        boolean broken = damaged.stream()
                .anyMatch(record -> record instanceof Reject reject && reject.reason() == RejectReason.IO_ERROR);
        assertThat(file.length > 0 || broken).as("an empty file is told").isTrue();
        assertThat(bytes).isNotNegative();

        List<InputRecord> packed = stored.read(Stored.pack(suffix, file), OPTIONS);
        assertThat(ReadingChecks.check(packed)).as("bytes, packed").isEqualTo(file.length);
        assertThat(lines(packed)).as("packed and plain").isEqualTo(lines(JSON_LINES.read(file, OPTIONS)));
    }

    private static List<InputRecord> withoutCounts(List<InputRecord> records) {
        return records.stream()
                .filter(record -> !(record instanceof SliceCount))
                .toList();
    }

    /** All but the name of the file. */
    private static List<String> lines(List<InputRecord> records) {
        return withoutCounts(records).stream()
                .map(record -> record instanceof RawArticle article
                        ? article.inputPosition() + " " + article.hashId() + " " + article.ownId()
                        : ((Reject) record).inputPosition() + " " + ((Reject) record).reason())
                .toList();
    }
}
