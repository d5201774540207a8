package org.muster.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.spark.SparkTest;

class StoriesTest extends SparkTest {
    static final StructType TEXT = StructType.fromDDL(
            "article_id STRING, published_on DATE, published_at TIMESTAMP, outlet STRING, extraction STRING,"
                    + " body_sha256 STRING, signature BINARY, shingle_count INT, shingles BINARY");
    private static final Random RANDOM = new Random(17);
    /** 300 words of their own: two of them are not alike. */
    private static final String BRIDGE = words(300);

    private static final String HARBOUR = words(300);

    private final List<Row> texts = new ArrayList<>();

    @Test
    void reprintsWithinAWeekAreOneStoryLedByTheEarliest() {
        text("c", "2024-05-03", "Gazette", BRIDGE + " edited by hand");
        text("b", "2024-05-01", "Wire", BRIDGE);
        text("a", "2024-05-08", null, "From the wire: " + BRIDGE);
        text("d", "2024-05-03", "Gazette", HARBOUR);
        assertStories("""
                article_id | story_id | story_articles | story_outlets | is_story_lead
                a          | b        | 3              | 2             | false
                b          | b        | 3              | 2             | true
                c          | b        | 3              | 2             | false
                d          | d        | 1              | 1             | true
                """);
    }

    @Test
    void moreThanAWeekApartIsAnotherStoryEvenForTheSameWords() {
        text("a", "2024-05-01", "Wire", BRIDGE);
        text("b", "2024-05-09", "Wire", BRIDGE);
        assertStories("""
                article_id | story_id | story_articles | story_outlets | is_story_lead
                a          | a        | 1              | 1             | true
                b          | b        | 1              | 1             | true
                """);
    }

    @Test
    void aTemplateThatIsPrintedEveryWeekIsCutAfterFourteenDays() {
        for (int week = 0; week < 5; week++) {
            text("w" + week, LocalDate.of(2024, 1, 1).plusDays(7L * week).toString(), "Wire", BRIDGE + " no " + week);
        }
        assertStories("""
                article_id | story_id | story_articles | story_outlets | is_story_lead
                w0         | w0       | 3              | 1             | true
                w1         | w0       | 3              | 1             | false
                w2         | w0       | 3              | 1             | false
                w3         | w3       | 2              | 1             | true
                w4         | w3       | 2              | 1             | false
                """);
    }

    @Test
    void halfTheShinglesIsEnoughAndLessIsNot() {
        String[] shared = BRIDGE.split(" ");
        // 296 + n shingles of which 296 are shared: 0.502 and 0.498
        text("a", "2024-05-01", "Wire", BRIDGE);
        text("b", "2024-05-01", "Gazette", BRIDGE + " " + words(294));
        text("c", "2024-06-01", "Wire", String.join(" ", shared));
        text("d", "2024-06-01", "Gazette", BRIDGE + " " + words(299));
        assertStories("""
                article_id | story_id | story_articles | story_outlets | is_story_lead
                a          | a        | 2              | 2             | true
                b          | a        | 2              | 2             | false
                c          | c        | 1              | 1             | true
                d          | d        | 1              | 1             | true
                """);
    }

    @Test
    void onTheSameDayTheKnownTimeLeadsThenTheId() {
        text("a", "2024-05-01", null, "Gazette", "full", BRIDGE);
        text("b", "2024-05-01", "2024-05-01T09:00:00Z", "Wire", "full", BRIDGE);
        text("c", "2024-05-01", "2024-05-01T08:00:00Z", "Post", "full", BRIDGE + " and more");
        text("d", "2024-06-01", null, "Post", "full", HARBOUR);
        text("e", "2024-06-01", null, "Post", "full", HARBOUR);
        assertStories("""
                article_id | story_id | story_articles | story_outlets | is_story_lead
                a          | c        | 3              | 3             | false
                b          | c        | 3              | 3             | false
                c          | c        | 3              | 3             | true
                d          | d        | 2              | 1             | true
                e          | d        | 2              | 1             | false
                """);
    }

    @Test
    void undatedArticlesMeetOnlyUndatedOnesAndOtherLanguagesOnlyOthers() {
        text("a", null, null, "Wire", "full", BRIDGE);
        text("b", null, null, "Post", "full", BRIDGE + " again");
        text("c", "1970-01-01", null, "Wire", "full", BRIDGE);
        text("d", "1970-01-01", null, "Wire", "unsupported_language", BRIDGE);
        text("e", "1970-01-02", null, "Wire", "unsupported_language", BRIDGE);
        assertStories("""
                article_id | story_id | story_articles | story_outlets | is_story_lead
                a          | a        | 2              | 2             | true
                b          | a        | 2              | 2             | false
                c          | c        | 1              | 1             | true
                d          | d        | 2              | 1             | true
                e          | d        | 2              | 1             | false
                """);
    }

    @Test
    void aBodyUnderFiveWordsIsItsOwnStory() {
        text("a", "2024-05-01", "Wire", "Photo of the day");
        text("b", "2024-05-01", "Post", "Photo of the day");
        assertStories("""
                article_id | story_id | story_articles | story_outlets | is_story_lead
                a          | a        | 1              | 1             | true
                b          | b        | 1              | 1             | true
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theOrderOfArticlesAndPartitionsDoesNotMatter(int partitions) {
        Random random = new Random(23);
        for (int story = 0; story < 6; story++) {
            String body = words(random, 120);
            for (int copy = 0; copy < 5; copy++) {
                text(
                        "s" + story + "-" + copy,
                        LocalDate.of(2024, 3, 1).plusDays(random.nextInt(30)).toString(),
                        "o" + random.nextInt(3),
                        body + " " + words(random, 20));
            }
        }
        Dataset<Row> texts = spark().createDataFrame(this.texts, TEXT);
        assertSameRows(stories(inPartitions(texts, partitions)), stories(texts));
    }

    private void text(String id, @Nullable String day, @Nullable String outlet, String body) {
        text(id, day, null, outlet, "full", body);
    }

    private void text(
            String id,
            @Nullable String day,
            @Nullable String instant,
            @Nullable String outlet,
            String extraction,
            String body) {
        long[] shingles = Shingles.of(body);
        texts.add(RowFactory.create(
                id,
                day == null ? null : LocalDate.parse(day),
                instant == null ? null : Instant.parse(instant),
                outlet,
                extraction,
                Integer.toHexString(body.hashCode()),
                MinHash.signature(shingles),
                shingles.length,
                shingles.length == 0 ? null : Shingles.pack(shingles)));
    }

    private void assertStories(String expected) {
        assertTable(stories(spark().createDataFrame(texts, TEXT)), expected);
    }

    static Dataset<Row> stories(Dataset<Row> texts) {
        return Stories.of(texts, texts.selectExpr(Stories.BODY), (name, rows) -> rows.localCheckpoint());
    }

    private static String words(int count) {
        return words(RANDOM, count);
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(1_000_000), 36))
                .collect(Collectors.joining(" "));
    }
}
