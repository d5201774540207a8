package org.muster.extract.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFeaturesTest {
    @ParameterizedTest
    @CsvSource({"U.S.-led, X.X.-xxx", "Pyongyang, Xxxxx", "12000, dddd", "3rd, dxx", "NATO, XXXX", "😀, 😀"})
    void aShapeKeepsFourOfAKind(String word, String shape) {
        assertThat(WordFeatures.shape(word)).isEqualTo(shape);
    }

    @Test
    void hashesAreSpacys() {
        // nlp.vocab.strings["soldiers"], ["n't"] and ["Mariupol"] of spaCy 3.8
        assertThat(hash("soldiers")).isEqualTo("13157451586059593190");
        assertThat(hash("n't")).isEqualTo("2043519015752540944");
        assertThat(hash("Mariupol")).isEqualTo("1745046249735693044");
    }

    private static String hash(String word) {
        return Long.toUnsignedString(Murmur.hash64(word.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void halvesAreReadExactly() {
        assertThat(Weights.single((short) 0x3c00)).isEqualTo(1f);
        assertThat(Weights.single((short) 0xc000)).isEqualTo(-2f);
        assertThat(Weights.single((short) 0x3555)).isEqualTo(0.33325195f);
        assertThat(Weights.single((short) 0x0001)).isEqualTo(0x1p-24f);
        assertThat(Weights.single((short) 0x8000)).isEqualTo(-0f);
        assertThat(Weights.single((short) 0x7c00)).isEqualTo(Float.POSITIVE_INFINITY);
    }
}
