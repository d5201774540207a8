package org.muster.extract;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.extract.lexicon.LexiconFiles;

/** Time stays linear in the length of a text, whatever stands in it. */
class HostileTextTest {
    private static final int LENGTH = 1_000_000;
    /** Each takes a few seconds at most; what is not linear takes minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Extractor EXTRACTOR = new Extractor(LexiconFiles.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,000 ",
                "7",
                "a",
                "-",
                "(",
                "[(",
                ",",
                ", ",
                "\"",
                "two soldiers ",
                "two soldiers, ",
                "soldiers ",
                "three and four and ",
                "from 3,000 to ",
                "the number of troops to ",
                "of them ",
                "army of ",
                "members of the ",
                "killed ",
                "Ukraine Russia 10 troops ",
                "Two soldiers died. ",
                "Ukraine sent 10 troops. ",
                "Florida, Tampa, Orlando, Miami, Panama City, ",
                "ONE HUNDRED ",
                "million ",
                "said "
            })
    void aMegabyteOfOneThingIsReadInTime(String thing) {
        String text = thing.repeat(LENGTH / thing.length());
        Article article = new Article("Two killed", text, LocalDate.of(2022, 3, 1), null);
        assertTimeoutPreemptively(LIMIT, () -> EXTRACTOR.extract(article, true));
    }
}
