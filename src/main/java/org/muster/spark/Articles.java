package org.muster.spark;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.muster.story.Stories;

/** Accepted articles and rejected records, from what was kept of the pass over the text and the ids that were given. */
public final class Articles {
    private static final String[] PLACE = {"input_file", "input_position"};

    private Articles() {}

    /**
     * The accepted articles with their ids, without what the stories add.
     *
     * @param records rows of {@link RecordRow}
     * @param identities of {@link Identities#resolve}
     */
    public static Dataset<Row> accepted(Dataset<Row> records, Dataset<Row> identities) {
        return records.filter(col("kind").equalTo(RecordRow.ARTICLE))
                .withColumn("country_mentions", array_size(col("mentions")).cast("bigint"))
                .withColumn("troop_claims", array_size(col("claims")).cast("bigint"))
                .select(
                        "input_file",
                        "input_position",
                        "url",
                        "outlet",
                        "title",
                        "published_on",
                        "published_at",
                        "date_source",
                        "language",
                        "extraction",
                        "characters",
                        "sentences",
                        "country_mentions",
                        "troop_claims",
                        "text_sha256",
                        "body")
                .join(ids(identities), PLACE);
    }

    /**
     * What tells near-duplicates among the accepted articles: {@link Stories#TEXT}.
     *
     * @param records rows of {@link RecordRow}
     * @param identities of {@link Identities#resolve}
     */
    public static Dataset<Row> texts(Dataset<Row> records, Dataset<Row> identities) {
        return records.filter(col("kind").equalTo(RecordRow.ARTICLE))
                .join(ids(identities), PLACE)
                .selectExpr(Stories.TEXT);
    }

    /** The bodies of all articles, duplicates among them: {@link Stories#BODY}. */
    public static Dataset<Row> bodies(Dataset<Row> records) {
        return records.filter(col("kind").equalTo(RecordRow.ARTICLE)).selectExpr(Stories.BODY);
    }

    private static Dataset<Row> ids(Dataset<Row> identities) {
        return identities.filter(col("article_id").isNotNull()).select(PLACE[0], PLACE[1], "article_id");
    }

    /** Rows of {@code rejects}: what the readers rejected, and the duplicates. */
    public static Dataset<Row> rejects(Dataset<Row> records, Dataset<Row> identities) {
        Dataset<Row> unreadable = records.filter(col("kind").equalTo(RecordRow.REJECT))
                .select("input_file", "input_position", "reason", "detail", "excerpt");
        Dataset<Row> duplicates = records.filter(col("kind").equalTo(RecordRow.ARTICLE))
                .select("input_file", "input_position", "own_id", "title", "hash_id")
                .join(identities.filter(col("article_id").isNull()), PLACE)
                .select(
                        col("input_file"),
                        col("input_position"),
                        lit("duplicate_id").as("reason"),
                        concat(
                                        when(col("own_id").isNull(), concat(lit("same text as the record at ")))
                                                .otherwise(
                                                        concat(lit("id '"), col("own_id"), lit("' stands first at "))),
                                        col("first_file"),
                                        lit(":"),
                                        col("first_position"))
                                .as("detail"),
                        substring(col("title"), 1, 200).as("excerpt"));
        return unreadable.unionByName(duplicates);
    }
}
