package org.muster.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What the corpus is made of, and what of it is missing.
 *
 * @param rejected records by reason
 * @param skipped records by kind
 * @param articles all that were accepted
 * @param extracted those in a language that is read
 * @param stories led by an extracted article
 * @param undated articles without a day
 * @param days articles by how their day was had
 * @param languages articles by language, the eight of most
 * @param claims all troop claims
 * @param withForce claims that tell whose they are
 * @param withHost claims that tell where
 * @param withSource claims that name who says so
 * @param denied claims that their own sentence denies
 */
record Quality(
        long read,
        long accepted,
        Map<String, Long> rejected,
        Map<String, Long> skipped,
        long articles,
        long extracted,
        long stories,
        long outlets,
        long undated,
        Map<String, Long> days,
        Map<String, Long> languages,
        long claims,
        long withForce,
        long withHost,
        long withSource,
        long denied) {

    private static final String ARTICLES = """
            SELECT count(*) AS articles, count_if(extraction = 'full') AS extracted,
                   count_if(extraction = 'full' AND is_story_lead) AS stories, count(DISTINCT outlet) AS outlets,
                   count_if(published_on IS NULL) AS undated FROM articles
            """;

    private static final String CLAIMS = """
            SELECT count(*) AS claims, count(force) AS forces, count(host) AS hosts, count(source) AS sources,
                   count_if(modality = 'denied') AS denied FROM troop_claims
            """;

    static Quality read(SparkSession spark, JsonNode account) {
        Row articles = spark.sql(ARTICLES).first();
        Row claims = spark.sql(CLAIMS).first();
        JsonNode records = account.path("records");
        return new Quality(
                records.path("read").asLong(),
                records.path("accepted").asLong(),
                counts(records.path("rejected")),
                counts(records.path("skipped")),
                Views.count(articles, "articles"),
                Views.count(articles, "extracted"),
                Views.count(articles, "stories"),
                Views.count(articles, "outlets"),
                Views.count(articles, "undated"),
                counts(spark, "date_source"),
                counts(spark, "language"),
                Views.count(claims, "claims"),
                Views.count(claims, "forces"),
                Views.count(claims, "hosts"),
                Views.count(claims, "sources"),
                Views.count(claims, "denied"));
    }

    private static Map<String, Long> counts(SparkSession spark, String column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Row row : spark.sql("SELECT coalesce(" + column + ", 'none') AS value, count(*) AS n FROM articles"
                        + " GROUP BY 1 ORDER BY n DESC, value LIMIT 8")
                .collectAsList()) {
            counts.put(row.getAs("value"), Views.count(row, "n"));
        }
        return counts;
    }

    private static Map<String, Long> counts(JsonNode reasons) {
        Map<String, Long> counts = new TreeMap<>();
        reasons.properties()
                .forEach(reason -> counts.put(reason.getKey(), reason.getValue().asLong()));
        return counts;
    }
}
