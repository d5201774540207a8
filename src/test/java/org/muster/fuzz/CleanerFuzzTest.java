package org.muster.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.text.Normalizer;
import org.junit.jupiter.api.Timeout;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.CleanText;
import org.muster.extract.text.Cleaner;

/** Cleaning of any text whatever, and the way back to the raw one. */
@Timeout(300)
class CleanerFuzzTest {
    private static final Cleaner CLEANER = new Cleaner(LexiconFiles.shipped());

    @FuzzTest
    void clean(byte[] input) {
        String raw = FuzzedArticle.text(input);
        CleanText clean = Pace.within(raw.length(), () -> CLEANER.cleanWithOffsets(raw));
        String text = clean.text();
        assertThat(Cleaner.clean(raw)).isEqualTo(text);
        assertThat(Cleaner.clean(text)).as("cleaned again").isEqualTo(text);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text.chars().filter(c -> c != '\n' && c != '\t').noneMatch(Character::isISOControl))
                .as("no control codes")
                .isTrue();
        int before = 0;
        for (int offset = 0; offset <= text.length(); offset++) {
            int at = clean.rawOffset(offset);
            boolean inside = before <= at && (at < raw.length() || offset == text.length() && at == raw.length());
            assertThat(inside)
                    .as("offset %d leads to %d of %d", offset, at, raw.length())
                    .isTrue();
            before = at;
        }
    }
}
