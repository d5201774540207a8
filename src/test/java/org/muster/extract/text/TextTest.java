package org.muster.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void numbersKeepTheirSeparatorsAndLetGoOfLetters() {
        assertThat(tokens("12,000-strong, 1.2 million, 10k and the 82nd."))
                .containsExactly(
                        "12,000", "-", "strong", ",", "1.2", "million", ",", "10", "k", "and", "the", "82", "nd", ".");
    }

    @Test
    void possessivesAreTokensOfTheirOwn() {
        assertThat(tokens("Russia’s and the soldiers’ don't U.S.'s"))
                .containsExactly("Russia", "’s", "and", "the", "soldiers", "’", "don't", "U.S.", "'s");
    }

    @Test
    void initialismsAreOneWord() {
        assertThat(tokens("U.S. troops, u.k. and J. Smith"))
                .containsExactly("U.S.", "troops", ",", "u.k.", "and", "J", ".", "Smith");
    }

    @Test
    void offsetsAreCodePoints() {
        Text text = Text.of("\uD83D\uDE00 Mali", new Vocabulary());
        int mali = text.tokenCount() - 1;
        assertThat(text.codePoint(text.start(mali))).isEqualTo(2);
        assertThat(text.codePoint(text.end(mali))).isEqualTo(6);
    }

    private static List<String> tokens(String string) {
        Text text = Text.of(string, new Vocabulary());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.tokenCount(); i++) {
            words.add(text.word(i));
        }
        return words;
    }
}
