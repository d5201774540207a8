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
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Article;
import org.muster.extract.Extractor;
import org.muster.extract.Section;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/**
 * For measuring by hand, in seconds and without Spark: {@code MentionDump OUT.jsonl IN.jsonl[.gz]…} writes every country
 * mention, and every refused candidate, of articles in JSON lines (id, date, source, title, text or body), each with its
 * surroundings. No claims are looked for: the speed that it tells is that of cleaning, sentences and countries.
 */
public final class MentionDump {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SURROUNDINGS = 90;

    private MentionDump() {}

    public static void main(String[] args) throws IOException {
        long loading = System.nanoTime();
        Vocabulary vocabulary = new Vocabulary();
        CountryFinder finder = new CountryFinder(LexiconFiles.shipped(), vocabulary);
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
                        Article cleaned = Extractor.clean(article);
                        Text title = Text.of(cleaned.title(), vocabulary);
                        Text body = Text.of(cleaned.body(), vocabulary);
                        Map<Section, CountryFindings> findings =
                                finder.find(title, body, cleaned.outlet(), cleaned.publishedOn());
                        extracting += System.nanoTime() - start;
                        characters += article.title().length() + article.body().length();
                        for (Section section : Section.values()) {
                            Text text = section == Section.TITLE ? title : body;
                            CountryFindings found = Objects.requireNonNull(findings.get(section));
                            write(node.path("id").asText(), section, text, found, out);
                        }
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

    private static void write(String id, Section section, Text text, CountryFindings findings, PrintWriter out)
            throws IOException {
        for (FoundCountry found : findings.found()) {
            ObjectNode row = row(id, section, text, found.start(), found.end());
            row.put("country", found.country())
                    .put("kind", found.kind().label())
                    .put("rule", found.rule());
            row.put("is_dateline", found.isDateline());
            out.println(JSON.writeValueAsString(row));
        }
        for (RefusedCountry refused : findings.refused()) {
            ObjectNode row = row(id, section, text, refused.start(), refused.end());
            row.put("refused", refused.country()).put("rule", refused.rule());
            out.println(JSON.writeValueAsString(row));
        }
    }

    private static ObjectNode row(String id, Section section, Text text, int start, int end) {
        ObjectNode row = JSON.createObjectNode();
        row.put("article_id", id).put("section", section.label()).put("surface", text.slice(start, end));
        row.put("start", text.start(start));
        String string = text.string();
        // by code points: half a character cannot be written
        int before = Math.min(SURROUNDINGS, string.codePointCount(0, text.start(start)));
        int after = Math.min(SURROUNDINGS, string.codePointCount(text.end(end - 1), string.length()));
        int from = string.offsetByCodePoints(text.start(start), -before);
        int to = string.offsetByCodePoints(text.end(end - 1), after);
        String context = string.substring(from, text.start(start)) + "[["
                + string.substring(text.start(start), text.end(end - 1)) + "]]"
                + string.substring(text.end(end - 1), to);
        return row.put("context", context.replace('\n', '|'));
    }
}
