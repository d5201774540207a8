package org.muster.extract.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.SharedData;

/** The parser against spaCy's own outcome with the same weights. */
class ParityTest {
    private static final Path SENTENCES = Path.of("src/test/resources/syntax/sentences.jsonl");
    private static final DependencyParser PARSER = DependencyParser.shipped();

    @Test
    void headsLabelsAndTagsOfEveryTokenAreSpacys() throws IOException {
        assertThat(differing(ParsedSentence.read(SENTENCES), false)).isEmpty();
    }

    @Test
    void sentencesAreCutAndParsedAsSpacyDoes() throws IOException {
        assertThat(differing(ParsedSentence.read(SENTENCES), true)).isEmpty();
    }

    @Test
    void everyTokenOfPublishedClaimsIsParsedAsSpacyDoes() throws IOException {
        List<ParsedSentence> published = ParsedSentence.read(SharedData.require("parser/parity.jsonl"));
        assertThat(differing(published, false)).isEmpty();
    }

    @Test
    void publishedClaimsAreCutAndParsedAsSpacyDoes() throws IOException {
        List<ParsedSentence> published = ParsedSentence.read(SharedData.require("parser/parity.jsonl"));
        assertThat(differing(published, true)).hasSizeLessThanOrEqualTo(published.size() / 100);
    }

    /** What differs, one line a sentence: the first word as it is and as spaCy has it. */
    private static List<String> differing(List<ParsedSentence> sentences, boolean isCutHere) {
        List<String> differing = new ArrayList<>();
        for (ParsedSentence sentence : sentences) {
            Dependencies parsed = isCutHere ? PARSER.parse(sentence.sentence()) : PARSER.parse(sentence.tokens(PARSER));
            List<ParsedSentence.Word> words = parsed == null ? List.of() : ParsedSentence.words(parsed);
            if (!words.equals(sentence.words())) {
                int first = 0;
                while (first < Math.min(words.size(), sentence.words().size())
                        && words.get(first).equals(sentence.words().get(first))) {
                    first++;
                }
                differing.add("%s: %s, spaCy %s"
                        .formatted(
                                sentence.sentence(),
                                first < words.size() ? words.get(first) : "nothing",
                                first < sentence.words().size()
                                        ? sentence.words().get(first)
                                        : "nothing"));
            }
        }
        return differing;
    }
}
