package org.muster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.evaluate.Evaluation;
import org.muster.evaluate.EvaluationJson;
import org.muster.evaluate.EvaluationReport;
import org.muster.extract.Extractor;
import org.muster.job.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code muster evaluate}: no Spark. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores what is found in labelled articles: precision, recall, F1, accuracy of each attribute.",
        footer = {"", "Example:", "  bin/muster evaluate --gold labelled.jsonl --misses"})
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines: id, title, body, published_on, outlet, claims.")
    @Nullable
    Path gold;

    @Option(names = "--lexicon", paramLabel = "DIR", description = "As for run.")
    @Nullable
    Path lexicon;

    @Option(names = "--misses", description = "Print every error.")
    boolean misses;

    @Option(names = "--json", description = "Print the figures as JSON.")
    boolean json;

    @Override
    public Integer call() {
        Path file = Objects.requireNonNull(gold);
        try {
            Evaluation evaluation = Evaluation.of(file, new Extractor(RunCommand.lexicons(lexicon)));
            if (json) {
                System.out.println(EvaluationJson.of(evaluation, misses));
            } else {
                EvaluationReport.print(evaluation, System.out);
                if (misses) {
                    EvaluationReport.printMisses(evaluation, System.out);
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UsageException("cannot read --gold " + file + " (" + e.getMessage() + ")");
        }
    }
}
