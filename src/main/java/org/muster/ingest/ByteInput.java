package org.muster.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A window on a file's decompressed bytes that knows the offset of each. A failure ends the bytes as the end of the file
 * does, and is kept.
 */
final class ByteInput implements Closeable {
    private static final int WINDOW = 1 << 17;

    private final @Nullable Decoder decoder;
    private byte[] buffer;
    private int next;
    private int limit;
    private long base;
    private boolean ended;
    private @Nullable Exception failure;

    /** @param offset of the decoder's first byte */
    ByteInput(Decoder decoder, long offset) {
        this.decoder = decoder;
        this.buffer = new byte[WINDOW];
        this.base = offset;
    }

    private ByteInput(Exception failure, long offset) {
        this.decoder = null;
        this.buffer = new byte[0];
        this.base = offset;
        this.ended = true;
        this.failure = failure;
    }

    /** A file that could not even be opened. */
    static ByteInput failed(Exception failure, long offset) {
        return new ByteInput(failure, offset);
    }

    /** Offset of the next byte. */
    long position() {
        return base + next;
    }

    /** The window: bytes from {@link #next} to {@link #limit} are unread. */
    byte[] window() {
        return buffer;
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

    /** Puts back bytes that were read, the last of them just before the next. */
    void unread(byte[] bytes, int from, int to) {
        int count = to - from;
        long position = position() - count;
        if (count > next) {
            byte[] wider = new byte[Math.max(WINDOW, count + limit - next)];
            System.arraycopy(buffer, next, wider, count, limit - next);
            limit = count + limit - next;
            next = count;
            buffer = wider;
        }
        next -= count;
        System.arraycopy(bytes, from, buffer, next, count);
        base = position - next;
    }

    /**
     * True where an unread byte is in the window, after a read if need be, which replaces the window; false at the end.
     */
    boolean hasNext() {
        if (next < limit) {
            return true;
        }
        if (ended || decoder == null) {
            return false;
        }
        base += limit;
        next = 0;
        limit = 0;
        try {
            int count = decoder.read(buffer, 0, buffer.length);
            ended = count < 0;
            limit = Math.max(0, count);
        } catch (IOException | RuntimeException e) {
            // a codec's own bug on damaged bytes is damage all the same: commons-compress throws unchecked exceptions
            failure = e;
            ended = true;
        }
        return limit > 0;
    }

    /** What ended the bytes early; null where nothing did. */
    @Nullable
    String failure() {
        if (failure == null) {
            return null;
        }
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return decoder == null ? message : message + decoder.suspectSince();
    }

    @Override
    public void close() throws IOException {
        if (decoder != null) {
            decoder.close();
        }
    }
}
