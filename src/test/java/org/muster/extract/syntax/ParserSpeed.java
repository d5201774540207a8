package org.muster.extract.syntax;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;

/** Measures parsing in processor time of one thread, a line a round: fixtures as arguments, else the shipped one. */
final class ParserSpeed {
    private static final int ROUNDS = 10;
    private static final double MILLISECONDS = 1e6;
    private static final double SECONDS = 1e9;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ParserSpeed() {}

    public static void main(String[] files) throws IOException {
        PrintStream out = System.out;
        long loading = THREADS.getCurrentThreadCpuTime();
        DependencyParser parser = DependencyParser.shipped();
        out.printf("loaded in %.0f ms%n", (THREADS.getCurrentThreadCpuTime() - loading) / MILLISECONDS);
        String file = files.length > 0 ? files[0] : "src/test/resources/syntax/sentences.jsonl";
        List<String> sentences = ParsedSentence.read(Path.of(file)).stream()
                .map(ParsedSentence::sentence)
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            int tokens = 0;
            for (String sentence : sentences) {
                Dependencies parsed = parser.parse(sentence);
                tokens += parsed == null ? 0 : parsed.size();
            }
            double seconds = (THREADS.getCurrentThreadCpuTime() - begin) / SECONDS;
            out.printf(
                    "round %d: %.0f sentences/s of %.1f tokens%n",
                    round, sentences.size() / seconds, (double) tokens / sentences.size());
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf("heap %.1f MB%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }
}
