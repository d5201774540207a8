package org.muster.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.muster.comention.CoMentionSeries;
import org.muster.comention.CoMentions;
import org.muster.comention.CountrySets;
import org.muster.comention.MonthlyCounts;
import org.muster.comention.StoryCountries;
import org.muster.ingest.InputPlan;
import org.muster.ingest.RejectReason;
import org.muster.series.CountrySeries;
import org.muster.series.TroopSeries;
import org.muster.spark.Articles;
import org.muster.spark.ExtractionSettings;
import org.muster.spark.Facts;
import org.muster.spark.Identities;
import org.muster.spark.RecordRow;
import org.muster.spark.Records;
import org.muster.spark.References;
import org.muster.story.Stories;
import org.muster.tables.Table;
import org.muster.tables.Tables;

/**
 * From inputs to tables, step by step. The text is read once, in the first step; what it said is written to the staging area,
 * and everything else is made from that.
 */
final class Pipeline {
    /** Rejected for what the record repeats or is, not for being broken: outside {@code --max-reject-rate}. */
    private static final List<String> NOT_BROKEN =
            List.of(RejectReason.DUPLICATE_ID.label(), RejectReason.NOT_AN_ARTICLE.label());

    private final SparkSession spark;
    private final RunOptions options;
    private final Publication publication;
    private final TableWriter writer;
    private final Progress progress;
    private final RunAccount account;

    Pipeline(SparkSession spark, RunOptions options, Publication publication, Progress progress, RunAccount account) {
        this.spark = spark;
        this.options = options;
        this.publication = publication;
        this.writer = new TableWriter(spark, publication);
        this.progress = progress;
        this.account = account;
    }

    void run(InputPlan plan) throws Exception {
        Dataset<Row> records = stage("read and extract", () -> extracted(plan));
        Dataset<Row> identities = stage("identify", () -> identified(records));
        Dataset<Row> rejects = write(Tables.REJECTS, () -> Articles.rejects(records, identities));
        countRecords(records, rejects);

        Dataset<Row> stories =
                stage("stories", () -> clustered(Articles.texts(records, identities), Articles.bodies(records)));
        Dataset<Row> articles = write(
                Tables.ARTICLES, () -> Articles.accepted(records, identities).join(stories, "article_id"));
        countDays(articles);
        Dataset<Row> mentions = write(Tables.COUNTRY_MENTIONS, () -> Facts.countryMentions(records, articles));
        Dataset<Row> claims = write(Tables.TROOP_CLAIMS, () -> Facts.troopClaims(records, articles));
        if (options.keepCandidates()) {
            write(Tables.CANDIDATES, () -> Facts.candidates(records, articles));
        }

        write(Tables.COUNTRY_SERIES, () -> CountrySeries.of(articles, mentions, options.grains()));
        write(Tables.TROOP_SERIES, () -> TroopSeries.of(claims, options.grains()));
        Dataset<Row> named =
                stage("story countries", () -> writer.keep("story-countries", StoryCountries.of(mentions)));
        Dataset<Row> monthly = stage("pairs", () -> writer.keep("monthly-counts", MonthlyCounts.of(named)));
        CoMentions comentions = stage("pair tests", () -> CoMentions.of(monthly, options.minSupport()));
        write(Tables.COMENTIONS, () -> comentions.table());
        account.storiesLeftOut(comentions.storiesLeftOut());
        account.degreeFit(comentions.degreeFitReached());
        write(Tables.COMENTION_SERIES, () -> CoMentionSeries.of(monthly));
        write(Tables.COUNTRY_SETS, () -> CountrySets.of(named, options.minSupport()));
        write(Tables.COUNTRIES, () -> References.countries(spark, options.lexicons()));
    }

    private Dataset<Row> extracted(InputPlan plan) throws IOException {
        Dataset<Row> records = writer.keep("records", read(plan));
        Row read = of(RecordRow.COUNT, records).agg(sum("records")).first();
        account.read(read.isNullAt(0) ? 0 : read.getLong(0));
        progress.made(account.read(), "records");
        List<String> changes = plan.changes(spark.sessionState().newHadoopConf());
        if (!changes.isEmpty()) {
            throw new JobException("the input changed while it was read: " + changes.get(0)
                    + (changes.size() == 1 ? "" : ", and " + (changes.size() - 1) + " more")
                    + "; run again when it is complete");
        }
        if (account.read() == 0) {
            throw new UsageException("no record in " + String.join(", ", options.inputs())
                    + ": every file is empty; nothing was written");
        }
        return records;
    }

    private Dataset<Row> identified(Dataset<Row> records) {
        Dataset<Row> identities = writer.keep("identities", Identities.resolve(of(RecordRow.ARTICLE, records)));
        account.accepted(identities.filter(col("article_id").isNotNull()).count());
        progress.made(account.accepted(), "articles");
        return identities;
    }

    private Dataset<Row> clustered(Dataset<Row> texts, Dataset<Row> bodies) {
        Dataset<Row> stories = writer.keep("stories", Stories.of(texts, bodies, writer::keep));
        progress.made(stories.filter(col("is_story_lead")).count(), "stories");
        return stories;
    }

    private Dataset<Row> read(InputPlan plan) {
        ExtractionSettings settings = new ExtractionSettings(
                options.from(), options.to(), options.keepText(), options.keepCandidates(), options.lexicons());
        return Records.of(spark, plan, options.ingest(), settings);
    }

    /** Checks that nothing was lost, and that not too much of it was broken. */
    private void countRecords(Dataset<Row> records, Dataset<Row> rejects) {
        Map<String, Long> rejected = countBy("reason", rejects);
        account.settle(rejected, countBy("reason", of(RecordRow.SKIP, records)));
        long broken = rejected.entrySet().stream()
                .filter(entry -> !NOT_BROKEN.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (broken > options.maxRejectRate() * account.read()) {
            throw new JobException("too many rejects: " + broken + " of " + account.read() + " records " + rejected
                    + ", more than --max-reject-rate " + options.maxRejectRate() + "; first of them: " + first(rejects)
                    + ". Mend the input or --field, or raise --max-reject-rate");
        }
    }

    private static String first(Dataset<Row> rejects) {
        Row row = rejects.filter(col("reason").isin(NOT_BROKEN.toArray()).equalTo(false))
                .orderBy("input_file", "input_position")
                .first();
        return row.getAs("input_file") + ":" + row.getAs("input_position") + " " + row.getAs("reason") + " ("
                + row.getAs("detail") + ")";
    }

    private void countDays(Dataset<Row> articles) {
        Row days = articles.agg(min("published_on"), max("published_on")).first();
        account.dates((LocalDate) days.get(0), (LocalDate) days.get(1));
    }

    private static Map<String, Long> countBy(String column, Dataset<Row> rows) {
        Map<String, Long> counts = new HashMap<>();
        for (Row row : rows.groupBy(column).agg(count("*")).collectAsList()) {
            counts.put(row.getString(0), row.getLong(1));
        }
        return counts;
    }

    private static Dataset<Row> of(String kind, Dataset<Row> records) {
        return records.filter(col("kind").equalTo(kind));
    }

    private Dataset<Row> write(Table table, Callable<Dataset<Row>> rows) throws Exception {
        return stage(table.name(), () -> {
            Dataset<Row> written = writer.write(table, rows.call());
            long count = written.count();
            account.table(table.name(), count);
            progress.made(count, "rows");
            return written;
        });
    }

    private <T> T stage(String name, Callable<T> work) throws Exception {
        return progress.stage(name, spark, work);
    }
}
