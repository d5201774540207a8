package org.muster.comention;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.ml.fpm.PrefixSpan;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The table {@code country_sets}: which countries are named in the same story again and again.
 *
 * <p>Mined by PrefixSpan, which can be told the longest pattern: a story is the sequence of its countries in alphabetical
 * order, and its subsequences are its subsets. FP-growth knows no such bound, and one list of 25 countries that is printed
 * every week has 33 million subsets.
 */
public final class CountrySets {
    private static final int LARGEST = 5;
    /** A set must be in one of so many stories. */
    private static final long ONE_IN = 2000;

    private CountrySets() {}

    /**
     * The table.
     *
     * @param allStories of {@link StoryCountries#of}
     * @param minSupport sets in fewer stories are left out; so are those in fewer than one story of 2,000
     */
    public static Dataset<Row> of(Dataset<Row> allStories, long minSupport) {
        Dataset<Row> stories = StoryCountries.withoutLists(allStories);
        long n = stories.count();
        long floor = Math.max(minSupport, (n + ONE_IN - 1) / ONE_IN);
        // one larger than is asked for, to tell which of the largest are closed
        return withClosed(frequent(stories, n, floor, LARGEST + 1))
                .filter(size(col("members")).between(2, LARGEST))
                .select(
                        array_join(col("members"), "+").as("countries"),
                        size(col("members")).cast("long").as("size"),
                        col("stories"),
                        col("stories").cast("double").divide(lit((double) n)).as("support"),
                        col("closed"));
    }

    /** One row a set: members (in alphabetical order), stories. */
    private static Dataset<Row> frequent(Dataset<Row> stories, long n, long floor, int largest) {
        return new PrefixSpan()
                // the miner rounds the product with n up; half a story keeps it clear of rounding; it takes no share
                // above 1
                .setMinSupport(n == 0 ? 1 : Math.min(1, (floor - 0.5) / n))
                .setMaxPatternLength(largest)
                .findFrequentSequentialPatterns(stories.select(
                        expr("transform(countries, country -> array(country))").as("sequence")))
                .filter(col("freq").geq(floor))
                .select(expr("flatten(sequence)").as("members"), col("freq").as("stories"));
    }

    /** Adds closed: no set of one country more, and so no larger one, has the same stories. */
    private static Dataset<Row> withClosed(Dataset<Row> sets) {
        Dataset<Row> largestAbove = sets.select(
                        explode(expr("transform(members, left_out -> array_remove(members, left_out))"))
                                .as("members"),
                        col("stories").as("stories_above"))
                .groupBy("members")
                .agg(max("stories_above").as("stories_above"));
        return sets.join(largestAbove, sets.col("members").equalTo(largestAbove.col("members")), "left")
                .select(
                        sets.col("members"),
                        sets.col("stories"),
                        coalesce(col("stories_above").lt(col("stories")), lit(true))
                                .as("closed"));
    }
}
