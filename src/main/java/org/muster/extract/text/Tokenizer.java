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
    /** A word or two in single quotation marks, "the 'volunteers'", is shorter; what is longer may hold a possessive. */
    private static final int LONGEST_QUOTE = 30;

    private Tokenizer() {}

    /** The tokens, each with its number in the vocabulary. */
    static Tokens tokenize(char[] text, Vocabulary vocabulary) {
        Tokens tokens = new Tokens(text.length / 5 + 8);
        int i = 0;
        int opened = -LONGEST_QUOTE;
        while (i < text.length) {
            char c = text[i];
            if (isBlank(c)) {
                i++;
            } else if (isLetter(text, i)) {
                i = word(text, i, tokens, vocabulary);
            } else {
                TokenKind kind = TokenKind.SYMBOL;
                int end = i + (Character.isHighSurrogate(c) && i + 1 < text.length ? 2 : 1);
                if (Chars.isDigit(c)) {
                    kind = TokenKind.NUMBER;
                    end = numberEnd(text, i);
                } else if (opensQuote(text, i)) {
                    opened = i;
                } else if (isApostrophe(c) && possessiveEnd(text, i) > 0) {
                    end = possessiveEnd(text, i);
                    boolean closes = end == i + 1 && i - opened < LONGEST_QUOTE;
                    kind = closes ? TokenKind.SYMBOL : TokenKind.POSSESSIVE;
                    opened = closes ? -LONGEST_QUOTE : opened;
                }
                tokens.add(i, end, kind, vocabulary.id(text, i, end));
                i = end;
            }
        }
        return tokens;
    }

    private static int word(char[] text, int start, Tokens tokens, Vocabulary vocabulary) {
        long letters = 0;
        int all = 0;
        int i = start;
        while (i < text.length) {
            char c = text[i];
            int folded = Chars.smallLetter(c);
            if (folded == 0) {
                boolean inside = c >= 128 && isLetter(text, i)
                        || isApostrophe(c)
                                && i + 1 < text.length
                                && isLetter(text, i + 1)
                                && possessiveEnd(text, i) < 0;
                if (!inside) {
                    break;
                }
                folded = Vocabulary.fold(c);
            }
            letters = Vocabulary.spell(letters, folded);
            all |= folded;
            i++;
        }
        int end = initialism(text, start, i);
        int id = end == i ? vocabulary.idOf(letters, all, text, start, end) : vocabulary.id(text, start, end);
        tokens.add(start, end, TokenKind.WORD, id);
        return end;
    }

    /** "U.S." and "u.k.": a single letter, then full stops and single letters in turn; the last full stop belongs to it. */
    private static int initialism(char[] text, int start, int end) {
        if (end - start != 1 || end >= text.length || text[end] != '.') {
            return end;
        }
        int i = end;
        int letters = 1;
        while (i + 1 < text.length
                && text[i] == '.'
                && Character.isLetter(text[i + 1])
                && (i + 2 >= text.length || !Character.isLetter(text[i + 2]))) {
            i += 2;
            letters++;
        }
        if (letters == 1) {
            return end;
        }
        return i < text.length && text[i] == '.' ? i + 1 : i;
    }

    private static int numberEnd(char[] text, int start) {
        int i = start;
        while (i < text.length) {
            char c = text[i];
            if (Chars.isDigit(c) || (c == ',' || c == '.') && i + 1 < text.length && Chars.isDigit(text[i + 1])) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** Whether a single quotation mark at i opens a quotation: before a letter, behind none. */
    private static boolean opensQuote(char[] text, int i) {
        boolean mark = text[i] == '\'' || text[i] == '\u2018';
        boolean behindBlank = i == 0 || isBlank(text[i - 1]) || text[i - 1] == '(';
        return mark && behindBlank && i + 1 < text.length && isLetter(text, i + 1);
    }

    /** Where a possessive that begins at i ends ("'s" before no letter, or "'" after an s), or -1. */
    private static int possessiveEnd(char[] text, int i) {
        if (i == 0 || !Character.isLetter(text[i - 1]) && text[i - 1] != '.') {
            return -1;
        }
        boolean s = i + 1 < text.length && (text[i + 1] == 's' || text[i + 1] == 'S');
        if (s && (i + 2 >= text.length || !Character.isLetter(text[i + 2]))) {
            return i + 2;
        }
        boolean afterS = text[i - 1] == 's' || text[i - 1] == 'S';
        return afterS && (i + 1 >= text.length || !Character.isLetter(text[i + 1])) ? i + 1 : -1;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c >= 0x1680 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    private static boolean isLetter(char[] text, int i) {
        char c = text[i];
        if (c < 0x300 || c >= 0x2000 && c <= 0x206F) {
            return Chars.isLetter(c);
        }
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c)
                    ? Character.isLetter(Character.codePointAt(text, i))
                    : i > 0 && Character.isLetter(Character.codePointAt(text, i - 1));
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
