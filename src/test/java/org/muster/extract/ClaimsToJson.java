package org.muster.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;

/** Writes the claims of a file of articles (JSON lines), one a line, for measuring: {@code ClaimsToJson ARTICLES CLAIMS}. */
public final class ClaimsToJson {
    private ClaimsToJson() {}

    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Extractor extractor = new Extractor(LexiconFiles.shipped());
        try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode article = json.readTree(line);
                Extraction extraction = extractor.extract(
                        new Article(
                                article.path("title").asText(""),
                                article.path("body").asText(article.path("text").asText("")),
                                day(article),
                                article.path("outlet").asText(null)),
                        args.length > 2);
                for (TroopClaim claim : extraction.claims()) {
                    out.println(
                            json.writeValueAsString(row(json, article.path("id").asText(), claim)));
                }
                for (Candidate candidate : extraction.candidates()) {
                    if (candidate.what() == Candidate.What.CLAIM) {
                        ObjectNode row = json.createObjectNode();
                        row.put("refused", candidate.rule());
                        row.put("surface", candidate.surface());
                        row.put("sentence_text", candidate.sentenceText());
                        out.println(json.writeValueAsString(row));
                    }
                }
            }
        }
    }

    private static @Nullable LocalDate day(JsonNode article) {
        String day = article.path("published_on").asText(article.path("date").asText(""));
        return day.length() < 10 ? null : LocalDate.parse(day.substring(0, 10));
    }

    private static ObjectNode row(ObjectMapper json, String id, TroopClaim claim) {
        ObjectNode row = json.createObjectNode();
        row.put("article_id", id);
        row.put("section", claim.section().label());
        row.put("sentence", claim.sentence());
        row.put("start_offset", claim.start());
        row.put("end_offset", claim.end());
        row.put("surface", claim.surface());
        row.put("sentence_text", claim.sentenceText());
        row.put("low", claim.low());
        row.put("high", claim.high());
        row.put("precision", claim.precision().label());
        row.put("cue", claim.cue());
        row.put("basis", claim.basis().label());
        row.put("per", claim.per() == null ? null : claim.per().label());
        row.put("personnel", claim.personnel());
        row.put("force", claim.force());
        row.put("force_name", claim.forceName());
        row.put("host", claim.host());
        row.put("host_place", claim.hostPlace());
        row.put("host_relation", claim.hostRelation().label());
        row.put("status", claim.status().label());
        row.put("modality", claim.modality().label());
        row.put("source", claim.source());
        row.put("source_name", claim.sourceName());
        row.put("source_country", claim.sourceCountry());
        row.put(
                "source_kind",
                claim.sourceKind() == null ? null : claim.sourceKind().label());
        row.put("timeframe", claim.timeframe().label());
        row.put(
                "as_of_start",
                claim.asOfStart() == null ? null : claim.asOfStart().toString());
        row.put("as_of_end", claim.asOfEnd() == null ? null : claim.asOfEnd().toString());
        row.put(
                "part_of",
                claim.partOf() == null
                        ? null
                        : claim.partOf().section() + ":" + claim.partOf().start());
        row.put("rule", claim.rule());
        return row;
    }
}
