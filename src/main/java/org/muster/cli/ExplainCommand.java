package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.muster.explain.Explanation;
import org.muster.extract.Article;
import org.muster.extract.Extraction;
import org.muster.extract.Extractor;
import org.muster.job.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code muster explain}: no Spark. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells what is found in one text and why, what was refused and why.",
        footer = {
            "",
            "Example:",
            "  bin/muster explain --date 2024-10-25 \"Up to 12,000 North Korean soldiers arrived in Kursk last week.\""
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "The text.")
    @Nullable
    String text;

    @Option(names = "--file", paramLabel = "FILE", description = "Read the text from a file; \"-\" is standard input.")
    @Nullable
    Path file;

    @Option(names = "--title", paramLabel = "TITLE", description = "The article's title.")
    String title = "";

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day of publication, against which dates are resolved.")
    @Nullable
    LocalDate date;

    @Option(names = "--lexicon", paramLabel = "DIR", description = "As for run.")
    @Nullable
    Path lexicon;

    @Option(names = "--json", description = "Print {\"countries\":[...],\"claims\":[...],\"rejected\":[...]}.")
    boolean json;

    @Override
    public Integer call() {
        Article article = new Article(title, body(), date, null);
        Extraction found = new Extractor(RunCommand.lexicons(lexicon)).extract(article, true);
        System.out.println(json ? Explanation.json(article, found) : Explanation.text(article, found));
        return 0;
    }

    private String body() {
        if ((text == null) == (file == null)) {
            throw new UsageException("explain takes a TEXT or --file FILE, one of them");
        }
        if (text != null) {
            return text;
        }
        Path path = java.util.Objects.requireNonNull(file);
        try {
            byte[] bytes = path.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(path);
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException("cannot read " + path + " (" + e.getMessage() + ")");
        }
    }
}
