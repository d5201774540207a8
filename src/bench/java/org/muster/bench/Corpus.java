package org.muster.bench;

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
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Article;

/** The first articles of a folder of {@code *.jsonl.gz} with fields title, text, date and source, in memory. */
record Corpus(List<Article> articles, long bytes) {

    static Corpus read(Path folder, int most) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
        List<Article> articles = new ArrayList<>();
        for (Path file : files) {
            add(file, most, articles);
        }
        if (articles.isEmpty()) {
            throw new IOException("no article in " + folder.toAbsolutePath() + "; expected files *.jsonl.gz");
        }
        long bytes = 0;
        for (Article article : articles) {
            bytes += utf8(article.title()) + utf8(article.body());
        }
        return new Corpus(articles, bytes);
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void add(Path file, int most, List<Article> articles) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && articles.size() < most; line = lines.readLine()) {
                articles.add(article(json.readTree(line)));
            }
        }
    }

    private static Article article(JsonNode node) {
        return new Article(
                node.path("title").asText(),
                node.path("text").asText(),
                day(node.path("date").asText()),
                node.path("source").asText());
    }

    private static @Nullable LocalDate day(String date) {
        return date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10));
    }
}
