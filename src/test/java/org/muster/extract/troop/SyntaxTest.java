package org.muster.extract.troop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.extract.Article;
import org.muster.extract.Extractor;
import org.muster.extract.TroopClaim;
import org.muster.extract.lexicon.LexiconFiles;

class SyntaxTest {
    private static final Extractor PARSING = new Extractor(LexiconFiles.shipped());
    private static final Extractor PLAIN = new Extractor(LexiconFiles.shipped(), false);

    @Test
    void withoutParsesTheSameNumbersAreFound() {
        String text = "Canada announced sanctions and sent 400 soldiers to Latvia. Oslo said 90 marines had left Mali.";

        assertThat(numbers(PLAIN, text)).isEqualTo(numbers(PARSING, text)).containsExactly(400L, 90L);
    }

    @Test
    void onlyAParseTellsThatAnotherClauseIsReported() {
        String text = "Canada announced sanctions and sent 400 soldiers to Latvia.";

        assertThat(claims(PARSING, text).get(0).source()).isNull();
        assertThat(claims(PLAIN, text).get(0).source()).isEqualTo("Canada");
    }

    @Test
    void whatIsInCapitalsIsParsedInSmallLetters() {
        String text = "CANADA ANNOUNCED SANCTIONS AND SENT 400 SOLDIERS TO LATVIA.";

        assertThat(claims(PARSING, text).get(0).source()).isNull();
        assertThat(claims(PLAIN, text).get(0).source()).isEqualTo("CANADA");
    }

    private static List<Long> numbers(Extractor extractor, String text) {
        return claims(extractor, text).stream().map(TroopClaim::low).toList();
    }

    private static List<TroopClaim> claims(Extractor extractor, String text) {
        return extractor.extract(new Article("", text, null, null), false).claims();
    }
}
