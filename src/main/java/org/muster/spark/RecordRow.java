package org.muster.spark;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.muster.facts.FactColumns;

/**
 * One row for each thing that was read, as it is kept between the pass over the text and all that is made of it: an accepted
 * or skipped article, a reject, or a reader's own count.
 */
public final class RecordRow {
    /** An accepted article with all that was found in it; duplicates are still among them. */
    public static final String ARTICLE = "article";
    /** A record outside the asked days, or of a kind that is no article. */
    public static final String SKIP = "skip";
    /** A record that could not be accepted. */
    public static final String REJECT = "reject";
    /** What a reader counted: bytes and records of one input file or part of it. */
    public static final String COUNT = "count";

    public static final StructType SCHEMA = new StructType()
            .add("kind", DataTypes.StringType)
            .add("input_file", DataTypes.StringType)
            .add("input_position", DataTypes.LongType)
            .add("own_id", DataTypes.StringType)
            .add("hash_id", DataTypes.StringType)
            .add("url", DataTypes.StringType)
            .add("outlet", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("published_on", DataTypes.DateType)
            .add("published_at", DataTypes.TimestampType)
            .add("date_source", DataTypes.StringType)
            .add("language", DataTypes.StringType)
            .add("extraction", DataTypes.StringType)
            .add("characters", DataTypes.LongType)
            .add("sentences", DataTypes.LongType)
            .add("text_sha256", DataTypes.StringType)
            .add("body", DataTypes.StringType)
            // what tells near-duplicates, of the body alone: where it is too short to resemble another, signature and
            // shingles are null and shingle_count is 0
            .add("body_sha256", DataTypes.StringType)
            .add("signature", DataTypes.BinaryType)
            .add("shingle_count", DataTypes.IntegerType)
            .add("shingles", DataTypes.BinaryType)
            .add("mentions", new ArrayType(Schemas.of(FactColumns.MENTION), true))
            .add("claims", new ArrayType(Schemas.of(FactColumns.CLAIM), true))
            .add("candidates", new ArrayType(Schemas.of(FactColumns.CANDIDATE), true))
            .add("reason", DataTypes.StringType)
            .add("detail", DataTypes.StringType)
            .add("excerpt", DataTypes.StringType)
            .add("bytes", DataTypes.LongType)
            .add("records", DataTypes.LongType);

    private RecordRow() {}
}
