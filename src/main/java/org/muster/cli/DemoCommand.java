package org.muster.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.muster.job.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code muster demo}: {@code run} on the shipped sample, then its findings as small tables. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs on the shipped sample into out/demo and prints what it found.",
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
        return run.call();
    }
}
