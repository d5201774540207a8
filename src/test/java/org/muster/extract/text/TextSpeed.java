package org.muster.extract.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import org.muster.extract.lexicon.LexiconFiles;

/** Measures cleaning, tokens and sentences in processor time of one thread, best of five: gzipped JSON lines with a {@code text} as arguments. */
final class TextSpeed {
    private static final int ROUNDS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TextSpeed() {}

    public static void main(String[] files) throws IOException {
        List<String> raws = new ArrayList<>();
        for (String file : files) {
            read(Path.of(file), raws);
        }
        double megabytes = raws.stream()
                        .mapToLong(raw -> raw.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
        Cleaner cleaner = new Cleaner(LexiconFiles.shipped());
        Vocabulary vocabulary = new Vocabulary();
        List<String> cleaned =
                raws.stream().map(raw -> cleaner.cleanWithOffsets(raw).text()).toList();
        PrintStream out = System.out;
        out.printf("%d texts, %.1f MB%n", raws.size(), megabytes);
        measure(
                out,
                "clean",
                megabytes,
                raws,
                raw -> cleaner.cleanWithOffsets(raw).text().length());
        measure(
                out,
                "tokens and sentences",
                megabytes,
                cleaned,
                text -> Text.of(text, vocabulary).sentenceCount());
        measure(
                out,
                "all",
                megabytes,
                raws,
                raw -> Text.of(cleaner.cleanWithOffsets(raw).text(), vocabulary).sentenceCount());
    }

    private static void measure(
            PrintStream out, String what, double megabytes, List<String> texts, ToIntFunction<String> work) {
        double best = 0;
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            for (String text : texts) {
                sum += work.applyAsInt(text);
            }
            best = Math.max(best, megabytes / ((THREADS.getCurrentThreadCpuTime() - begin) / 1e9));
        }
        out.printf("%-22s %6.1f MB/s (checksum %d)%n", what, best, sum);
    }

    private static void read(Path file, List<String> raws) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = mapper.readTree(line);
                raws.add(record.path("text").asText(""));
            }
        }
    }
}
