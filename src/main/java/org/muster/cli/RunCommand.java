package org.muster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.ingest.Format;
import org.muster.ingest.IngestOptions;
import org.muster.job.Console;
import org.muster.job.Job;
import org.muster.job.RunOptions;
import org.muster.job.UsageException;
import org.muster.series.Grain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code muster run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads a corpus and writes every table as Parquet.",
        footer = {
            "",
            "Exit code: 0 done; 1 the run failed; 2 a call that cannot work.",
            "",
            "Example:",
            "  bin/muster run --input news/*.jsonl.gz --output out/news --field body=story.text --keep-text"
        })
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--input",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, folders or globs, on any file system that Hadoop knows.")
    List<String> inputs = List.of();

    @Option(names = "--output", paramLabel = "DIR", description = "The folder to write.")
    String output = "";

    @Option(
            names = "--format",
            defaultValue = "auto",
            paramLabel = "NAME",
            description = "${COMPLETION-CANDIDATES}; found by itself unless told.")
    Format format = Format.AUTO;

    @Option(
            names = "--field",
            split = ",",
            paramLabel = "NAME=FIELD",
            description =
                    "Which field of the input is the body, title, date, url, outlet or id; dots reach into nested fields."
                            + " Usual names are found by themselves.")
    Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--from", paramLabel = "DAY", description = "Skip articles before this day; undated ones are kept.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Skip articles after this day; undated ones are kept.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--grain",
            split = ",",
            defaultValue = "day,week,month",
            paramLabel = "GRAIN",
            description = "The periods of the series (default: ${DEFAULT-VALUE}).")
    Set<Grain> grains = Set.of();

    @Option(names = "--overwrite", description = "Replace an existing Muster output.")
    boolean overwrite;

    @Option(names = "--keep-text", description = "Keep the cleaned body in articles.body.")
    boolean keepText;

    @Option(names = "--keep-candidates", description = "Write the table candidates: what was refused, and why.")
    boolean keepCandidates;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "A folder of .tsv files that add to the shipped lexicons or override their rows.")
    @Nullable
    Path lexicon;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A JSON object of these options by their names; what the command line says goes before it.")
    @Nullable
    Path config;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Where Spark runs (default: as spark-submit says, else local[*]).")
    @Nullable
    String master;

    @Option(
            names = "--max-reject-rate",
            defaultValue = "0.2",
            paramLabel = "SHARE",
            description = "Fail where a larger share of records is rejected (default: ${DEFAULT-VALUE}).")
    double maxRejectRate;

    @Option(
            names = "--min-support",
            defaultValue = "3",
            paramLabel = "N",
            description = "Least number of stories of a pair or set of countries (default: ${DEFAULT-VALUE}).")
    int minSupport;

    @Option(
            names = "--max-date",
            paramLabel = "DAY",
            description = "Days after this one are implausible (default: tomorrow).")
    @Nullable
    LocalDate maxDate;

    @Option(
            names = "--max-record-mb",
            defaultValue = "5",
            paramLabel = "MB",
            description = "Larger records are rejected (default: ${DEFAULT-VALUE}).")
    int maxRecordMb;

    /** Whether the main findings are printed at the end. */
    boolean findings;

    @Override
    public Integer call() {
        Job.run(options(), new Console(System.out, System.err), findings);
        return 0;
    }

    private RunOptions options() {
        // Not left to picocli: it would tell of these before it tells of a mistyped --inptu.
        if (inputs.isEmpty() || output.isEmpty()) {
            throw new UsageException("run needs --input PATH and --output DIR; 'muster run --help' tells more");
        }
        if (maxRecordMb < 1 || maxRecordMb > 500) {
            throw new UsageException("--max-record-mb is " + maxRecordMb + "; expected 1 to 500");
        }
        if (!(maxRejectRate >= 0 && maxRejectRate <= 1)) {
            throw new UsageException("--max-reject-rate is " + maxRejectRate + "; expected 0 to 1");
        }
        if (minSupport < 1) {
            throw new UsageException("--min-support is " + minSupport + "; expected at least 1");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageException("--to " + to + " is before --from " + from);
        }
        LocalDate latest = maxDate == null ? LocalDate.now(ZoneOffset.UTC).plusDays(1) : maxDate;
        return new RunOptions(
                inputs,
                output,
                new IngestOptions(format, fields, maxRecordMb << 20, latest),
                from,
                to,
                grains,
                overwrite,
                keepText,
                keepCandidates,
                lexicons(lexicon),
                master,
                maxRejectRate,
                minSupport);
    }

    static LexiconFiles lexicons(@Nullable Path folder) {
        if (folder == null) {
            return LexiconFiles.shipped();
        }
        try {
            return LexiconFiles.with(folder);
        } catch (IOException e) {
            throw new UsageException("cannot read the lexicon folder " + folder + " (" + e.getMessage() + ")");
        }
    }
}
