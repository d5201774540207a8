package org.muster.extract.text;

/**
 * Tells of most words by their length and three of their letters alone that they are not in a set. Small enough to stay in
 * the cache.
 */
final class WordFilter {
    private static final int BITS = 17;

    private final long[] held = new long[1 << BITS - 6];

    void add(String word) {
        int length = word.length();
        int place = place(length, word.charAt(0), word.charAt(length / 2), word.charAt(length - 1));
        held[place / Long.SIZE] |= 1L << place;
    }

    /** False where the word at [start, end) is certainly not in the set. */
    boolean mayHold(char[] text, int start, int end) {
        int length = end - start;
        int place = place(length, text[start], text[start + length / 2], text[end - 1]);
        return (held[place / Long.SIZE] & 1L << place) != 0;
    }

    /** Letters differ in their last five bits, and not by their case. */
    private static int place(int length, char first, char middle, char last) {
        int letters = (first & 31) << 10 | (middle & 31) << 5 | last & 31;
        return (length << 15 | letters) * 0x9E3779B1 >>> 32 - BITS;
    }
}
