package org.muster.extract.country;

import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/**
 * Whether words stand in a text with the capitals that a name needs: "turkey" is no Turkey and "us" no US, while "TURKEY"
 * and "Of" for "of" will do.
 */
final class Capitals {
    private static final int LONGEST_ACRONYM = 5;

    private Capitals() {}

    /** Whether tokens [start, end) are capitalised as a surface of as many tokens is. */
    static boolean agree(Text text, int start, int end, String surface) {
        int from = 0;
        for (int token = start; token < end; token++) {
            int length = text.end(token) - text.start(token);
            from = skipBlanks(surface, from);
            // without accents a surface has as many characters as with them
            int to = Math.min(from + length, surface.length());
            if (text.kind(token) == TokenKind.WORD && !agree(text, token, surface, from, to)) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private static boolean agree(Text text, int token, String surface, int from, int to) {
        if (from >= to || !Character.isUpperCase(surface.charAt(from))) {
            return true;
        }
        return text.isCapitalised(token) && (!isAcronym(surface, from, to) || hasNoLowerCase(text, token));
    }

    private static boolean isAcronym(String surface, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(surface.charAt(i))) {
                return false;
            }
            letters += Character.isLetter(surface.charAt(i)) ? 1 : 0;
        }
        return letters > 1 && letters <= LONGEST_ACRONYM;
    }

    private static boolean hasNoLowerCase(Text text, int token) {
        for (int i = text.start(token); i < text.end(token); i++) {
            if (Character.isLowerCase(text.string().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int skipBlanks(String surface, int from) {
        int i = from;
        while (i < surface.length() && Character.isWhitespace(surface.charAt(i))) {
            i++;
        }
        return i;
    }
}
