package org.muster.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A file's bytes as stored, through a window; as a stream it reads single bytes. */
final class StoredBytes extends InputStream {
    private final InputStream in;
    private final byte[] window = new byte[1 << 16];
    private int next;
    private int limit;
    private long base;

    StoredBytes(InputStream in) {
        this.in = in;
    }

    /** Offset in the file of the next byte. */
    long position() {
        return base + next;
    }

    /** True where an unread byte is in the window, after a read if need be; false at the end of the file. */
    boolean hasNext() throws IOException {
        if (next < limit) {
            return true;
        }
        base += limit;
        next = 0;
        limit = 0;
        limit = Math.max(0, in.read(window, 0, window.length));
        return limit > 0;
    }

    /** The window: bytes from {@link #next} to {@link #limit} are unread. */
    byte[] window() {
        return window;
    }

    int next() {
        return next;
    }

    int limit() {
        return limit;
    }

    /** Goes on to a place in the window. */
    void advance(int to) {
        next = to;
    }

    @Override
    public int read() throws IOException {
        return hasNext() ? window[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasNext()) {
            return -1;
        }
        int count = Math.min(length, limit - next);
        System.arraycopy(window, next, into, from, count);
        next += count;
        return count;
    }

    /** True where nothing but zeros follows, which some tools pad files with. */
    boolean onlyZerosFollow() throws IOException {
        while (hasNext()) {
            for (int i = next; i < limit; i++) {
                if (window[i] != 0) {
                    next = i;
                    return false;
                }
            }
            next = limit;
        }
        return true;
    }

    /** The next bytes, fewer only at the end of the file. */
    byte[] readUpTo(int count) throws IOException {
        byte[] bytes = new byte[count];
        int length = 0;
        while (length < count && hasNext()) {
            length += read(bytes, length, count - length);
        }
        return length == count ? bytes : Arrays.copyOf(bytes, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
