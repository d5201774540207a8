package org.muster.extract.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private static final DependencyParser PARSER = DependencyParser.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "don't                | do n't",
                "\"We'd've\"          | \" We 'd 've \"",
                "U.S.-led             | U.S.-led",
                "the U.S.             | the U.S.",
                "NATO's.              | NATO 's .",
                "700-900              | 700 - 900",
                "8,000-strong         | 8,000 - strong",
                "ill-trained          | ill - trained",
                "men--and             | men -- and",
                "end.Then             | end . Then",
                "(Gen. Lee),          | ( Gen. Lee ) ,",
                "1,000km              | 1,000 km",
                "$5bn                 | $ 5bn",
                "wait...              | wait ...",
                "press@example.org,   | press@example.org ,",
                "https://a.org/b-c/d. | https://a.org/b-c/d .",
                "5 p.m.               | 5 p.m.",
                "5pm                  | 5 pm",
                "and/or               | and/or",
                "land/sea             | land / sea",
            })
    void isCut(String sentence, String tokens) {
        assertThat(cut(sentence)).isEqualTo(tokens);
    }

    @Test
    void aBlankFollowsOnlyWhereOneStands() {
        Tokenization tokens = PARSER.tokenize("They can't go.");

        assertThat(tokens.isSpaced(0)).isTrue();
        assertThat(tokens.isSpaced(1)).isFalse();
        assertThat(tokens.isSpaced(2)).isTrue();
        assertThat(tokens.norm(2)).isEqualTo("not");
    }

    private static String cut(String sentence) {
        Tokenization tokens = PARSER.tokenize(sentence);
        StringBuilder words = new StringBuilder();
        for (int token = 0; token < tokens.size(); token++) {
            words.append(token == 0 ? "" : " ").append(tokens.word(token));
        }
        return words.toString();
    }
}
