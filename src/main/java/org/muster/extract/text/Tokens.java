package org.muster.extract.text;

import java.util.Arrays;

/** Tokens as flat arrays that grow. */
final class Tokens {
    private static final TokenKind[] KINDS = TokenKind.values();

    private int[] starts;
    private int[] ends;
    private byte[] kinds;
    private int[] ids;
    private int size;

    Tokens(int expected) {
        starts = new int[expected];
        ends = new int[expected];
        kinds = new byte[expected];
        ids = new int[expected];
    }

    void add(int start, int end, TokenKind kind, int id) {
        if (size == starts.length) {
            int grown = size * 2;
            starts = Arrays.copyOf(starts, grown);
            ends = Arrays.copyOf(ends, grown);
            kinds = Arrays.copyOf(kinds, grown);
            ids = Arrays.copyOf(ids, grown);
        }
        starts[size] = start;
        ends[size] = end;
        ids[size] = id;
        kinds[size++] = (byte) kind.ordinal();
    }

    int size() {
        return size;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    TokenKind kind(int token) {
        return KINDS[kinds[token]];
    }

    /** The word's number in the vocabulary. */
    int id(int token) {
        return ids[token];
    }
}
