package org.muster.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.muster.extract.lexicon.LexiconException;
import org.muster.ingest.InputException;
import org.muster.job.JobException;
import org.muster.job.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code muster}: names the sub-commands and turns what they throw into messages and exit codes. */
@Command(
        name = "muster",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Finds country mentions and troop claims in news and writes them as Parquet.",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            ReportCommand.class,
            ExplainCommand.class,
            EvaluateCommand.class
        },
        footer = {
            "",
            "Example:",
            "  bin/muster demo",
            "  bin/muster run --input news/ --output out/news",
            "  bin/muster report --from out/news --to out/news.html",
            "  bin/muster explain \"Up to 12,000 North Korean soldiers have arrived in Kursk.\""
        })
public final class MusterCommand implements Runnable {
    /** Control codes, and what turns the direction of the letters after it. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069&&[^\t]]");

    /** The job failed. */
    static final int FAILED = 1;
    /** A call that cannot work. */
    static final int USAGE = 2;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Parses, calls, prints; returns the exit code. */
    public static int execute(String... args) {
        CommandLine line = commandLine();
        try {
            return line.execute(ConfigFile.expand(args));
        } catch (UsageException e) {
            line.getErr().println("muster: " + printable(String.valueOf(e.getMessage())));
            return USAGE;
        }
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new MusterCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(110);
        line.setParameterExceptionHandler((thrown, arguments) -> {
            PrintWriter err = thrown.getCommandLine().getErr();
            err.println("muster: " + thrown.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(thrown, err);
            err.println("'" + thrown.getCommandLine().getCommandSpec().qualifiedName() + " --help' tells more");
            return USAGE;
        });
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            PrintWriter err = command.getErr();
            boolean isUsage = thrown instanceof UsageException
                    || thrown instanceof InputException
                    || thrown instanceof LexiconException;
            if (isUsage || thrown instanceof JobException) {
                err.println("muster: " + printable(String.valueOf(thrown.getMessage())));
            } else {
                err.println("muster: an error of Muster's own, please report it:");
                StringWriter trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                trace.toString().lines().map(MusterCommand::printable).forEach(err::println);
            }
            err.flush();
            return isUsage ? USAGE : FAILED;
        });
        return line;
    }

    /** A line that moves no cursor and begins no other line: names of files, of fields and ids may hold anything. */
    private static String printable(String line) {
        return CONTROLS.matcher(line).replaceAll("?");
    }
}
