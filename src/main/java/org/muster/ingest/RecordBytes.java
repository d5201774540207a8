package org.muster.ingest;

import java.util.Arrays;

/** The bytes of a record that does not lie in one window, up to a limit; of those beyond it only their number. */
final class RecordBytes {
    private final int limit;
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private long total;

    RecordBytes(int limit) {
        this.limit = limit;
    }

    void clear() {
        length = 0;
        total = 0;
    }

    void append(byte[] from, int start, int end) {
        total += end - start;
        int room = Math.min(end - start, limit - length);
        if (room > bytes.length - length) {
            long doubled = Math.max(2L * bytes.length, (long) length + room);
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, doubled));
        }
        System.arraycopy(from, start, bytes, length, room);
        length += room;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many are kept. */
    int length() {
        return length;
    }

    /** How many there were. */
    long total() {
        return total;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    boolean tooLarge() {
        return total > limit;
    }
}
