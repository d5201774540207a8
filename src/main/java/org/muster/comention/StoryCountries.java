package org.muster.comention;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which countries a story, told by its lead, names, and in which of its sentences. */
public final class StoryCountries {
    /** Stories that mention more are lists, tables, opening ceremonies: they say nothing of any two. */
    static final int MOST_COUNTRIES = 25;

    private StoryCountries() {}

    /**
     * One row a story with a country: story_id, published_on (of its lead), countries (in alphabetical order, each once),
     * placed (section, sentence, country of those outside a dateline). Mentions exist of fully extracted articles only.
     *
     * @param countryMentions the table {@code country_mentions}
     */
    public static Dataset<Row> of(Dataset<Row> countryMentions) {
        return countryMentions
                .filter(col("is_story_lead"))
                .groupBy("story_id", "published_on")
                .agg(
                        array_sort(collect_set(col("country"))).as("countries"),
                        collect_set(when(not(col("is_dateline")), struct("section", "sentence", "country")))
                                .as("placed"));
    }

    /** The stories that count for co-mentions. */
    static Dataset<Row> withoutLists(Dataset<Row> stories) {
        return stories.filter(size(col("countries")).leq(MOST_COUNTRIES));
    }
}
