package org.muster.story;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Puts articles into stories. For now each article is a story of its own. */
public final class Stories {
    private Stories() {}

    /** The articles with story_id, story_articles, story_outlets and is_story_lead. */
    public static Dataset<Row> tell(Dataset<Row> articles) {
        return articles.withColumn("story_id", col("article_id"))
                .withColumn("story_articles", lit(1L))
                .withColumn(
                        "story_outlets", when(col("outlet").isNull(), lit(0L)).otherwise(lit(1L)))
                .withColumn("is_story_lead", lit(true));
    }
}
