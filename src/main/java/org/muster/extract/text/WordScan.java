package org.muster.extract.text;

/** Words for the patterns of whole lines: letters and digits with apostrophes inside, and "©"; all else stands between. */
final class WordScan {
    private WordScan() {}

    /** Where the next word at or after a char begins; {@code limit} where none does before it. */
    static int next(String text, int from, int limit) {
        int i = from;
        while (i < limit && !isWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of the word that begins at a char. */
    static int end(String text, int start) {
        int i = start + 1;
        if (text.charAt(start) == '\u00a9') {
            return i;
        }
        while (i < text.length() && (isWord(text.charAt(i)) && text.charAt(i) != '\u00a9' || isInner(text, i))) {
            i++;
        }
        return i;
    }

    private static boolean isInner(String text, int i) {
        return Tokenizer.isApostrophe(text.charAt(i)) && i + 1 < text.length() && isWord(text.charAt(i + 1));
    }

    private static boolean isWord(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return c == '\u00a9' || Character.isLetterOrDigit(c);
    }
}
