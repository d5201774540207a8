package org.muster.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.muster.tables.Table;
import org.muster.tables.Tables;

/** The fact tables from what was kept of the pass over the text. */
public final class Facts {
    private Facts() {}

    /**
     * Rows of {@code country_mentions}.
     *
     * @param records rows of {@link RecordRow}
     * @param articles input_file, input_position and the columns of an accepted article
     */
    public static Dataset<Row> countryMentions(Dataset<Row> records, Dataset<Row> articles) {
        return ofArticles(records, "mentions", articles, Tables.COUNTRY_MENTIONS);
    }

    /** Rows of {@code troop_claims}; ids within an article become ids of the corpus. */
    public static Dataset<Row> troopClaims(Dataset<Row> records, Dataset<Row> articles) {
        return exploded(records, "claims", articles)
                .withColumn("claim_id", concat_ws(":", col("article_id"), col("section"), col("start_offset")))
                .withColumn("part_of", concat(col("article_id"), lit(":"), col("part_of")))
                .transform(rows -> select(rows, Tables.TROOP_CLAIMS));
    }

    /** Rows of {@code candidates}. */
    public static Dataset<Row> candidates(Dataset<Row> records, Dataset<Row> articles) {
        return ofArticles(records, "candidates", articles, Tables.CANDIDATES);
    }

    private static Dataset<Row> ofArticles(Dataset<Row> records, String facts, Dataset<Row> articles, Table table) {
        return exploded(records, facts, articles).transform(rows -> select(rows, table));
    }

    private static Dataset<Row> exploded(Dataset<Row> records, String facts, Dataset<Row> articles) {
        Dataset<Row> found = records.filter(col("kind").equalTo(RecordRow.ARTICLE))
                .filter(size(col(facts)).gt(0))
                .select(col("input_file"), col("input_position"), col(facts));
        Dataset<Row> told = articles.select(
                "input_file",
                "input_position",
                "article_id",
                "story_id",
                "is_story_lead",
                "outlet",
                "url",
                "published_on");
        // taken apart after the join, which then has a row for each article to order, and not for each fact
        return found.join(told, new String[] {"input_file", "input_position"})
                .withColumn("fact", explode(col(facts)))
                .select("*", "fact.*");
    }

    private static Dataset<Row> select(Dataset<Row> rows, Table table) {
        return Schemas.conform(rows.selectExpr(table.columnNames().toArray(String[]::new)), table);
    }
}
