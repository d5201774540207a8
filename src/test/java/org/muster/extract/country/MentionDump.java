package org.muster.extract.country;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Article;
import org.muster.extract.Candidate;
import org.muster.extract.CountryMention;
import org.muster.extract.Extraction;
import org.muster.extract.Extractor;
import org.muster.extract.lexicon.LexiconFiles;

/**
 * For measuring by hand: {@code MentionDump OUT.jsonl IN.jsonl[.gz]…} writes every country mention, and every refused
 * candidate, of articles in JSON lines (id, date, source, title, text or body), each with its surroundings.
 */
public final class MentionDump {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SURROUNDINGS = 90;

    private MentionDump() {}

    public static void main(String[] args) throws IOException {
        long loading = System.nanoTime();
        Extractor extractor = new Extractor(LexiconFiles.shipped());
        long began = System.nanoTime();
        long extracting = 0;
        long characters = 0;
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[0])))) {
            for (int i = 1; i < args.length; i++) {
                try (BufferedReader in = open(Path.of(args[i]))) {
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        JsonNode node = JSON.readTree(line);
                        Article article = article(node);
                        long start = System.nanoTime();
                        Extraction extraction = extractor.extract(article, true);
                        extracting += System.nanoTime() - start;
                        characters += article.title().length() + article.body().length();
                        write(node.path("id").asText(), extraction, out);
                    }
                }
            }
        }
        System.err.printf(
                "lexicons %d ms, extraction %.1f MB/s%n",
                (began - loading) / 1_000_000, characters * 1e3 / Math.max(1, extracting));
    }

    private static BufferedReader open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        return new BufferedReader(new InputStreamReader(
                path.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in, StandardCharsets.UTF_8));
    }

    private static Article article(JsonNode node) {
        String body = node.hasNonNull("text")
                ? node.get("text").asText()
                : node.path("body").asText("");
        @Nullable String outlet = node.hasNonNull("source") ? node.get("source").asText() : null;
        String date = node.path("date").asText("");
        return new Article(
                node.path("title").asText(""),
                body,
                date.matches("\\d{4}-\\d\\d-\\d\\d.*") ? LocalDate.parse(date.substring(0, 10)) : null,
                outlet);
    }

    private static void write(String id, Extraction extraction, PrintWriter out) throws IOException {
        for (CountryMention mention : extraction.mentions()) {
            String section = mention.section().label();
            ObjectNode row = JSON.createObjectNode();
            row.put("article_id", id).put("country", mention.country()).put("surface", mention.surface());
            row.put("kind", mention.kind().label()).put("rule", mention.rule()).put("section", section);
            row.put("is_dateline", mention.isDateline());
            String text = section.equals("title") ? extraction.title() : extraction.body();
            row.put("context", around(text, mention.start(), mention.end()));
            out.println(JSON.writeValueAsString(row));
        }
        for (Candidate refused : extraction.candidates()) {
            if (refused.what() == Candidate.What.COUNTRY) {
                ObjectNode row = JSON.createObjectNode();
                row.put("article_id", id).put("refused", refused.code()).put("surface", refused.surface());
                row.put("rule", refused.rule());
                String text = refused.section().label().equals("title") ? extraction.title() : extraction.body();
                row.put("context", around(text, refused.start(), refused.end()));
                out.println(JSON.writeValueAsString(row));
            }
        }
    }

    private static String around(String text, int startPoint, int endPoint) {
        int start = text.offsetByCodePoints(0, startPoint);
        int end = text.offsetByCodePoints(0, endPoint);
        int from = Math.max(0, start - SURROUNDINGS);
        int to = Math.min(text.length(), end + SURROUNDINGS);
        return (text.substring(from, start) + "[[" + text.substring(start, end) + "]]" + text.substring(end, to))
                .replace('\n', '|');
    }
}
