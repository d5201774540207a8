package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongLineTest {
    private static final int LENGTH = 200 << 20;

    @TempDir
    private Path folder;

    @Test
    void aLineOf200MegabytesIsOneRejectInAHeapOf512() throws IOException, InterruptedException {
        Path file = folder.resolve("long.jsonl");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            byte[] piece = new byte[1 << 20];
            Arrays.fill(piece, (byte) 'x');
            out.write("{\"id\":\"a\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < LENGTH; written += piece.length) {
                out.write(piece);
            }
            out.write("\"}\n{\"id\":\"b\",\"text\":\"Mali.\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        Path output = folder.resolve("records.txt");
        Process reader = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReadsOneFile.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(reader.waitFor(2, TimeUnit.MINUTES)).isTrue();
        List<String> records = Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("record "))
                .toList();
        assertThat(records)
                .as(Files.readString(output))
                .containsExactly(
                        "record too_large at 0",
                        "record b at " + (LENGTH + 21),
                        "record count 2 of " + (LENGTH + 47) + " bytes");
        assertThat(reader.exitValue()).isZero();
    }

    /** Runs in a small heap of its own. */
    static final class ReadsOneFile {
        private ReadsOneFile() {}

        public static void main(String[] args) throws IOException {
            IngestOptions options = IngestOptions.until(LocalDate.of(2030, 1, 1));
            Configuration hadoop = new Configuration();
            long records = 0;
            long bytes = 0;
            for (Slice slice : InputPlan.of(List.of(args[0]), options, hadoop).slices()) {
                try (SliceReader reader = new SliceReader(slice, options, hadoop)) {
                    while (reader.hasNext()) {
                        InputRecord record = reader.next();
                        if (record instanceof SliceCount count) {
                            records += count.records();
                            bytes += count.bytes();
                        } else {
                            System.out.println("record " + told(record));
                        }
                    }
                }
            }
            System.out.println("record count " + records + " of " + bytes + " bytes");
        }

        private static String told(InputRecord record) {
            if (record instanceof RawArticle article) {
                return article.ownId() + " at " + article.inputPosition();
            }
            if (record instanceof Reject reject) {
                return reject.reason().label() + " at " + reject.inputPosition();
            }
            throw new IllegalArgumentException("unexpected " + record);
        }
    }
}
