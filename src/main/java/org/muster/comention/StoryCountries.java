package org.muster.comention;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which countries stand together: in a story, told by its lead, and in a sentence of that lead. */
final class StoryCountries {
    /** Stories that mention more are lists, tables, opening ceremonies: they say nothing of any two. */
    static final int MOST_COUNTRIES = 25;

    private StoryCountries() {}

    /**
     * One row a story with a country: story_id, published_on (of its lead), countries (in alphabetical order, each once),
     * placed (country, section, sentence of those outside a dateline). Mentions exist of fully extracted articles only.
     */
    static Dataset<Row> stories(Dataset<Row> countryMentions) {
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

    /** One row a sentence with a country, the title one of them: story_id, published_on, countries. */
    static Dataset<Row> sentences(Dataset<Row> stories) {
        return stories.select(
                        col("story_id"),
                        col("published_on"),
                        explode(col("placed")).as("at"))
                .groupBy("story_id", "published_on", "at.section", "at.sentence")
                .agg(array_sort(collect_set(col("at.country"))).as("countries"))
                .select("story_id", "published_on", "countries");
    }

    /**
     * One row for every two countries of a unit: the unit's columns, country_a, country_b. A country stands with itself
     * too, so that counting these rows gives n_a along with n_ab.
     */
    static Dataset<Row> pairs(Dataset<Row> units) {
        return units.selectExpr(
                        "story_id", "published_on", "countries", "posexplode(countries) AS (position, country_a)")
                .select(
                        col("story_id"),
                        col("published_on"),
                        col("country_a"),
                        explode(expr("slice(countries, position + 1, size(countries))"))
                                .as("country_b"));
    }
}
