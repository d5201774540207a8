package org.muster.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.muster.job.ReportJob;
import org.muster.job.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code muster demo}: {@code run} on the shipped sample, then its findings as small tables and as a page. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs on the shipped sample into out/demo, prints what it found, and makes out/demo-report.html.",
        footer = {"", "Example:", "  bin/muster demo"})
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty("muster.home", "."));
        Path sample = home.resolve("data/sample");
        if (!Files.isDirectory(sample)) {
            throw new UsageException("no sample in " + sample + "; run bin/muster demo from a checkout of Muster");
        }
        Path output = home.resolve("out/demo");
        RunCommand run = new RunCommand();
        new CommandLine(run)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs("--input", sample.toString(), "--output", output.toString(), "--keep-text", "--overwrite");
        run.findings = true;
        run.call();
        Path report = home.resolve("out/demo-report.html");
        ReportJob.run(output.toString(), report, true, null);
        System.out.println();
        System.out.println("Read it as a page of charts:");
        System.out.println("  " + report);
        return 0;
    }
}
