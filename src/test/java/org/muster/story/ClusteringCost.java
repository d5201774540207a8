package org.muster.story;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Measures what clustering costs as a corpus grows, and when every article ends in the same footer of 300 words:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.muster.story.ClusteringCost \
 *     -Dexec.args="../shared/corpora/allsides"</pre>
 *
 * <p>Signatures are made beforehand, as the pass over the text does. A corpus twice as large is the same articles again under
 * other ids and eight years later.
 */
public final class ClusteringCost {
    private static final String FOOTER = footer();

    private ClusteringCost() {}

    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("clustering");
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", true)
                .config("spark.sql.shuffle.partitions", 16)
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        Dataset<Row> once = texts(spark, args, false, 0);
        Dataset<Row> articles = kept(once, work, "articles");
        measure("warm-up", articles.limit(5000), work);
        measure("1x", articles, work);
        Dataset<Row> twice = articles.union(texts(spark, args, false, 1));
        measure("2x", kept(twice, work, "twice"), work);
        Dataset<Row> fourTimes = twice.union(texts(spark, args, false, 2)).union(texts(spark, args, false, 3));
        measure("4x", kept(fourTimes, work, "four-times"), work);
        measure("1x with a footer", kept(texts(spark, args, true, 0), work, "with-footer"), work);
        spark.stop();
    }

    private static Dataset<Row> kept(Dataset<Row> rows, Path work, String name) {
        String path = work.resolve(name).toString();
        rows.write().parquet(path);
        return rows.sparkSession().read().parquet(path);
    }

    private static void measure(String name, Dataset<Row> texts, Path work) {
        Path steps = work.resolve(name + "-steps");
        long start = System.nanoTime();
        Dataset<Row> stories = kept(
                Stories.of(texts, texts.selectExpr(Stories.BODY), (step, rows) -> kept(rows, steps, step)),
                steps,
                "stories");
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-18s %7d articles %7d stories %6.1f s%n",
                name,
                stories.count(),
                stories.filter(col("is_story_lead")).count(),
                seconds);
    }

    private static Dataset<Row> texts(SparkSession spark, String[] corpora, boolean withFooter, int copy) {
        return spark.read()
                .json(corpora)
                .select("id", "date", "source", "text")
                .filter(col("text").isNotNull())
                .map(
                        (MapFunction<Row, Row>) article -> text(article, withFooter, copy),
                        Encoders.row(StoriesTest.TEXT));
    }

    private static Row text(Row article, boolean withFooter, int copy) {
        String body = withFooter ? article.getString(3) + FOOTER : article.getString(3);
        String date = article.getString(1);
        boolean dated = date != null && date.length() >= 10;
        long[] shingles = Shingles.of(body);
        return RowFactory.create(
                article.getString(0) + "-" + copy,
                dated ? LocalDate.parse(date.substring(0, 10)).plusYears(8L * copy) : null,
                null,
                article.getString(2),
                "full",
                Integer.toHexString(body.hashCode()),
                MinHash.signature(shingles),
                shingles.length,
                shingles.length == 0 ? null : Shingles.pack(shingles));
    }

    private static String footer() {
        Random random = new Random(29);
        return " "
                + IntStream.range(0, 300)
                        .mapToObj(i -> Integer.toString(random.nextInt(1_000_000), 36))
                        .collect(Collectors.joining(" "));
    }
}
