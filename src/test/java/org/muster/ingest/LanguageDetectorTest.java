package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.cases.CaseFiles;

class LanguageDetectorTest {
    private static final String GERMAN = "Die Truppen wurden nach dem Angriff auf die Stadt an die Grenze verlegt. ";

    static Stream<CaseFiles.Line> cases() {
        return CaseFiles.lines("language").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void textsAreInTheLanguageThatTheCasesSay(CaseFiles.Line line) {
        int bar = line.text().indexOf(" | ");
        if (bar < 0) {
            throw line.error("expected language | text");
        }
        String text = line.text().substring(bar + 3);
        assertThat(LanguageDetector.detect("", text))
                .as(line.where())
                .isEqualTo(line.text().substring(0, bar));
    }

    @Test
    void anEmptyTextIsTakenAsEnglish() {
        assertThat(LanguageDetector.detect("", "")).isEqualTo("en");
    }

    @Test
    void theTitleCountsToo() {
        assertThat(LanguageDetector.detect(GERMAN, "")).isEqualTo("de");
    }

    @Test
    void anEnglishTextThatQuotesAnotherLanguageStaysEnglish() {
        String quoting = "The minister wrote in a letter to the troops on the border: " + GERMAN
                + "It was not clear what he meant by that, and the army did not say who had been moved.";
        assertThat(LanguageDetector.detect("", quoting)).isEqualTo("en");
    }

    @Test
    void onlyEnglishIsSupported() {
        assertThat(LanguageDetector.isSupported("en")).isTrue();
        assertThat(LanguageDetector.isSupported("de")).isFalse();
    }

    @Test
    void manyThreadsGetTheSameAnswer() {
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> LanguageDetector.detect("", GERMAN)))
                .containsOnly("de");
    }
}
