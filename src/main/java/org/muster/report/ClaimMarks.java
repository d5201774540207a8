package org.muster.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The claims of the chart "who says how many".
 *
 * @param marks in the order of their days
 * @param eligible dated claims that could be drawn
 * @param undated claims that have no day and so no place in the chart
 */
record ClaimMarks(List<Mark> marks, long eligible, long undated) {
    /** More marks than this are neither legible nor quick to open. */
    static final int MOST = 2_000;

    /**
     * Every pair of force and host gives a claim in turn, in the order of a hash of claim_id: small pairs are whole, large
     * ones evenly thinned, and the same ones are taken each time.
     */
    private static final String MARKS = """
            WITH turns AS (
              SELECT *, sha2(claim_id, 256) AS draw,
                     row_number() OVER (PARTITION BY who, host ORDER BY sha2(claim_id, 256)) AS turn
              FROM lead_claims WHERE day IS NOT NULL),
            drawn AS (SELECT * FROM turns WHERE turn <= :most ORDER BY turn, draw LIMIT :most)
            SELECT /*+ BROADCAST(d) */ d.*, a.title FROM drawn d JOIN articles a ON a.article_id = d.article_id
            ORDER BY d.day, d.claim_id
            """;

    static ClaimMarks read(SparkSession spark, int most) {
        List<Mark> marks = spark.sql(MARKS, Map.<String, Object>of("most", most)).collectAsList().stream()
                .map(Mark::of)
                .toList();
        Row counts = spark.sql("SELECT count(day) AS dated, count(*) - count(day) AS undated FROM lead_claims")
                .first();
        return new ClaimMarks(marks, Views.count(counts, "dated"), Views.count(counts, "undated"));
    }

    /**
     * One claim. Long texts are cut, a URL that is not http or https is left out.
     *
     * @param asOf whether the day is one that the text gives, not that of publication
     * @param low null = open
     * @param high null = open
     */
    record Mark(
            String day,
            boolean asOf,
            @Nullable String published,
            @Nullable String force,
            @Nullable String host,
            @Nullable String place,
            String relation,
            @Nullable Long low,
            @Nullable Long high,
            double point,
            String precision,
            String status,
            String basis,
            String modality,
            @Nullable String source,
            @Nullable String sourceCountry,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String url,
            String surface,
            String sentence) {

        private static Mark of(Row row) {
            LocalDate day = row.getAs("day");
            @Nullable LocalDate published = row.getAs("published_on");
            @Nullable String name = row.getAs("source_name");
            return new Mark(
                    day.toString(),
                    row.getAs("as_of_end") != null || row.getAs("as_of_start") != null,
                    published == null ? null : published.toString(),
                    row.getAs("who"),
                    row.getAs("host"),
                    cut(row.getAs("host_place"), 80),
                    row.getAs("host_relation"),
                    row.getAs("low"),
                    row.getAs("high"),
                    row.<Double>getAs("point"),
                    row.getAs("precision"),
                    row.getAs("status"),
                    row.getAs("basis"),
                    row.getAs("modality"),
                    cut(name == null ? row.getAs("source") : name, 120),
                    row.getAs("source_country"),
                    cut(row.getAs("outlet"), 120),
                    cut(row.getAs("title"), 240),
                    link(row.getAs("url")),
                    String.valueOf(cut(row.getAs("surface"), 160)),
                    String.valueOf(cut(row.getAs("sentence_text"), 700)));
        }
    }

    /** At most so many code points, the last an ellipsis where something was cut. */
    static @Nullable String cut(@Nullable String text, int most) {
        if (text == null || text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** The URL if a browser may follow it. */
    static @Nullable String link(@Nullable String url) {
        if (url == null || url.length() > 1_000) {
            return null;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
    }
}
