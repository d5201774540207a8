package org.muster.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.SparkSession;
import org.muster.extract.Article;
import org.muster.extract.Extraction;
import org.muster.extract.Extractor;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.ingest.IngestOptions;
import org.muster.ingest.InputPlan;
import org.muster.ingest.RawArticle;
import org.muster.ingest.Slice;
import org.muster.ingest.SliceReader;
import org.muster.job.Console;
import org.muster.job.Job;
import org.muster.job.RunOptions;
import org.muster.series.Grain;

/**
 * Times the job beside what else one would use, in one JVM that is warm: each is done once unmeasured, then in turns. Says
 * medians and their ratios to the floor, and the stages of the runs.
 *
 * <p>Arguments: a folder of JSON lines, a folder with a sample of them for what is slow, how many rounds, a JSON file to write.
 */
public final class JobBench {
    private static final Extractor PARSING = new Extractor(LexiconFiles.shipped());
    private static final Extractor PLAIN = new Extractor(LexiconFiles.shipped(), false);

    private static final Reader PLAIN_READER = slice -> found(slice, PLAIN);
    private static final Reader PARSING_READER = slice -> found(slice, PARSING);

    private final String corpus;
    private final String sample;
    private final Path output;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    private JobBench(String corpus, String sample, Path output) {
        this.corpus = corpus;
        this.sample = sample;
        this.output = output;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 4) {
            System.err.println("four arguments: CORPUS SAMPLE ROUNDS JSON");
            System.exit(2);
        }
        JobBench bench = new JobBench(arguments[0], arguments[1], Files.createTempDirectory("bench"));
        try {
            int rounds = Integer.parseInt(arguments[2]);
            for (int round = 0; round <= rounds; round++) {
                bench.round(round == 0);
            }
            bench.tell(Path.of(arguments[3]));
        } finally {
            FileUtil.fullyDelete(bench.output.toFile());
        }
    }

    private void round(boolean isWarmUp) throws Exception {
        try (SparkSession spark = SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            Rivals rivals = new Rivals(spark, LexiconFiles.shipped());
            time("floor", isWarmUp, () -> rivals.floor(corpus));
            time("extraction without parses", isWarmUp, () -> extract(spark, PLAIN_READER));
            time("extraction", isWarmUp, () -> extract(spark, PARSING_READER));
            time("floor, sample", isWarmUp, () -> rivals.floor(sample));
            time("explode and join, sample", isWarmUp, () -> rivals.explodeAndJoin(sample));
            time("regex, sample", isWarmUp, () -> rivals.regex(sample));
        }
        time("run", isWarmUp, () -> run(isWarmUp));
    }

    private <T> void time(String name, boolean isWarmUp, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        double took = (System.nanoTime() - start) / 1e9;
        System.err.printf(Locale.ROOT, "%s%s: %.1f s (%s)%n", name, isWarmUp ? ", warming up" : "", took, result);
        if (!isWarmUp) {
            seconds.computeIfAbsent(name, key -> new ArrayList<>()).add(took);
        }
    }

    /** What a task does with a slice. */
    private interface Reader extends Function<Slice, Long> {}

    /** Reads and extracts, and counts mentions and claims: nothing is kept. */
    private long extract(SparkSession spark, Reader reader) throws IOException {
        InputPlan plan = InputPlan.of(List.of(corpus), options(), new Configuration());
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(plan.slices(), plan.slices().size())
                .map(reader)
                .reduce(Long::sum);
    }

    private static long found(Slice slice, Extractor extractor) {
        long found = 0;
        try (SliceReader records = new SliceReader(slice, options(), new Configuration())) {
            while (records.hasNext()) {
                if (records.next() instanceof RawArticle raw) {
                    Extraction extraction = extractor.extract(
                            new Article(raw.title(), raw.body(), raw.publishedOn(), raw.outlet()), false);
                    found += extraction.mentions().size() + extraction.claims().size();
                }
            }
        }
        return found;
    }

    private static IngestOptions options() {
        return IngestOptions.until(LocalDate.of(2100, 1, 1));
    }

    private String run(boolean isWarmUp) throws IOException {
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
        Job.run(
                new RunOptions(
                        List.of(corpus),
                        output.resolve("run").toUri().toString(),
                        options(),
                        null,
                        null,
                        EnumSet.allOf(Grain.class),
                        true,
                        false,
                        false,
                        LexiconFiles.shipped(),
                        null,
                        0.05,
                        3),
                new Console(silent, silent),
                false);
        Map<?, ?> account =
                new ObjectMapper().readValue(output.resolve("run/run.json").toFile(), Map.class);
        if (!isWarmUp) {
            Map<?, ?> stages = (Map<?, ?>) Objects.requireNonNull(account.get("stages"));
            stages.forEach((stage, took) -> seconds.computeIfAbsent("run: " + stage, key -> new ArrayList<>())
                    .add(((Number) took).doubleValue()));
        }
        return String.valueOf(account.get("tables"));
    }

    private void tell(Path json) throws IOException {
        Map<String, Map<String, Object>> table = new LinkedHashMap<>();
        double floor = median("floor");
        double sampleFloor = median("floor, sample");
        System.out.printf(Locale.ROOT, "%-32s %9s %9s %9s %9s%n", "", "median s", "least", "most", "floors");
        for (String name : seconds.keySet()) {
            double[] sorted = sorted(name);
            double ratio = median(name) / (name.endsWith("sample") ? sampleFloor : floor);
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %9.2f %9.2f %9.2f %9.2f%n",
                    name,
                    median(name),
                    sorted[0],
                    sorted[sorted.length - 1],
                    ratio);
            table.put(name, Map.of("seconds", sorted, "floors", ratio));
        }
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), table);
    }

    private double median(String name) {
        double[] sorted = sorted(name);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private double[] sorted(String name) {
        return seconds.getOrDefault(name, List.of()).stream()
                .flatMapToDouble(DoubleStream::of)
                .sorted()
                .toArray();
    }
}
