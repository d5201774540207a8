package org.muster.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.muster.report.Report;
import org.muster.tables.Tables;

/** Makes the page of an output. */
public final class ReportJob {
    private ReportJob() {}

    /**
     * Checks the call, reads the output and writes the page.
     *
     * @param from the folder of a run, on any file system that Hadoop knows
     * @param to a local file
     * @param overwrite whether a page that is there may be replaced
     * @throws UsageException where the call cannot work; nothing was changed
     * @throws JobException where the output cannot be read or the page not be written
     */
    public static void run(String from, java.nio.file.Path to, boolean overwrite, @Nullable String master) {
        try {
            refuseTarget(from, to, overwrite);
            Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
            Path output = new Path(from);
            FileSystem files = output.getFileSystem(hadoop);
            JsonNode account = account(files, files.makeQualified(output));
            try (SparkSession spark = Sessions.open(master, from)) {
                Report.write(spark, files.makeQualified(output).toString(), account, to);
            }
        } catch (UsageException | JobException e) {
            throw e;
        } catch (Exception | OutOfMemoryError e) {
            throw new JobException("no report of " + from + ": " + Failures.message(e), e);
        }
    }

    private static void refuseTarget(String from, java.nio.file.Path to, boolean overwrite) throws IOException {
        java.nio.file.Path file = to.toAbsolutePath().normalize();
        java.nio.file.@Nullable Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new UsageException("--to " + to + " is a folder; name a file in it");
        }
        if (file.startsWith(java.nio.file.Path.of(from).toAbsolutePath().normalize())) {
            throw new UsageException(
                    "--to " + to + " lies inside " + from + ", which holds only tables; choose a file beside it");
        }
        if (Files.exists(file) && !Report.isReport(file)) {
            throw new UsageException(
                    to + " exists and is no report of Muster; nothing was changed. Choose another --to");
        }
        if (Files.exists(file) && !overwrite) {
            throw new UsageException(to + " exists; add --overwrite to replace it, or choose another --to");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new JobException("cannot make the folder of --to " + to + " (" + e + "); choose another --to", e);
        }
        if (!Files.isWritable(folder)) {
            throw new JobException("cannot write into " + folder + "; choose another --to");
        }
    }

    private static JsonNode account(FileSystem files, Path output) throws IOException {
        if (!files.exists(output)) {
            throw new UsageException("--from " + output + " does not exist; it is the --output of a muster run");
        }
        Path file = new Path(output, Publication.ACCOUNT);
        if (!files.exists(file)) {
            throw new UsageException("--from " + output + " is no Muster output (no run.json of a run in it)");
        }
        JsonNode account;
        try (var in = files.open(file)) {
            account = new ObjectMapper().readTree(in.readAllBytes());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UsageException(
                    "--from " + output + " is no Muster output (run.json: " + e.getOriginalMessage() + ")");
        }
        int version = account.path("contract_version").asInt();
        if (version != Tables.CONTRACT_VERSION) {
            throw new UsageException("the output " + output + " is of contract_version " + version
                    + ", this Muster reads "
                    + Tables.CONTRACT_VERSION + "; make it anew with muster run, or use the Muster that made it ("
                    + account.path("muster_version").asText("unknown") + ")");
        }
        return account;
    }
}
