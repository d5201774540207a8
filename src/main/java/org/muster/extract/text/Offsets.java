package org.muster.extract.text;

import java.util.Arrays;

/** A list of offsets that grows. */
final class Offsets {
    private static final int[] NONE = {};

    private int[] offsets = NONE;
    private int size;

    static Offsets of(int... offsets) {
        Offsets list = new Offsets();
        list.offsets = offsets;
        list.size = offsets.length;
        return list;
    }

    void add(int offset) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size * 2 + 4);
        }
        offsets[size++] = offset;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return offsets[i];
    }

    /** -1 of an empty list. */
    int last() {
        return size == 0 ? -1 : offsets[size - 1];
    }

    boolean endsWith(int offset) {
        return size > 0 && offsets[size - 1] == offset;
    }

    /** Of a list in order: all from an offset on are taken away. */
    void removeFrom(int offset) {
        while (size > 0 && offsets[size - 1] >= offset) {
            size--;
        }
    }

    void clear() {
        size = 0;
    }
}
