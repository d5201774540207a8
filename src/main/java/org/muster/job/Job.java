package org.muster.job;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.muster.ingest.InputPlan;
import org.muster.report.Findings;

/** One run: checks the call, reads, writes, publishes, and leaves an account of itself. */
public final class Job {
    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Job() {}

    /**
     * Runs to the end.
     *
     * @param printFindings whether the main findings are printed as small tables
     * @throws UsageException where the call cannot work; nothing was changed
     * @throws JobException where the run failed; the old output stands, DIR.failed.json tells what was done
     */
    public static void run(RunOptions options, Console console, boolean printFindings) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String runId = RUN_ID.format(start) + "-" + ProcessHandle.current().pid();
        // As spark-submit has set it up, and without waiting for a session: a call that cannot work should say so at
        // once.
        Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
        InputPlan plan = plan(options, hadoop);
        Publication publication =
                Publication.open(options.output(), options.inputs(), options.overwrite(), runId, hadoop);
        RunAccount account = new RunAccount(runId, start, options, plan);
        try (Progress progress = new Progress(console, account);
                SparkSession spark = progress.starting(() -> Sessions.open(options.master(), options.output()))) {
            account.sparkVersion(spark.version());
            progress.listenTo(spark);
            new Pipeline(spark, options, publication, progress, account).run(plan);
            publication.publish(account.json());
            progress.finish();
            console.summary(account, publication.target());
            if (printFindings) {
                Findings.print(spark, publication.target(), console.out());
            }
        } catch (Exception | OutOfMemoryError e) {
            account.failed(Failures.message(e), e);
            publication.abandon(account.json());
            if (e instanceof UsageException usage) {
                throw usage;
            }
            throw new JobException(
                    Failures.message(e) + "; the old output, if any, stands; " + publication.failure() + " tells more",
                    e);
        }
    }

    private static InputPlan plan(RunOptions options, Configuration hadoop) {
        try {
            return InputPlan.of(options.inputs(), options.ingest(), hadoop);
        } catch (IOException e) {
            throw new JobException("cannot list the input: " + Failures.message(e), e);
        } catch (LinkageError e) {
            throw new JobException(
                    "the input's file system lacks a class (" + e.getMessage()
                            + "): put the whole of its connector on the class path; docs/deploy.md names the jars for S3",
                    e);
        }
    }
}
