package org.muster.comention;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.muster.spark.SparkTest;

/** Mentions of a handful of stories, on which the tables of this package are worked out by hand. */
final class SampleMentions extends SparkTest {
    static final String SCHEMA =
            "article_id STRING, story_id STRING, is_story_lead BOOLEAN, outlet STRING, published_on DATE, country STRING,"
                    + " section STRING, sentence BIGINT, is_dateline BOOLEAN";

    private SampleMentions() {}

    /** Six stories, of which s1 has a reprint; s6 names one country. */
    static Dataset<Row> all() {
        return table(SCHEMA, """
                article_id | story_id | is_story_lead | published_on | country | section | sentence | is_dateline
                s1         | s1       | true          | 2024-10-18   | PRK     | title   | 0        | false
                s1         | s1       | true          | 2024-10-18   | RUS     | title   | 0        | false
                s1         | s1       | true          | 2024-10-18   | KOR     | body    | 0        | true
                s1         | s1       | true          | 2024-10-18   | RUS     | body    | 0        | false
                s1         | s1       | true          | 2024-10-18   | PRK     | body    | 1        | false
                s1         | s1       | true          | 2024-10-18   | RUS     | body    | 1        | false
                # a reprint that adds a country: only the lead counts
                s1-copy    | s1       | false         | 2024-10-19   | CHN     | body    | 0        | false
                s1-copy    | s1       | false         | 2024-10-19   | RUS     | body    | 0        | false
                s2         | s2       | true          | 2024-10-20   | PRK     | body    | 2        | false
                s2         | s2       | true          | 2024-10-20   | RUS     | body    | 3        | false
                s3         | s3       | true          | 2024-10-20   | PRK     | body    | 0        | false
                s3         | s3       | true          | 2024-10-20   | RUS     | body    | 0        | false
                s3         | s3       | true          | 2024-10-20   | UKR     | body    | 1        | false
                s4         | s4       | true          | null         | RUS     | body    | 0        | false
                s4         | s4       | true          | null         | UKR     | body    | 0        | false
                s5         | s5       | true          | 2024-11-02   | KOR     | body    | 0        | false
                s5         | s5       | true          | 2024-11-02   | KOR     | body    | 0        | false
                s6         | s6       | true          | 2024-11-02   | FRA     | body    | 0        | false
                """);
    }

    /** How often countries stand together in these mentions. */
    static Dataset<Row> counted(Dataset<Row> mentions) {
        return MonthlyCounts.of(StoryCountries.of(mentions));
    }
}
