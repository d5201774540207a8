package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.muster.SharedData;

/** How well real pages of many publishers are read, against what their own parsers extract. Floors, a little below the figures. */
class SharedPagesTest {
    /** Runs of letters and digits; scripts without blanks by the character. */
    private static final Pattern TOKEN =
            Pattern.compile("[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]"
                    + "|[\\p{L}\\p{N}&&[^\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]]+");

    private int pages;
    private double bodies;
    private int titles;
    private int daysTold;
    private int daysRight;
    private int daysWrong;

    @Test
    void bodiesTitlesAndDaysAreAboveTheirFloors() throws IOException {
        Path folder = SharedData.require("html-news/pages");
        Map<String, RawArticle> found = new HashMap<>();
        IngestOptions options = IngestOptions.until(LocalDate.of(2026, 12, 31));
        for (RawArticle article : Reading.articles(Reading.read(options, folder))) {
            found.put(article.inputFile().substring(article.inputFile().indexOf('/') + 1), article);
        }
        for (String line : Files.readAllLines(SharedData.require("html-news/gold.jsonl"))) {
            JsonNode gold = new ObjectMapper().readTree(line);
            judge(found.get(gold.path("file").asText()), gold.path("gold_versions"));
        }
        assertThat(bodies / pages).as("mean token F1 of the bodies").isGreaterThan(0.95);
        assertThat(titles / (double) pages).as("titles right").isGreaterThan(0.88);
        assertThat(daysRight / (double) daysTold).as("days right").isGreaterThan(0.96);
        assertThat(daysWrong / (double) daysTold).as("days wrong").isLessThan(0.02);
    }

    /** A page is that of its gold versions which its body is most like. */
    private void judge(@Nullable RawArticle article, JsonNode versions) {
        pages++;
        daysTold++;
        double best = -1;
        JsonNode like = versions;
        for (JsonNode version : versions) {
            double f1 = article == null
                    ? 0
                    : f1(tokens(article.body()), tokens(version.path("body").asText()));
            if (f1 > best) {
                best = f1;
                like = version;
            }
        }
        bodies += best;
        if (article == null) {
            return;
        }
        titles += plain(article.title()).equals(plain(like.path("title").asText())) ? 1 : 0;
        if (article.publishedOn() != null) {
            boolean right = like.path("publishing_date")
                    .asText()
                    .startsWith(article.publishedOn().toString());
            daysRight += right ? 1 : 0;
            daysWrong += right ? 0 : 1;
        }
    }

    private static double f1(Map<String, Integer> one, Map<String, Integer> other) {
        int both = 0;
        for (Map.Entry<String, Integer> token : one.entrySet()) {
            both += Math.min(token.getValue(), other.getOrDefault(token.getKey(), 0));
        }
        return 2.0 * both / Math.max(1, count(one) + count(other));
    }

    private static int count(Map<String, Integer> tokens) {
        return tokens.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> tokens(String text) {
        Map<String, Integer> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        while (token.find()) {
            tokens.merge(token.group(), 1, Integer::sum);
        }
        return tokens;
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_]+", " ")
                .strip();
    }
}
