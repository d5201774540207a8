package org.muster.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.job.ReportJob;
import org.muster.job.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code muster report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Makes one HTML page of charts from the output of a run; it asks no network for anything.",
        footer = {
            "",
            "Exit code: 0 done; 1 the output cannot be read or the page not be written; 2 a call that cannot work.",
            "",
            "Example:",
            "  bin/muster report --from out/news --to out/news.html"
        })
final class ReportCommand implements Callable<Integer> {
    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "The output of a run, on any file system that Hadoop knows.")
    String from = "";

    @Option(names = "--to", paramLabel = "FILE", description = "The page to write, a local file.")
    @Nullable
    Path to;

    @Option(names = "--overwrite", description = "Replace an existing report.")
    boolean overwrite;

    @Option(names = "--master", paramLabel = "URL", description = "As for run.")
    @Nullable
    String master;

    @Override
    public Integer call() {
        if (from.isEmpty() || to == null) {
            throw new UsageException("report needs --from DIR and --to FILE; 'muster report --help' tells more");
        }
        ReportJob.run(from, to, overwrite, master);
        System.err.println("muster: the report is in " + to);
        return 0;
    }
}
