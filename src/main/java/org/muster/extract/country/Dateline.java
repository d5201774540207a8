package org.muster.extract.country;

import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/**
 * The place and day at the head of a report: "WASHINGTON (Reuters) -", "KYIV, Ukraine (AP) —", "SALVADOR, Feb 26 -",
 * "Moscow — ".
 */
final class Dateline {
    private static final int LONGEST = 24;

    private Dateline() {}

    /** The token of the dash that ends the dateline, or 0 where the text begins without one. */
    static int end(Text text, Cues cues) {
        int limit = Math.min(text.tokenCount(), LONGEST);
        boolean telling = false;
        int words = 0;
        int brackets = 0;
        for (int i = 0; i < limit; i++) {
            char first = text.string().charAt(text.start(i));
            if (isDash(first) && !isInWord(text, i)) {
                boolean fewWords = words > 0 && words <= 3;
                return telling || fewWords && first != '-' ? i : 0;
            }
            if (first == '(' || first == '[') {
                brackets++;
            } else if (first == ')' || first == ']') {
                brackets--;
                telling = true;
            } else if (first == ',') {
                telling = true;
            } else if (text.kind(i) == TokenKind.WORD && brackets == 0) {
                telling |= words == 0 && text.isAllCaps(i) && text.end(i) - text.start(i) > 2;
                words++;
                if (!text.isCapitalised(i) && !cues.is(Cues.Cue.MONTH, text, i) && !isParticle(text, i)) {
                    return 0;
                }
            } else if (text.kind(i) == TokenKind.POSSESSIVE || first == '?' || first == '!' || first == '"') {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014';
    }

    /** "Port-au-Prince", "2019-20". */
    private static boolean isInWord(Text text, int token) {
        return text.isGlued(token)
                && token + 1 < text.tokenCount()
                && text.isGlued(token + 1)
                && text.string().charAt(text.start(token)) == '-'
                && text.kind(token + 1) != TokenKind.SYMBOL;
    }

    /** "de", "al", "au" and the like inside names of towns. */
    private static boolean isParticle(Text text, int token) {
        return text.end(token) - text.start(token) <= 3;
    }
}
