package org.muster.comention;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** In what two countries are found together. */
enum Unit {
    /** A story, told by its lead. */
    DOCUMENT,
    /** A sentence of a story's lead. */
    SENTENCE;

    /** The value in the column {@code unit}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The units: story_id, published_on, countries. Among the stories there are lists still, among sentences none. */
    Dataset<Row> of(Dataset<Row> stories) {
        return this == DOCUMENT
                ? stories.select("story_id", "published_on", "countries")
                : StoryCountries.sentences(StoryCountries.withoutLists(stories));
    }
}
