package org.muster.extract.country;

import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** How the words around a token are capitalised: headlines and texts in capitals say less by a capital. */
final class Casing {
    /** How many words on each side are looked at, so that a sentence without end costs no more. */
    private static final int REACH = 12;

    private Casing() {}

    /** Whether most words around a token are wholly in capitals. */
    static boolean isInCapitals(Text text, int token) {
        return share(text, token, true) >= 0.7;
    }

    /** Whether most words around a token begin with a capital, as in a headline. */
    static boolean isTitle(Text text, int token) {
        return share(text, token, false) >= 0.8;
    }

    private static double share(Text text, int token, boolean whole) {
        int sentence = text.sentenceOf(token);
        int from = Math.max(text.firstToken(sentence), token - REACH);
        int to = Math.min(text.endToken(sentence), token + REACH);
        int words = 0;
        int capital = 0;
        for (int i = from; i < to; i++) {
            // short words are small in headlines, and "U.S." is always in capitals
            if (i != token && text.kind(i) == TokenKind.WORD && text.end(i) - text.start(i) > 3) {
                words++;
                capital += whole ? text.isAllCaps(i) ? 1 : 0 : text.isCapitalised(i) ? 1 : 0;
            }
        }
        return words < 3 ? 0 : (double) capital / words;
    }
}
