package org.muster.extract.text;

/** Quick answers about characters: a table for ASCII, and the punctuation of typesetters told before Unicode is asked. */
final class Chars {
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = (byte) (Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : 0);
        }
    }

    private Chars() {}

    static boolean isLetter(char c) {
        return c < 128 ? ASCII[c] == LETTER : (c < 0x2000 || c > 0x206F) && Character.isLetter(c);
    }

    static boolean isLetterOrDigit(char c) {
        return c < 128 ? ASCII[c] != 0 : (c < 0x2000 || c > 0x206F) && Character.isLetterOrDigit(c);
    }

    /** Whether a character is one of 0 to 9. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
