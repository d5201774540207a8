package org.muster.extract.text;

/**
 * Cuts a text into tokens in one pass. A token is
 *
 * <ul>
 *   <li>a word: letters and marks, with apostrophes inside ("don't"); single letters with full stops are one word
 *       ("U.S."); a possessive is a token of its own ("Russia" "'s", "soldiers" "'");
 *   <li>a number: digits with "," or "." between digits ("12,000", "1.2"); letters after it are a word of their own
 *       ("10" "k", "82" "nd");
 *   <li>any other character but blanks, alone: a hyphen too ("12,000" "-" "strong").
 * </ul>
 */
final class Tokenizer {
    private Tokenizer() {}

    static Tokens tokenize(String text) {
        Tokens tokens = new Tokens(text.length() / 5 + 8);
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                i++;
            } else if (isLetter(text, i)) {
                i = word(text, i, tokens);
            } else if (isDigit(c)) {
                i = number(text, i, tokens);
            } else if (isApostrophe(c) && possessiveEnd(text, i) > 0) {
                int end = possessiveEnd(text, i);
                tokens.add(i, end, TokenKind.POSSESSIVE);
                i = end;
            } else {
                int end = i + (Character.isHighSurrogate(c) && i + 1 < length ? 2 : 1);
                tokens.add(i, end, TokenKind.SYMBOL);
                i = end;
            }
        }
        return tokens;
    }

    private static int word(String text, int start, Tokens tokens) {
        int length = text.length();
        int i = start;
        while (i < length) {
            char c = text.charAt(i);
            if (isLetter(text, i)) {
                i++;
            } else if (isApostrophe(c) && i + 1 < length && isLetter(text, i + 1) && possessiveEnd(text, i) < 0) {
                i++;
            } else {
                break;
            }
        }
        i = initialism(text, start, i);
        tokens.add(start, i, TokenKind.WORD);
        return i;
    }

    /** "U.S." and "u.k.": a single letter, then full stops and single letters in turn; the last full stop belongs to it. */
    private static int initialism(String text, int start, int end) {
        if (end - start != 1 || end >= text.length() || text.charAt(end) != '.') {
            return end;
        }
        int i = end;
        int letters = 1;
        while (i + 1 < text.length()
                && text.charAt(i) == '.'
                && Character.isLetter(text.charAt(i + 1))
                && (i + 2 >= text.length() || !Character.isLetter(text.charAt(i + 2)))) {
            i += 2;
            letters++;
        }
        if (letters == 1) {
            return end;
        }
        return i < text.length() && text.charAt(i) == '.' ? i + 1 : i;
    }

    private static int number(String text, int start, Tokens tokens) {
        int length = text.length();
        int i = start;
        while (i < length) {
            char c = text.charAt(i);
            if (isDigit(c) || ((c == ',' || c == '.') && i + 1 < length && isDigit(text.charAt(i + 1)))) {
                i++;
            } else {
                break;
            }
        }
        tokens.add(start, i, TokenKind.NUMBER);
        return i;
    }

    /** Where a possessive that begins at i ends ("'s" before no letter, or "'" after an s), or -1. */
    private static int possessiveEnd(String text, int i) {
        if (i == 0 || !Character.isLetter(text.charAt(i - 1)) && text.charAt(i - 1) != '.') {
            return -1;
        }
        boolean s = i + 1 < text.length() && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S');
        if (s && (i + 2 >= text.length() || !Character.isLetter(text.charAt(i + 2)))) {
            return i + 2;
        }
        boolean afterS = text.charAt(i - 1) == 's' || text.charAt(i - 1) == 'S';
        return afterS && (i + 1 >= text.length() || !Character.isLetter(text.charAt(i + 1))) ? i + 1 : -1;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c >= 0x1680 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    private static boolean isLetter(String text, int i) {
        char c = text.charAt(i);
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c)
                    ? Character.isLetter(text.codePointAt(i))
                    : i > 0 && Character.isLetter(text.codePointAt(i - 1));
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
