package org.muster.extract.text;

import java.util.Arrays;

/** Windows-1252 both ways, and UTF-8 that was read as it ("â€™" for "’"). */
final class Cp1252 {
    /** The characters of the bytes 0x80 to 0x9F; 0 where the code page has none. */
    private static final char[] HIGH = {
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
                0x0178
    };

    private static final char[] SORTED;

    static {
        SORTED = HIGH.clone();
        Arrays.sort(SORTED);
    }

    private Cp1252() {}

    /** The character that a C1 control code was meant to be; 0 where the code page has none. */
    static char meant(char control) {
        return HIGH[control - 0x80];
    }

    /** The byte of a character, C1 control codes standing for themselves; -1 where the code page lacks it. */
    static int toByte(char c) {
        if (c <= 0xFF) {
            return c;
        }
        if (Arrays.binarySearch(SORTED, c) < 0) {
            return -1;
        }
        for (int i = 0; i < HIGH.length; i++) {
            if (HIGH[i] == c) {
                return 0x80 + i;
            }
        }
        return -1;
    }

    static boolean isContinuation(char c) {
        int b = toByte(c);
        return b >= 0x80 && b < 0xC0;
    }

    /**
     * How many characters a misread sequence has that begins with this one; 0 for none. Only those first bytes that news in
     * Latin letters is full of: punctuation, accented letters, Cyrillic, emoji.
     */
    static int sequenceLength(char lead) {
        return switch (lead) {
            case 0xC2, 0xC3, 0xC4, 0xC5, 0xD0, 0xD1 -> 2;
            case 0xE2, 0xEF -> 3;
            case 0xF0 -> 4;
            default -> 0;
        };
    }

    /**
     * The code point that the last {@code count} characters of a draft and one more spell; -1 where it is none. A closing
     * quotation mark, dash or ellipsis after Ä, Å, Ð or Ñ is what it seems.
     */
    static int decode(Draft draft, int count, char last) {
        char lead = draft.last(count - 1);
        if (lead >= 0xC4 && lead <= 0xD1 && last >= 0x2013 && last <= 0x2026) {
            return -1;
        }
        int point = toByte(lead) & (0xFF >> (count + 2));
        for (int back = count - 2; back >= 0; back--) {
            point = point << 6 | toByte(draft.last(back)) & 0x3F;
        }
        point = point << 6 | toByte(last) & 0x3F;
        int smallest = count == 1 ? 0x80 : count == 2 ? 0x800 : 0x10000;
        boolean valid = point >= smallest && Character.isValidCodePoint(point) && (point < 0xD800 || point > 0xDFFF);
        return valid ? point : -1;
    }
}
