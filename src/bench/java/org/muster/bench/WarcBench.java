package org.muster.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.jsoup.Jsoup;
import org.muster.ingest.IngestOptions;
import org.muster.ingest.InputPlan;
import org.muster.ingest.InputRecord;
import org.muster.ingest.RawArticle;
import org.muster.ingest.Slice;
import org.muster.ingest.SliceReader;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * What it costs to read a WARC file into articles, beside jsoup's parse of the same pages alone, and the heap that a large one
 * takes. The WARC is made from a folder of saved pages ({@code *.html.gz}). Times are those of the thread's own work.
 */
public final class WarcBench {
    private static final int ROUNDS = 5;
    private static final int REPORTS = 8;

    private WarcBench() {}

    /**
     * @param arguments the folder of pages; megabytes of the large WARC, 0 for none
     */
    public static void main(String[] arguments) throws IOException {
        Path pages = Path.of(arguments.length > 0 ? arguments[0] : "../shared/html-news/pages");
        long megabytes = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        List<byte[]> bodies = pages(pages);
        Path folder = Files.createTempDirectory("warc-bench");
        try {
            compare(bodies, write(folder.resolve("pages.warc.gz"), bodies, 0));
            if (megabytes > 0) {
                heap(write(folder.resolve("large.warc"), bodies, megabytes << 20));
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void compare(List<byte[]> bodies, Path warc) throws IOException {
        double[] parse = new double[ROUNDS];
        double[] read = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) { // two to warm up
            long start = work();
            for (byte[] body : bodies) {
                Jsoup.parse(new String(body, StandardCharsets.UTF_8));
            }
            long between = work();
            read(warc, 0);
            if (round >= 0) {
                parse[round] = (between - start) / 1e9;
                read[round] = (work() - between) / 1e9;
            }
        }
        Arrays.sort(parse);
        Arrays.sort(read);
        double parsed = parse[ROUNDS / 2];
        double whole = read[ROUNDS / 2];
        System.out.printf(
                "%d pages: jsoup alone %.2f s (%.0f pages/s), WARC to articles %.2f s (%.0f pages/s), %.2f times%n",
                bodies.size(), parsed, bodies.size() / parsed, whole, bodies.size() / whole, whole / parsed);
    }

    private static void heap(Path warc) throws IOException {
        System.out.printf(
                "%d MB of WARC, heap at most %d MB%n",
                Files.size(warc) >> 20, Runtime.getRuntime().maxMemory() >> 20);
        read(warc, Files.size(warc) / REPORTS);
    }

    /** @param every how many bytes of the file lie between two reports of the heap in use; 0 for no report */
    private static void read(Path warc, long every) throws IOException {
        IngestOptions options = IngestOptions.until(LocalDate.now(ZoneOffset.UTC));
        InputPlan plan = InputPlan.of(List.of(warc.toString()), options, new Configuration(false));
        long articles = 0;
        long next = every;
        for (Slice slice : plan.slices()) {
            try (SliceReader reader = new SliceReader(slice, options, new Configuration(false))) {
                while (reader.hasNext()) {
                    InputRecord record = reader.next();
                    if (record instanceof RawArticle article) {
                        articles++;
                        if (every > 0 && article.inputPosition() >= next) {
                            next += every;
                            System.gc();
                            Runtime heap = Runtime.getRuntime();
                            System.out.printf(
                                    "%,15d bytes read, %,7d articles, %d MB of heap in use%n",
                                    article.inputPosition(), articles, heap.totalMemory() - heap.freeMemory() >> 20);
                        }
                    }
                }
            }
        }
    }

    private static long work() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadCpuTime();
    }

    private static List<byte[]> pages(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    pages.add(in.readAllBytes());
                }
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("no page in " + folder.toAbsolutePath() + "; expected files *.html.gz");
        }
        return pages;
    }

    /** Each page once, or again and again until the file has a size. */
    private static Path write(Path file, List<byte[]> pages, long size) throws IOException {
        byte[] head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        boolean once = size == 0;
        try (OutputStream out = Files.newOutputStream(file);
                WarcWriter writer =
                        new WarcWriter(Channels.newChannel(out), once ? WarcCompression.GZIP : WarcCompression.NONE)) {
            for (int i = 0; once ? i < pages.size() : Files.size(file) < size; i++) {
                byte[] page = pages.get(i % pages.size());
                byte[] message = Arrays.copyOf(head, head.length + page.length);
                System.arraycopy(page, 0, message, head.length, page.length);
                writer.write(new WarcResponse.Builder("https://pages.example/" + i)
                        .body(MediaType.HTTP_RESPONSE, message)
                        .build());
            }
        }
        return file;
    }
}
