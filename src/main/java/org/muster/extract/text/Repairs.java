package org.muster.extract.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What is to be done with single characters. */
final class Repairs {
    /** No entity is longer, in chars. */
    private static final int LONGEST_ENTITY = 40;

    /** ASCII that needs no repair, whatever stands around it. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (char c = ' '; c < 0x7F; c++) {
            PLAIN[c] = "&<>;`".indexOf(c) < 0;
        }
        PLAIN['\n'] = true;
        PLAIN['\t'] = true;
    }

    private Repairs() {}

    /** Watches the characters of a raw text go by for one that may need repair. */
    static final class Watch {
        private int ampersand = -LONGEST_ENTITY;
        private boolean less;

        /** Whether a text may need repair that was none the worse before this character; false is certain. */
        boolean isAlarmed(char c, int at) {
            if (c < 0x80 ? PLAIN[c] : !isSuspect(c)) {
                return false;
            }
            switch (c) {
                case '&' -> ampersand = at;
                case '<' -> less = true;
                case ';' -> {
                    return at - ampersand < LONGEST_ENTITY;
                }
                case '>' -> {
                    return less;
                }
                default -> {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isSuspect(char c) {
        if (c < 0x300) {
            return c <= 0xA0 || c == 0xAD || c == 0xB4 || Cp1252.sequenceLength(c) > 0;
        }
        boolean common = c >= 0x2012 && c <= 0x2027
                || c >= 0x20A0 && c <= 0x20BF
                || c >= 0x0400 && c <= 0x0482
                || c == 0x2122
                || c >= 0x4E00 && c <= 0x9FFF
                || c >= 0xAC00 && c <= 0xD7A3;
        return !common;
    }

    static boolean isBlank(int point) {
        return point != ' ' && Character.getType(point) == Character.SPACE_SEPARATOR || point == 0x2800;
    }

    static boolean isLineEnd(int point) {
        return point == 0x2028 || point == 0x2029;
    }

    /** A hyphen, and one at which no line breaks, are written "-". */
    static boolean isHyphen(int point) {
        return point == 0x2010 || point == 0x2011;
    }

    /** Characters that nobody sees: soft hyphens, zero-width and direction marks, byte order marks, half surrogate pairs. */
    static boolean isDropped(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.SURROGATE, Character.CONTROL -> true;
            default ->
                point >= 0xFE00 && point <= 0xFE0F // variation selectors
                        || point == 0x034F
                        || point == 0xFFFC
                        || (point & 0xFFFE) == 0xFFFE;
        };
    }

    static @Nullable String ligature(int point) {
        return switch (point) {
            case 0xFB00 -> "ff";
            case 0xFB01 -> "fi";
            case 0xFB02 -> "fl";
            case 0xFB03 -> "ffi";
            case 0xFB04 -> "ffl";
            case 0xFB05, 0xFB06 -> "st";
            default -> null;
        };
    }

    static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Whether a character may be composed with the one before it: marks, and the later letters of a Korean syllable. */
    static boolean combines(int point) {
        return point >= 0x300 && (isMark(point) || point >= 0x1161 && point <= 0x11C2);
    }

    /** Whether a character alone is in Unicode's normal form C. */
    static boolean isNormal(int point) {
        return point < 0x300 || Normalizer.isNormalized(Character.toString(point), Normalizer.Form.NFC);
    }
}
