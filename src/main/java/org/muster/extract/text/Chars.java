package org.muster.extract.text;

/** Quick answers about characters: a table for ASCII, and the punctuation of typesetters told before Unicode is asked. */
final class Chars {
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int PLAIN = 4;
    private static final byte[] ASCII = new byte[128];
    /** The small letter of each ASCII letter; 0 for what is none. */
    private static final byte[] SMALL = new byte[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            SMALL[c] = (byte) (Character.isLetter(c) ? Character.toLowerCase(c) : 0);
            ASCII[c] = (byte) (Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : 0);
        }
        for (char c : " ,'():-$%/".toCharArray()) {
            ASCII[c] = PLAIN;
        }
    }

    private Chars() {}

    static boolean isLetter(char c) {
        return c < 128 ? ASCII[c] == LETTER : (c < 0x2000 || c > 0x206F) && Character.isLetter(c);
    }

    /** Of a letter in ASCII the small one; 0 for any other character. */
    static int smallLetter(char c) {
        return c < 128 ? SMALL[c] : 0;
    }

    static boolean isLetterOrDigit(char c) {
        return c < 128
                ? (ASCII[c] & (LETTER | DIGIT)) != 0
                : (c < 0x2000 || c > 0x206F) && Character.isLetterOrDigit(c);
    }

    /** Whether a character is one of those that part words most often, and need no look of their own in cleaning. */
    static boolean isPlain(char c) {
        return c < 128 && ASCII[c] == PLAIN;
    }

    /** Whether a character is one of 0 to 9. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
