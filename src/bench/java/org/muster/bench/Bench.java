package org.muster.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with JMH's own options, and tells their speed and allocation by the size of the text. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException, IOException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .addProfiler(GCProfiler.class)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        System.out.printf("%n%-26s %9s %8s %14s%n", "part", "MB/s", "+-", "B per KB text");
        for (RunResult result : results) {
            long bytes = Corpus.read(
                            Path.of(result.getParams().getParam("corpus")),
                            Integer.parseInt(result.getParams().getParam("articles")))
                    .bytes();
            Result<?> time = result.getPrimaryResult();
            double speed = bytes / time.getScore() / 1e3;
            double spread = speed * time.getScoreError() / time.getScore();
            double allocated = Objects.requireNonNull(
                            result.getSecondaryResults().get("gc.alloc.rate.norm"))
                    .getScore();
            System.out.printf("%-26s %9.1f %8.1f %14.0f%n", time.getLabel(), speed, spread, allocated * 1024 / bytes);
        }
    }
}
