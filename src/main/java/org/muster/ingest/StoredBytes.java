package org.muster.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.fs.Seekable;

/** A file's bytes as stored, through a window; as a stream it reads single bytes. */
final class StoredBytes extends InputStream implements Windowed {
    private final InputStream in;
    private final byte[] window = new byte[1 << 16];
    private int next;
    private int limit;
    private long base;

    /** @param in a {@link Seekable} where {@link #seek} is to be called */
    StoredBytes(InputStream in) {
        this.in = in;
    }

    /** Offset in the file of the next byte. */
    long position() {
        return base + next;
    }

    /** Goes to a place in the file. */
    void seek(long position) throws IOException {
        if (position >= base && position <= base + limit) {
            next = (int) (position - base);
            return;
        }
        ((Seekable) in).seek(position);
        base = position;
        next = 0;
        limit = 0;
    }

    @Override
    public boolean hasNext() throws IOException {
        if (next < limit) {
            return true;
        }
        base += limit;
        next = 0;
        limit = 0;
        limit = Math.max(0, in.read(window, 0, window.length));
        return limit > 0;
    }

    @Override
    public byte[] window() {
        return window;
    }

    @Override
    public int next() {
        return next;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public void advance(int to) {
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
