package org.muster.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.muster.extract.Article;
import org.muster.extract.Extractor;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.ingest.IngestOptions;
import org.muster.ingest.InputRecord;
import org.muster.ingest.RawArticle;
import org.muster.ingest.Stored;

/** Dates as anybody writes them: of publication, and in the text. */
@Timeout(300)
class DateFuzzTest {
    private static final IngestOptions OPTIONS = IngestOptions.until(ReadingChecks.MAX_DATE);
    private static final Stored JSON_LINES = new Stored("dates.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Extractor EXTRACTOR = new Extractor(LexiconFiles.shipped());
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @FuzzTest
    void ofPublication(byte[] input) throws JsonProcessingException {
        String date = FuzzedArticle.text(input);
        @Nullable RawArticle article = read(date);
        if (article == null) {
            return; // half a surrogate pair cannot be written
        }
        if (article.publishedAt() != null && article.publishedOn() != null) {
            Duration apart = Duration.between(
                    article.publishedOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), article.publishedAt());
            // noon is at most 12 hours off, and no zone more than 18
            assertThat(apart.abs()).isLessThanOrEqualTo(Duration.ofHours(30));
        }
        @Nullable RawArticle padded = read("  " + date + " ");
        assertThat(padded == null ? null : padded.publishedOn()).as("padded").isEqualTo(article.publishedOn());
        assertThat(padded == null ? null : padded.publishedAt()).as("padded").isEqualTo(article.publishedAt());
    }

    @FuzzTest
    void inText(byte[] input) {
        String words = FuzzedArticle.text(input);
        String body = "Norland sent 300 soldiers to Mali on " + words + ". Since " + words
                + " 12 troops have died, and by " + words + " another 40.";
        Article article = new Article("", body, DAY, null);
        ExtractionChecks.check(Pace.within(body.length(), () -> EXTRACTOR.extract(article, true)));
    }

    private static @Nullable RawArticle read(String date) throws JsonProcessingException {
        byte[] line = JSON.writeValueAsString(Map.of("text", "Envoys met.", "date", date))
                .getBytes(StandardCharsets.UTF_8);
        List<InputRecord> records = Pace.within(line.length, () -> JSON_LINES.read(line, OPTIONS));
        ReadingChecks.check(records);
        return records.get(0) instanceof RawArticle article ? article : null;
    }
}
