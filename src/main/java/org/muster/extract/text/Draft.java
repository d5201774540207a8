package org.muster.extract.text;

import java.util.Arrays;

/** A text under repair: characters that grow and shrink at the end, each with the raw offset it comes from. */
final class Draft {
    private char[] chars;
    private int[] from;
    private int length;

    Draft(int expected) {
        chars = new char[expected + 16];
        from = new int[expected + 16];
    }

    void add(char c, int rawOffset) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            from = Arrays.copyOf(from, length * 2);
        }
        chars[length] = c;
        from[length++] = rawOffset;
    }

    void truncate(int newLength) {
        length = newLength;
    }

    int length() {
        return length;
    }

    char at(int i) {
        return chars[i];
    }

    /** The last char but {@code back}; NUL before the beginning. */
    char last(int back) {
        return back < length ? chars[length - 1 - back] : 0;
    }

    int from(int i) {
        return from[i];
    }

    /** Whether the draft spells a text. */
    boolean isText(String text) {
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (chars[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return new String(chars, 0, length);
    }

    String text(int start, int end) {
        return new String(chars, start, end - start);
    }
}
