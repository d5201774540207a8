package org.muster.ingest;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Zstandard of one or more frames. zstd-jni's ZstdInputStream takes some cuts of a file of several frames, and an empty
 * file, for the end of the data; this does not.
 */
final class ZstdDecoder implements Decoder {
    private final StoredBytes in;
    private final Members members = new Members("zstd", "frame");
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private final ZstdSteps steps = new ZstdSteps();
    private final ByteBuffer stored = ByteBuffer.allocateDirect(1 << 16).limit(0);
    private final ByteBuffer decoded = ByteBuffer.allocateDirect(1 << 17).limit(0);
    private boolean insideFrame;
    private boolean moreWaits;

    ZstdDecoder(InputStream in) {
        this.in = new StoredBytes(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (!decoded.hasRemaining()) {
            if (!stored.hasRemaining() && !moreWaits && !fill()) {
                if (insideFrame || members.none()) {
                    throw members.damage(members.none() ? "the file is empty" : "the file ends inside a frame");
                }
                return -1;
            }
            decode();
        }
        int count = Math.min(length, decoded.remaining());
        decoded.get(into, from, count);
        members.decoded(count);
        return count;
    }

    private boolean fill() throws IOException {
        if (!in.hasNext()) {
            return false;
        }
        stored.clear();
        int count = (int) Math.min(steps.left(), Math.min(stored.remaining(), in.limit() - in.next()));
        stored.put(in.window(), in.next(), count).flip();
        steps.pass(in.window(), in.next(), in.next() + count);
        in.advance(in.next() + count);
        return true;
    }

    private void decode() throws IOException {
        if (!insideFrame) {
            members.begin(in.position() - stored.remaining());
        }
        insideFrame = true;
        decoded.clear();
        try {
            insideFrame = !context.decompressDirectByteBufferStream(decoded, stored);
            moreWaits = insideFrame && !decoded.hasRemaining();
            decoded.flip();
        } catch (RuntimeException e) {
            decoded.limit(0);
            throw members.damage(e.getMessage() == null ? "damaged data" : e.getMessage());
        }
    }

    @Override
    public String suspectSince() {
        return members.suspectSince();
    }

    @Override
    public void close() throws IOException {
        context.close();
        in.close();
    }
}
