package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ingest.date.DateSource;

class JsonLinesTest {
    @TempDir
    Path folder;

    @Test
    void aLineIsAnArticle() {
        Path file = Reading.write(folder, "wire.jsonl", """
                {"id":"n1","url":"https://fjord.example/1","source":"Fjord Post","title":"Patrols","date":"2024-10-25","text":"Two ships left."}
                """);

        assertThat(Reading.read(Reading.options(), file))
                .containsExactly(
                        new RawArticle(
                                "wire.jsonl",
                                0,
                                "n1",
                                new HashId()
                                        .of(
                                                "https://fjord.example/1",
                                                "Fjord Post",
                                                "2024-10-25",
                                                "Patrols",
                                                "Two ships left."),
                                "https://fjord.example/1",
                                "Fjord Post",
                                "Patrols",
                                "Two ships left.",
                                LocalDate.of(2024, 10, 25),
                                null,
                                DateSource.FIELD),
                        new SliceCount("wire.jsonl", 129, 1));
    }

    @Test
    void filesWithByteOrderMarksMayBeJoined() {
        String content = "\uFEFF{\"text\":\"first\"}\n\uFEFF{\"text\":\"second\"}\n";

        assertThat(Reading.lines(Reading.read(Reading.options(), Reading.write(folder, "joined.jsonl", content))))
                .containsExactly("0 first", "20 second");
    }

    @Test
    void linesOfNulsAreRefusedAlikeWhereverTheyStand() {
        String nuls = "\0\0\0{\0\0\0}\n";
        Path file = Reading.write(folder, "nuls.jsonl", nuls + "{}\n" + nuls);

        assertThat(Reading.rejects(Reading.read(Reading.options(), file)))
                .filteredOn(reject -> reject.reason() == RejectReason.MALFORMED_JSON)
                .hasSize(2)
                .extracting(Reject::detail)
                .allMatch(detail -> detail.startsWith("Illegal character ((CTRL-CHAR, code 0))"));
    }

    @Test
    void everyCutOfAFileGivesTheSameRecords() {
        String content = "\uFEFF{\"text\":\"first, é\"}\r\n\n  \r\n{\"text\":\"second \uD83D\uDE00\"}\n"
                + "no json\n{\"title\":\"none\"}\n\n{\"text\":\"third\"}";
        Path file = Reading.write(folder, "cut.jsonl", content);
        long length = content.getBytes(StandardCharsets.UTF_8).length;
        List<String> whole = Reading.lines(Reading.read(Reading.options(), file));
        assertThat(whole)
                .containsExactly("0 first, é", "30 second \uD83D\uDE00", "53 malformed_json", "61 no_body", "79 third");

        for (long first = 0; first <= length; first++) {
            for (long second = first; second <= length; second++) {
                List<InputRecord> records = new ArrayList<>();
                records.addAll(Reading.read(slice(file, 0, first), Reading.options()));
                records.addAll(Reading.read(slice(file, first, second), Reading.options()));
                records.addAll(Reading.read(slice(file, second, Long.MAX_VALUE), Reading.options()));
                assertThat(Reading.lines(records))
                        .as("cut at %d and %d", first, second)
                        .isEqualTo(whole);
                assertThat(Reading.counts(records).stream()
                                .mapToLong(SliceCount::bytes)
                                .sum())
                        .isEqualTo(length);
                assertThat(Reading.counts(records).stream()
                                .mapToLong(SliceCount::records)
                                .sum())
                        .isEqualTo(5);
            }
        }
    }

    @Test
    void aLineOverTheLimitIsOneRejectAndTheNextIsRead() {
        String content = "{\"text\":\"" + "x".repeat(300_000) + "\"}\n{\"text\":\"next\"}\n";
        Path file = Reading.write(folder, "long.jsonl", content);

        assertThat(Reading.lines(Reading.read(Reading.options(200_000), file)))
                .containsExactly("0 too_large", "300012 next");
        assertThat(Reading.lines(Reading.read(Reading.options(300_011), file)))
                .hasSize(2)
                .doesNotContain("0 too_large");
    }

    private static Slice slice(Path file, long start, long end) {
        return new Slice(List.of(new FilePart(
                file.toUri().toString(), file.getFileName().toString(), Format.JSONL, Compression.NONE, start, end)));
    }
}
