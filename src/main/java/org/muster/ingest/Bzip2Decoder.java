package org.muster.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bzip2 of one or more streams. Byte by byte: a bulk read of commons-compress drops what it had decoded before a break,
 * and on damage it may throw any exception.
 */
final class Bzip2Decoder implements Decoder {
    private final StoredBytes in;
    private final Members members = new Members("bzip2", "stream");
    private @Nullable BZip2CompressorInputStream member;
    private @Nullable IOException pending;

    Bzip2Decoder(InputStream in) {
        this.in = new StoredBytes(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (pending != null) {
            throw pending;
        }
        while (true) {
            if (member == null) {
                member = beginMember();
                if (member == null) {
                    return -1;
                }
            }
            int count = decode(member, into, from, length);
            if (count > 0) {
                members.decoded(count);
                return count;
            }
            if (pending != null) {
                throw pending;
            }
            member = null;
        }
    }

    private @Nullable BZip2CompressorInputStream beginMember() throws IOException {
        boolean first = members.none();
        if (!in.hasNext() && !first) {
            return null;
        }
        members.begin(in.position());
        if (!in.hasNext()) {
            throw members.damage("the file is empty");
        }
        try {
            return new BZip2CompressorInputStream(in, false);
        } catch (IOException | RuntimeException e) {
            throw members.damage(
                    first ? "the file does not begin as bzip2 does" : "what follows the last stream is no bzip2");
        }
    }

    /** Some bytes; 0 at the end of the stream, or at once before a break, which is then pending. */
    private int decode(BZip2CompressorInputStream stream, byte[] into, int from, int length) {
        int count = 0;
        try {
            while (count < length) {
                int b = stream.read();
                if (b < 0) {
                    return count;
                }
                into[from + count++] = (byte) b;
            }
        } catch (IOException | RuntimeException e) {
            pending = members.damage(e.getMessage() == null ? "damaged data" : e.getMessage());
        }
        return count;
    }

    @Override
    public String suspectSince() {
        return members.suspectSince();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
