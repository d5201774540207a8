package org.muster.bench;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.muster.extract.lexicon.LexiconFiles;

/** What one would write in Spark SQL to count names and troops, and the least that any of it costs. Each runs to a sum. */
final class Rivals {
    private static final String TROOPS =
            "(\\d[\\d,.]*|hundreds|thousands|dozens)(?: \\w+){0,2} (?:troops|soldiers|marines|sailors|personnel|reservists|fighters)";
    private static final int LONGEST_NAME = 3;

    private final SparkSession spark;
    private final List<String> names;

    Rivals(SparkSession spark, LexiconFiles lexicons) {
        this.spark = spark;
        this.names = Stream.concat(
                        lexicons
                                .read(
                                        "country-names.tsv",
                                        2,
                                        "surface",
                                        "code",
                                        "kind",
                                        "from",
                                        "to",
                                        "when",
                                        "source",
                                        "note")
                                .rows()
                                .stream(),
                        lexicons.read("places.tsv", 2, "surface", "code", "when", "source", "note").rows().stream())
                .map(row -> row.cell(0))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Reads the lines and adds the lengths of titles and bodies up: nothing that looks at a text is cheaper. */
    long floor(String folder) {
        return total(news(folder).select(length(col("text")).as("n")));
    }

    /** Two regular expressions: all names of the lexicon side by side, the longest first, and one for troops. */
    long regex(String folder) {
        String alternation = names.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b"));
        return total(news(folder)
                .select(size(regexp_extract_all(col("text"), lit(alternation), lit(1)))
                        .plus(size(regexp_extract_all(col("text"), lit(TROOPS), lit(1))))
                        .as("n")));
    }

    /** The better-informed way: words, and runs of up to three of them, joined with the lexicon; the same regex for troops. */
    long explodeAndJoin(String folder) {
        Dataset<Row> lexicon = spark.createDataset(names, Encoders.STRING()).toDF("name");
        Dataset<Row> words =
                news(folder).select(expr("split(text, '[^\\\\p{L}\\\\p{N}]+')").as("words"));
        Dataset<Row> runs = words.select(expr("explode(flatten(transform(sequence(1, " + LONGEST_NAME
                        + "), n -> transform(sequence(0, greatest(size(words) - n, 0)),"
                        + " i -> array_join(slice(words, i + 1, n), ' ')))))")
                .as("name"));
        long found = runs.join(broadcast(lexicon), "name").count();
        return found
                + total(news(folder)
                        .select(size(regexp_extract_all(col("text"), lit(TROOPS), lit(1)))
                                .as("n")));
    }

    private Dataset<Row> news(String folder) {
        return spark.read()
                .schema("id STRING, date STRING, source STRING, url STRING, title STRING, text STRING")
                .json(folder)
                .select(concat_ws("\n", col("title"), col("text")).as("text"));
    }

    private static long total(Dataset<Row> numbers) {
        return numbers.agg(sum("n")).first().getLong(0);
    }
}
