package org.muster.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Timeout;
import org.muster.explain.Explanation;
import org.muster.extract.Article;
import org.muster.extract.Extraction;
import org.muster.extract.Extractor;
import org.muster.extract.lexicon.LexiconFiles;

/** Extraction of any text whatever. Inputs are as {@link FuzzedArticle} reads them. */
@Timeout(300)
class ExtractFuzzTest {
    private static final Extractor EXTRACTOR = new Extractor(LexiconFiles.shipped());
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Long enough that what is not linear takes more than it may. */
    private static final int REPEATED_CHARS = 50_000;

    @FuzzTest
    void extract(byte[] input) {
        Article article = FuzzedArticle.of(input);
        Extraction found = Pace.within(input.length, () -> EXTRACTOR.extract(article, true));
        ExtractionChecks.check(found);
        assertThat(found.title()).isEqualTo(Extractor.clean(article).title());
        assertThat(found.body()).isEqualTo(Extractor.clean(article).body());
        assertThat(EXTRACTOR.extract(article, true)).isEqualTo(found);
    }

    @FuzzTest
    void explain(byte[] input) throws JsonProcessingException {
        Article article = FuzzedArticle.of(input);
        Extraction found = EXTRACTOR.extract(article, true);
        String text = Pace.within(input.length, () -> Explanation.text(article, found));
        assertThat(text)
                .contains("Troop claims: " + count(found.claims().size()))
                .contains("Country mentions: " + count(found.mentions().size()))
                .contains("Refused: " + count(found.candidates().size()));
        JsonNode json = JSON.readTree(Explanation.json(article, found));
        assertThat(json.path("claims")).hasSize(found.claims().size());
        assertThat(json.path("countries")).hasSize(found.mentions().size());
        assertThat(json.path("rejected")).hasSize(found.candidates().size());
        for (int i = 0; i < found.claims().size(); i++) {
            assertThat(json.at("/claims/" + i + "/surface").asText())
                    .isEqualTo(found.claims().get(i).surface());
        }
    }

    /** The body over and over: time is linear in the length of a text. */
    @FuzzTest
    void extractRepeated(byte[] input) {
        Article once = FuzzedArticle.of(input);
        if (once.body().isEmpty()) {
            return;
        }
        String body = once.body().repeat(1 + REPEATED_CHARS / once.body().length());
        Article article = new Article(once.title(), body, once.publishedOn(), null);
        Pace.within(body.length(), () -> EXTRACTOR.extract(article, true));
    }

    private static String count(int number) {
        return number == 0 ? "none" : String.valueOf(number);
    }
}
