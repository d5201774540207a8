package org.muster.story;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * The set of a text's word 5-grams, each as a 64-bit hash. A word is a run of letters and digits, in lower case; what stands
 * between words does not count. Two texts are as alike as the Jaccard index of their sets: shared 5-grams over all of both
 * (Broder 1997).
 */
public final class Shingles {
    /** Words of one shingle. A text of fewer words has none. */
    public static final int WORDS = 5;

    private static final int ASCII = 128;
    /** ASCII letters and digits in lower case; 0 for what is neither. */
    private static final char[] LOWER = lowerCase();
    /** Odd, so that no bit of an older word is lost. */
    private static final long BASE = 0x9E3779B97F4A7C15L;
    /** What the oldest word of a window was multiplied by since it entered. */
    private static final long LEAVING = leaving();

    private Shingles() {}

    private static long leaving() {
        long power = 1;
        for (int word = 1; word < WORDS; word++) {
            power *= BASE;
        }
        return power;
    }

    private static char[] lowerCase() {
        char[] lower = new char[ASCII];
        for (char c = 0; c < ASCII; c++) {
            lower[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
        return lower;
    }

    /** The distinct shingles of a text, ascending; in one pass over it. */
    public static long[] of(String text) {
        long[] shingles = new long[text.length() / 5 + 1];
        int size = 0;
        long[] window = new long[WORDS];
        int words = 0;
        long joined = 0;
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (!isOfWord(c)) {
                i++;
                continue;
            }
            long word = 0;
            do {
                word = word * 31 + (c < ASCII ? LOWER[c] : Character.toLowerCase(c));
                i++;
            } while (i < length && isOfWord(c = text.charAt(i)));
            // a rolling hash (Karp and Rabin 1987) modulo 2^64: what leaves the window is taken off, what enters added
            int at = words++ % WORDS;
            long entering = Hashing.mix(word);
            joined = (joined - window[at] * LEAVING) * BASE + entering;
            window[at] = entering;
            if (words >= WORDS) {
                if (size == shingles.length) {
                    shingles = Arrays.copyOf(shingles, size * 2);
                }
                shingles[size++] = Hashing.mix(joined);
            }
        }
        return distinct(shingles, size);
    }

    private static boolean isOfWord(char c) {
        return c < ASCII ? LOWER[c] != 0 : Character.isLetterOrDigit(c);
    }

    private static long[] distinct(long[] values, int size) {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    /** As bytes, for a column: Spark hands a byte[] to a function as it is, an array of longs it would box. */
    public static byte[] pack(long[] shingles) {
        ByteBuffer bytes = ByteBuffer.allocate(shingles.length * Long.BYTES);
        bytes.asLongBuffer().put(shingles);
        return bytes.array();
    }

    /** The Jaccard index of two packed sets, 0 to 1; 0 where both are empty. */
    static double jaccard(byte[] a, byte[] b) {
        LongBuffer one = ByteBuffer.wrap(a).asLongBuffer();
        LongBuffer other = ByteBuffer.wrap(b).asLongBuffer();
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < one.limit() && j < other.limit()) {
            long x = one.get(i);
            long y = other.get(j);
            if (x == y) {
                shared++;
            }
            if (x <= y) {
                i++;
            }
            if (y <= x) {
                j++;
            }
        }
        int together = one.limit() + other.limit() - shared;
        return together == 0 ? 0 : (double) shared / together;
    }
}
