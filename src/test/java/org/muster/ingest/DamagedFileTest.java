package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compressed files of three members, cut and damaged: never silent, and nothing lost that can be decoded. */
class DamagedFileTest {
    private static final int TRIALS = 100;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void wholeFilesAreReadAsIfTheyWereNotCompressed(Packing packing) {
        Damageable members = new Damageable(packing, 1);

        assertThat(Reading.lines(read(packing, members.stored())))
                .isEqualTo(Reading.lines(readPlain(members.content())))
                .hasSize(members.lines());
    }

    @ParameterizedTest
    @EnumSource
    void aCutFileKeepsEveryWholeRecordAndTellsSinceWhere(Packing packing) {
        Random random = new Random(20250301);
        Damageable members = new Damageable(packing, 2);
        byte[] stored = members.stored();
        for (int trial = 0; trial < TRIALS; trial++) {
            int cut = trial == 0 ? 0 : random.nextInt(stored.length);
            check(packing, members, Arrays.copyOf(stored, cut), cut, "cut at " + cut);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFlippedByteIsToldAndEveryRecordBeforeTheBreakIsKept(Packing packing) {
        Random random = new Random(20250302);
        Damageable members = new Damageable(packing, 3);
        byte[] stored = members.stored();
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] damaged = stored.clone();
            int at = random.nextInt(stored.length);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            check(packing, members, damaged, at, "flipped at " + at);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFollowsTheLastMemberIsTold(Packing packing) {
        Damageable members = new Damageable(packing, 4);
        byte[] garbage = "<html>moved</html>".getBytes(StandardCharsets.UTF_8);

        List<InputRecord> records = read(packing, Packing.join(members.stored(), garbage));

        assertThat(Reading.articles(records)).hasSize(members.lines());
        assertThat(Reading.rejects(records)).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo(RejectReason.IO_ERROR);
            assertThat(reject.detail())
                    .contains("began at offset " + members.content().length + " (byte " + members.stored().length);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFileIsAnErrorAndAnEmptyMemberIsNot(Packing packing) {
        assertThat(Reading.rejects(read(packing, new byte[0])))
                .singleElement()
                .satisfies(reject -> assertThat(reject.detail()).contains("the file is empty"));

        assertThat(read(packing, packing.pack(new byte[0])))
                .containsExactly(new SliceCount("part.jsonl." + packing.suffix(), 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotCompressedAsItsNameSaysIsTold(Packing packing) {
        assertThat(Reading.rejects(read(packing, "{\"text\":\"plain\"}\n".getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).isEqualTo(RejectReason.IO_ERROR));
    }

    @Test
    void gzipMayBePaddedWithZeros() {
        Damageable members = new Damageable(Packing.GZIP, 5);

        assertThat(Reading.lines(read(Packing.GZIP, Packing.join(members.stored(), new byte[700]))))
                .isEqualTo(Reading.lines(readPlain(members.content())));
    }

    private void check(Packing packing, Damageable members, byte[] damaged, int at, String what) {
        List<InputRecord> records = read(packing, damaged);
        List<Reject> breaks = Reading.rejects(records).stream()
                .filter(reject -> reject.reason() == RejectReason.IO_ERROR)
                .toList();
        if (breaks.isEmpty()) { // a time stamp in a header, or a cut between two members
            byte[] content = members.isBoundary(at) ? members.contentBefore(at) : members.content();
            assertThat(Reading.lines(records)).as(what).isEqualTo(Reading.lines(readPlain(content)));
            return;
        }
        int member = members.at(at);
        byte[] before = members.contentBefore(members.storedStart(member));
        byte[] rest = Arrays.copyOfRange(damaged, members.storedStart(member), damaged.length);
        byte[] decodable = Packing.join(before, NaiveDecoding.of(packing, rest));
        assertThat(breaks).as(what).singleElement().satisfies(reject -> {
            assertThat(reject.inputPosition()).isEqualTo(decodable.length);
            assertThat(reject.detail())
                    .contains("began at offset " + before.length + " (byte " + members.storedStart(member) + " ");
        });
        assertThat(Reading.lines(records)).as(what).isEqualTo(wholeLines(decodable));
    }

    /** As the plain file with these bytes is read, but its last line only where it is whole; then the break. */
    private List<String> wholeLines(byte[] decodable) {
        List<InputRecord> plain = new ArrayList<>(readPlain(decodable));
        plain.remove(plain.size() - 1);
        boolean open = decodable.length > 0 && decodable[decodable.length - 1] != '\n';
        if (open && plain.get(plain.size() - 1) instanceof Reject) {
            plain.remove(plain.size() - 1);
        }
        List<String> lines = Reading.lines(plain);
        lines.add(decodable.length + " io_error");
        return lines;
    }

    private List<InputRecord> read(Packing packing, byte[] stored) {
        return Reading.read(Reading.options(), Reading.write(folder, "part.jsonl." + packing.suffix(), stored));
    }

    /** The records of the same file, had it not been compressed. */
    private List<InputRecord> readPlain(byte[] content) {
        Path file = Reading.write(folder, "plain/part.jsonl", content);
        FilePart whole =
                new FilePart(file.toString(), "part.jsonl.gz", Format.JSONL, Compression.NONE, 0, Long.MAX_VALUE);
        return Reading.read(new Slice(List.of(whole)), Reading.options());
    }
}
