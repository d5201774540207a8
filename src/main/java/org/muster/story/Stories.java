package org.muster.story;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Puts near-identical articles into stories: a wire report and its reprints. Two articles belong together where the Jaccard
 * index of their {@link Shingles} is at least a half and they were published within 7 days of each other (undated ones: only
 * with undated ones); articles in an extracted language and others are kept apart, so that the lead of a counted story is
 * always counted. {@link StoryCutter} says where a story ends.
 */
public final class Stories {
    /** What {@link #of} reads of each accepted article; signature is null for a body under 5 words. */
    public static final String[] TEXT = {
        "article_id",
        "published_on",
        "published_at",
        "outlet",
        "extraction",
        "body_sha256",
        "signature",
        "shingle_count"
    };

    /** What it reads of bodies that may be near-duplicates, larger by far. */
    public static final String[] BODY = {"body_sha256", "shingles"};

    private static final double ALIKE = 0.5;
    /** So many standard errors below what is asked, an estimate spares the exact comparison. */
    private static final double STANDARD_ERRORS = 2.25;

    private static final UserDefinedFunction AGREEMENT =
            udf((UDF2<byte[], byte[], Double>) MinHash::agreement, DataTypes.DoubleType);
    private static final UserDefinedFunction JACCARD =
            udf((UDF2<byte[], byte[], Double>) Shingles::jaccard, DataTypes.DoubleType);

    private Stories() {}

    /**
     * One row an article.
     *
     * @param texts the columns {@link #TEXT}
     * @param bodies the columns {@link #BODY}, of these articles at least; a body may stand there more than once
     * @param keeper keeps what several steps read
     * @return article_id, story_id (the lead's article_id), story_articles, story_outlets, is_story_lead
     */
    public static Dataset<Row> of(Dataset<Row> texts, Dataset<Row> bodies, Keeper keeper) {
        Dataset<Row> ranked = keeper.keep("ranked", ranked(texts));
        Dataset<Row> nodes = keeper.keep("nodes", nodes(ranked, texts));
        Dataset<Row> likely = keeper.keep("likely", likely(Candidates.of(nodes), nodes));
        Dataset<Row> edges = keeper.keep("edges", alike(likely, shingles(likely, nodes, bodies, keeper)));
        Dataset<Row> days = nodes.select("node", "day");
        Dataset<Row> leads = edges.count() <= Leads.EDGES_IN_ONE_TASK
                ? Leads.of(edges, days)
                : Leads.of(edges, Components.of(edges, keeper), days);
        return told(ranked, leads);
    }

    /**
     * Numbers the articles in the order in which they may lead: by published_on, published_at (nulls last), article_id.
     * Adds node: the first article of the same day with the very same body, by which they all are compared; for a body
     * without a shingle the article itself.
     */
    private static Dataset<Row> ranked(Dataset<Row> texts) {
        Column full = col("extraction").equalTo("full");
        return Ranks.of(
                        texts.select(
                                col("article_id"),
                                col("published_on"),
                                col("published_at"),
                                col("outlet"),
                                when(full, 0)
                                        .otherwise(1)
                                        .plus(when(col("published_on").isNull(), 2)
                                                .otherwise(0))
                                        .as("kind"),
                                when(col("signature").isNotNull(), col("body_sha256"))
                                        .as("compared")),
                        col("published_on").asc_nulls_last(),
                        col("published_at").asc_nulls_last(),
                        col("article_id"))
                .transform(Stories::withNodes);
    }

    private static Dataset<Row> withNodes(Dataset<Row> ranked) {
        WindowSpec sameText = Window.partitionBy(
                col("kind"), col("published_on"), coalesce(col("compared"), concat(lit("alone:"), col("article_id"))));
        return ranked.select(
                col("rank"),
                col("article_id"),
                col("outlet"),
                col("kind"),
                unix_date(col("published_on")).as("day"),
                col("compared"),
                min("rank").over(sameText).as("node"));
    }

    /** One row for each text that is compared. */
    private static Dataset<Row> nodes(Dataset<Row> ranked, Dataset<Row> texts) {
        return ranked.filter(col("compared").isNotNull().and(col("rank").equalTo(col("node"))))
                .select("article_id", "node", "kind", "day", "compared")
                .join(
                        texts.select(
                                col("article_id"),
                                col("signature"),
                                col("shingle_count").as("shingles_size")),
                        "article_id");
    }

    /** The pairs whose Jaccard index may be a half by their signatures, which spares most others the exact comparison. */
    private static Dataset<Row> likely(Dataset<Row> pairs, Dataset<Row> nodes) {
        Column places = least(lit(MinHash.BINS), col("size_a"), col("size_b"));
        Column floor = lit(ALIKE)
                .minus(lit(STANDARD_ERRORS * Math.sqrt(ALIKE * (1 - ALIKE))).divide(sqrt(places)));
        return pairs.join(nodes.select("node", "signature", "shingles_size").toDF("a", "signature_a", "size_a"), "a")
                .join(nodes.select("node", "signature", "shingles_size").toDF("b", "signature_b", "size_b"), "b")
                .filter(AGREEMENT.apply(col("signature_a"), col("signature_b")).geq(floor))
                .select("a", "b");
    }

    /**
     * The shingles of the texts that are in some pair: node, shingles. Which bodies these are is kept first, so that its size
     * is known, and few are found among all without a shuffle of all shingles.
     */
    private static Dataset<Row> shingles(Dataset<Row> pairs, Dataset<Row> nodes, Dataset<Row> bodies, Keeper keeper) {
        Dataset<Row> inPairs = pairs.select(col("a").as("node"))
                .union(pairs.select(col("b").as("node")))
                .distinct();
        Dataset<Row> paired = keeper.keep(
                "paired",
                nodes.join(inPairs, "node").select(col("node"), col("compared").as("body_sha256")));
        Dataset<Row> wanted = bodies.join(paired.select("body_sha256").distinct(), "body_sha256")
                .dropDuplicates("body_sha256");
        return paired.join(wanted, "body_sha256").select("node", "shingles");
    }

    /** The pairs whose Jaccard index is at least a half. */
    private static Dataset<Row> alike(Dataset<Row> pairs, Dataset<Row> shingles) {
        return pairs.join(shingles.toDF("a", "shingles_a"), "a")
                .join(shingles.toDF("b", "shingles_b"), "b")
                .filter(JACCARD.apply(col("shingles_a"), col("shingles_b")).geq(ALIKE))
                .select("a", "b");
    }

    private static Dataset<Row> told(Dataset<Row> ranked, Dataset<Row> leads) {
        Dataset<Row> members = ranked.join(leads, ranked.col("node").equalTo(leads.col("node")), "left")
                .select(
                        ranked.col("rank"),
                        ranked.col("article_id"),
                        ranked.col("outlet"),
                        coalesce(leads.col("lead"), ranked.col("node")).as("lead"));
        WindowSpec story = Window.partitionBy("lead");
        return members.select(
                col("article_id"),
                // the lead is the first by rank
                min_by(col("article_id"), col("rank")).over(story).as("story_id"),
                count("*").over(story).as("story_articles"),
                array_size(collect_set(col("outlet")).over(story))
                        .cast("bigint")
                        .as("story_outlets"),
                col("rank").equalTo(col("lead")).as("is_story_lead"));
    }
}
