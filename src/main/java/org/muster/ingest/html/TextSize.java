package org.muster.ingest.html;

/**
 * How much a text says, comparable between scripts: its characters without blanks, a Hangul syllable as two, a character
 * of the other scripts that are written without blanks or by syllables (Han, kana) as three.
 */
final class TextSize {
    private TextSize() {}

    static int of(CharSequence text) {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            size += of(text.charAt(i));
        }
        return size;
    }

    static int of(char c) {
        if (c < 0x2E80) {
            return c <= ' ' ? 0 : 1;
        }
        if (c >= 0xAC00 && c < 0xD7B0) {
            return 2;
        }
        boolean ideograph = c < 0xAC00 || c >= 0xF900 && c < 0xFB00;
        return ideograph ? 3 : 1;
    }
}
