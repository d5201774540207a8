package org.muster.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.SharedData;
import org.muster.extract.Article;
import org.muster.extract.Extractor;
import org.muster.spark.SparkTest;

/**
 * Stories of real corpora against all pairs: sets of word sequences held as text, compared one by one inside the window, and
 * cut by the 14-day rule as it is worded.
 */
@Tag("slow")
class NearDuplicatesTest extends SparkTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Text(String id, @Nullable LocalDate day, String body, int[] sequences) {}

    private record Pair(int a, int b, double jaccard) {}

    @ParameterizedTest
    @CsvSource({"ukraine_media_2022, 5000", "reuters21578, 5000", "mixed, 1932"})
    void pairsThatTheRulesJoinAreInOneStory(String corpus, int articles) throws IOException {
        List<Text> texts = texts(SharedData.require("corpora/" + corpus), articles);
        Map<String, String> stories = stories(texts);
        List<Pair> alike = allPairs(texts);
        int[] expected = cut(texts, alike);

        List<Pair> joined = alike.stream()
                .filter(pair -> expected[pair.a] == expected[pair.b])
                .toList();
        double atHalf = recall(texts, stories, joined, 0.5);
        double atFourFifths = recall(texts, stories, joined, 0.8);
        System.out.printf(
                Locale.ROOT,
                "%s: %d articles, %d stories, %d pairs alike, %d in one story; recall %.4f at 0.5, %.4f at 0.8%n",
                corpus,
                texts.size(),
                new HashSet<>(stories.values()).size(),
                alike.size(),
                joined.size(),
                atHalf,
                atFourFifths);
        assertThat(joined).hasSizeGreaterThan(20);
        assertThat(atHalf).isGreaterThanOrEqualTo(0.95);
        assertThat(atFourFifths).isGreaterThanOrEqualTo(0.99);
        assertEveryMemberIsAlikeToAnother(texts, stories, alike);
        assertNoStoryIsLongerThanFourteenDays(texts, stories);
    }

    private static String story(String id, Map<String, String> stories) {
        return Objects.requireNonNull(stories.get(id));
    }

    private static double recall(List<Text> texts, Map<String, String> stories, List<Pair> pairs, double jaccard) {
        List<Pair> asked =
                pairs.stream().filter(pair -> pair.jaccard >= jaccard).toList();
        long found = asked.stream()
                .filter(pair -> story(texts.get(pair.a).id, stories).equals(story(texts.get(pair.b).id, stories)))
                .count();
        return (double) found / asked.size();
    }

    private static void assertEveryMemberIsAlikeToAnother(
            List<Text> texts, Map<String, String> stories, List<Pair> alike) {
        Set<String> hasAnother = new HashSet<>();
        for (Pair pair : alike) {
            String a = texts.get(pair.a).id;
            String b = texts.get(pair.b).id;
            if (story(a, stories).equals(story(b, stories))) {
                hasAnother.add(a);
                hasAnother.add(b);
            }
        }
        Map<String, Integer> sizes = new HashMap<>();
        stories.values().forEach(story -> sizes.merge(story, 1, Integer::sum));
        assertThat(texts)
                .filteredOn(text -> sizes.getOrDefault(story(text.id, stories), 0) > 1)
                .allSatisfy(text -> assertThat(hasAnother).contains(text.id));
    }

    private static void assertNoStoryIsLongerThanFourteenDays(List<Text> texts, Map<String, String> stories) {
        Map<String, @Nullable LocalDate> days = new HashMap<>();
        texts.forEach(text -> days.put(text.id, text.day));
        assertThat(texts).allSatisfy(text -> {
            LocalDate lead = days.get(stories.get(text.id));
            if (lead == null || text.day == null) {
                assertThat(text.day).isEqualTo(lead);
            } else {
                assertThat(text.day).isBetween(lead, lead.plusDays(14));
            }
        });
    }

    /** The story_id of each article, as the job finds it. */
    private static Map<String, String> stories(List<Text> texts) {
        List<Row> rows = texts.stream()
                .map(text -> {
                    long[] shingles = Shingles.of(text.body);
                    return RowFactory.create(
                            text.id,
                            text.day,
                            null,
                            "outlet",
                            "full",
                            text.body,
                            MinHash.signature(shingles),
                            shingles.length,
                            shingles.length == 0 ? null : Shingles.pack(shingles));
                })
                .toList();
        Map<String, String> stories = new HashMap<>();
        StoriesTest.stories(spark().createDataFrame(rows, StoriesTest.TEXT))
                .collectAsList()
                .forEach(row -> stories.put(row.getAs("article_id"), row.getAs("story_id")));
        return stories;
    }

    /** All pairs inside the window with a Jaccard index of at least a half, by counting shared sequences. */
    private static List<Pair> allPairs(List<Text> texts) {
        Map<Integer, List<Integer>> holders = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        int[] shared = new int[texts.size()];
        for (int b = 0; b < texts.size(); b++) {
            Text text = texts.get(b);
            for (int sequence : text.sequences) {
                List<Integer> earlier = holders.computeIfAbsent(sequence, s -> new ArrayList<>());
                earlier.forEach(a -> shared[a]++);
                earlier.add(b);
            }
            for (int a = 0; a < b; a++) {
                int both = shared[a];
                shared[a] = 0;
                double jaccard = (double) both / (texts.get(a).sequences.length + text.sequences.length - both);
                if (jaccard >= 0.5 && inWindow(texts.get(a).day, text.day)) {
                    pairs.add(new Pair(a, b, jaccard));
                }
            }
        }
        return pairs;
    }

    private static boolean inWindow(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null ? a == b : Math.abs(a.toEpochDay() - b.toEpochDay()) <= 7;
    }

    /** The lead of each text: again and again the earliest that is left, with all it reaches within 14 days. */
    private static int[] cut(List<Text> texts, List<Pair> alike) {
        int[] leads = IntStream.range(0, texts.size()).map(i -> -1).toArray();
        for (int lead = 0; lead < leads.length; lead++) {
            if (leads[lead] >= 0) {
                continue;
            }
            leads[lead] = lead;
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Pair pair : alike) {
                    grew |= joins(texts, leads, lead, pair.a, pair.b) || joins(texts, leads, lead, pair.b, pair.a);
                }
            }
        }
        return leads;
    }

    private static boolean joins(List<Text> texts, int[] leads, int lead, int from, int to) {
        LocalDate first = texts.get(lead).day;
        LocalDate day = texts.get(to).day;
        if (leads[from] != lead || leads[to] >= 0 || first != null && day != null && day.isAfter(first.plusDays(14))) {
            return false;
        }
        leads[to] = lead;
        return true;
    }

    /** The first articles of a corpus by day and id, undated ones last, each sequence of five words as a number. */
    private static List<Text> texts(Path corpus, int count) throws IOException {
        List<Text> texts = new ArrayList<>();
        Map<String, Integer> sequences = new HashMap<>();
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file : files.sorted().toList()) {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    for (String line = lines.readLine();
                            line != null && texts.size() < count;
                            line = lines.readLine()) {
                        texts.add(text(JSON.readTree(line), sequences));
                    }
                }
            }
        }
        texts.sort(Comparator.comparing(Text::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Text::id));
        return texts;
    }

    private static Text text(JsonNode article, Map<String, Integer> sequences) {
        String body = Extractor.clean(new Article(
                        article.path("title").asText(), article.path("text").asText(), null, null))
                .body();
        String[] words = Stream.of(body.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        int[] held = IntStream.rangeClosed(0, words.length - 5)
                .mapToObj(i -> String.join(" ", List.of(words).subList(i, i + 5)))
                .mapToInt(sequence -> sequences.computeIfAbsent(sequence, s -> sequences.size()))
                .distinct()
                .toArray();
        String date = article.path("date").asText("");
        LocalDate day = date.length() >= 10 ? LocalDate.parse(date.substring(0, 10)) : null;
        return new Text(article.path("id").asText(), day, body, held);
    }
}
