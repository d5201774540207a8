package org.muster.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconChange;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.ingest.InputFile;
import org.muster.ingest.InputPlan;
import org.muster.tables.Tables;

/** What {@code run.json} tells of a run, filled in while it goes on. */
final class RunAccount {
    private final Map<String, Object> account = new LinkedHashMap<>();
    private final Map<String, Long> tables = new LinkedHashMap<>();
    private final Map<String, Double> stages = new LinkedHashMap<>();
    private final Instant start;
    private long read;
    private long accepted;
    private Map<String, Long> rejected = Map.of();
    private Map<String, Long> skipped = Map.of();

    RunAccount(String runId, Instant start, RunOptions options, InputPlan plan) {
        this.start = start;
        account.put("contract_version", Tables.CONTRACT_VERSION);
        account.put("run_id", runId);
        account.put("muster_version", MusterVersion.get());
        account.put("spark_version", null);
        account.put("config", config(options));
        account.put("lexicons", lexicons(options.lexicons()));
        account.put("inputs", plan.inputs().stream().map(RunAccount::input).toList());
    }

    void sparkVersion(String version) {
        account.put("spark_version", version);
    }

    void read(long records) {
        read = records;
    }

    void accepted(long articles) {
        accepted = articles;
    }

    /**
     * What became of the other records.
     *
     * @throws JobException where read is not accepted + rejected + skipped: something was lost
     */
    void settle(Map<String, Long> rejected, Map<String, Long> skipped) {
        this.rejected = new TreeMap<>(rejected);
        this.skipped = new TreeMap<>(skipped);
        if (read != accepted + rejected() + skipped()) {
            throw new JobException("records were lost: " + read + " read, but " + accepted + " accepted + " + rejected()
                    + " rejected + " + skipped() + " skipped; please report this with the input");
        }
    }

    void dates(@Nullable LocalDate first, @Nullable LocalDate last) {
        account.put("first_date", first == null ? null : first.toString());
        account.put("last_date", last == null ? null : last.toString());
    }

    void storiesLeftOut(long stories) {
        account.put("stories_left_out", stories);
    }

    /** Whether the degree model of the co-mentions met every total; where not, what is made of it is null. */
    void degreeFit(boolean reached) {
        account.put("degree_fit", reached ? "reached" : "not reached");
    }

    void table(String name, long rows) {
        tables.put(name, rows);
    }

    void stage(String name, Duration took) {
        stages.put(name, took.toMillis() / 1000.0);
    }

    /** Why the run failed, and the stack for whoever mends it. */
    void failed(String why, Throwable thrown) {
        account.put("failed", why);
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        account.put("stack", stack.toString().lines().toList());
    }

    long read() {
        return read;
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return sum(rejected);
    }

    long skipped() {
        return sum(skipped);
    }

    Map<String, Long> rejectedByReason() {
        return rejected;
    }

    long rows(String table) {
        return tables.getOrDefault(table, 0L);
    }

    double seconds() {
        return stages.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    String json() {
        Map<String, Object> whole = new LinkedHashMap<>(account);
        Map<String, Object> records = new LinkedHashMap<>();
        records.put("read", read);
        records.put("accepted", accepted);
        records.put("rejected", rejected);
        records.put("skipped", skipped);
        whole.put("records", records);
        whole.put("tables", tables);
        whole.put("stages", stages);
        whole.put("started_at", start.toString());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sums of all in use, and what a user's say otherwise: two runs are compared by them. */
    private static Map<String, Object> lexicons(LexiconFiles files) {
        Map<String, List<Object>> overridden = new TreeMap<>();
        Map<String, List<Object>> added = new TreeMap<>();
        for (LexiconChange change : files.changes()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("key", change.key());
            if (!change.isAddition()) {
                row.put("before", change.before());
            }
            row.put("after", change.after());
            (change.isAddition() ? added : overridden)
                    .computeIfAbsent(change.file(), file -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Object> lexicons = new LinkedHashMap<>();
        lexicons.put("sha256", files.sha256());
        lexicons.put("overridden", overridden);
        lexicons.put("added", added);
        return lexicons;
    }

    private static Map<String, Object> input(InputFile file) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("input_file", file.name());
        input.put("bytes", file.bytes());
        return input;
    }

    private static Map<String, Object> config(RunOptions options) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("input", options.inputs());
        config.put("output", options.output());
        config.put("format", options.ingest().format().name().toLowerCase(java.util.Locale.ROOT));
        config.put("field", options.ingest().fields());
        config.put("from", text(options.from()));
        config.put("to", text(options.to()));
        config.put(
                "grain",
                options.grains().stream()
                        .sorted()
                        .map(grain -> grain.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
        config.put("keep-text", options.keepText());
        config.put("keep-candidates", options.keepCandidates());
        config.put("max-reject-rate", options.maxRejectRate());
        config.put("min-support", options.minSupport());
        config.put("max-date", text(options.ingest().maxDate()));
        config.put("max-record-mb", options.ingest().maxRecordBytes() / (double) (1 << 20));
        return config;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
