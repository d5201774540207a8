package org.muster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Countries written about together: the backbone, and where it is small the next pairs too, so that it is seen among them.
 *
 * @param pairs the strongest first, those of the backbone before others
 * @param backbone how many pairs are in the backbone, drawn or not
 * @param isFitted whether the degree model could be fitted; without it there is no backbone
 */
record Network(List<Pair> pairs, long backbone, boolean isFitted) {
    private static final int MOST = 60;
    private static final int MOST_WITH_OTHERS = 24;

    private static final String PAIRS = """
            SELECT * FROM comentions WHERE unit = 'document' AND (backbone OR g2 > 0)
            ORDER BY coalesce(backbone, false) DESC, n_ab - coalesce(expected_degree, expected) DESC, country_a, country_b
            LIMIT :most
            """;

    private static final String COUNTS = """
            SELECT count_if(backbone) AS backbone, count(expected_degree) AS fitted FROM comentions WHERE unit = 'document'
            """;

    static Network read(SparkSession spark) {
        List<Pair> pairs = new ArrayList<>();
        for (Row row : spark.sql(PAIRS, Map.<String, Object>of("most", MOST)).collectAsList()) {
            Pair pair = Pair.of(row);
            if (pair.backbone() || pairs.size() < MOST_WITH_OTHERS) {
                pairs.add(pair);
            }
        }
        Row counts = spark.sql(COUNTS).first();
        return new Network(
                List.copyOf(pairs),
                Views.count(counts, "backbone"),
                Views.count(counts, "fitted") > 0 || pairs.isEmpty());
    }

    /** Two countries, the stories with both, with each, and how many of both the null model expects. */
    record Pair(
            String a,
            String b,
            long stories,
            long storiesA,
            long storiesB,
            @Nullable Double expected,
            boolean backbone) {
        private static Pair of(Row row) {
            @Nullable Double degree = row.getAs("expected_degree");
            return new Pair(
                    row.getAs("country_a"),
                    row.getAs("country_b"),
                    Views.count(row, "n_ab"),
                    Views.count(row, "n_a"),
                    Views.count(row, "n_b"),
                    degree == null ? row.<Double>getAs("expected") : degree,
                    Boolean.TRUE.equals(row.getAs("backbone")));
        }
    }
}
