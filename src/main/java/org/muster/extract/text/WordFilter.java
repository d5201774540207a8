package org.muster.extract.text;

/** Tells of most words by their length and ends alone that they are not in a set. Small enough to stay in the cache. */
final class WordFilter {
    private static final int LETTERS = 32;
    private static final int LENGTHS = 32;

    private final long[] held = new long[LENGTHS * LETTERS * LETTERS / Long.SIZE];

    void add(String word) {
        int place = place(word.length(), word.charAt(0), word.charAt(word.length() - 1));
        held[place / Long.SIZE] |= 1L << place;
    }

    /** False where the word at [start, end) is certainly not in the set. */
    boolean mayHold(char[] text, int start, int end) {
        int place = place(end - start, text[start], text[end - 1]);
        return (held[place / Long.SIZE] & 1L << place) != 0;
    }

    /** Letters differ in their last five bits, and not by their case. */
    private static int place(int length, char first, char last) {
        int lengths = Math.min(length, LENGTHS - 1);
        return (lengths * LETTERS + first % LETTERS) * LETTERS + last % LETTERS;
    }
}
