package org.muster.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A window on a file's decompressed bytes that knows the offset of each. A failure ends the bytes as the end of the file
 * does, and is kept.
 */
final class ByteInput implements OpenFile, Windowed {
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

    @Override
    public long position() {
        return base + next;
    }

    @Override
    public byte[] window() {
        return buffer;
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

    @Override
    public boolean hasNext() {
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

    @Override
    public @Nullable String failure() {
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
