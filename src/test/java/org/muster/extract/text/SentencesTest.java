package org.muster.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.cases.CaseFiles;

class SentencesTest {
    private static final Vocabulary VOCABULARY = new Vocabulary();

    static Stream<CaseFiles.Line> sentences() {
        return CaseFiles.lines("text/sentences.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentencesBeginWhereTheBarsStand(CaseFiles.Line line) {
        assertThat(marked(line.text().replace("| ", ""))).as(line.where()).isEqualTo(line.text());
    }

    @Test
    void aTextWithoutATokenHasNoSentence() {
        assertThat(Text.of(" \n ", VOCABULARY).sentenceCount()).isZero();
    }

    @Test
    void everyTokenStandsInTheSentenceThatHoldsIt() {
        Text text = Text.of("He left. She stayed.\nThey met.", VOCABULARY);
        List<Integer> sentences = new ArrayList<>();
        for (int token = 0; token < text.tokenCount(); token++) {
            sentences.add(text.sentenceOf(token));
        }
        assertThat(sentences).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
    }

    private static String marked(String string) {
        Text text = Text.of(string, VOCABULARY);
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (int sentence = 1; sentence < text.sentenceCount(); sentence++) {
            int begin = text.start(text.firstToken(sentence));
            marked.append(string, from, begin).append("| ");
            from = begin;
        }
        return marked.append(string, from, string.length()).toString();
    }
}
