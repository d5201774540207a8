package org.muster.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Gzip (RFC 1952) of one or more members, perhaps padded with zeros. The JDK's GZIPInputStream takes a damaged header of
 * a later member, trailing garbage and some ends of files for the end of the data; this does not.
 */
final class GzipDecoder implements Decoder {
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final StoredBytes in;
    private final Members members = new Members("gzip", "member");
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private boolean insideMember;
    private @Nullable IOException pending;

    GzipDecoder(InputStream in) {
        this(new StoredBytes(in));
    }

    GzipDecoder(StoredBytes in) {
        this.in = in;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (pending != null) {
            throw pending;
        }
        while (insideMember || beginMember()) {
            int count = readMember(into, from, length);
            if (count > 0) {
                return count;
            }
        }
        return -1;
    }

    /** The next bytes of the member that has begun, at least one; -1 at its end, once its checksum is found right. */
    int readMember(byte[] into, int from, int length) throws IOException {
        if (pending != null) {
            throw pending;
        }
        int count = inflate(into, from, length);
        if (count > 0) {
            checksum.update(into, from, count);
            members.decoded(count);
            return count;
        }
        endMember();
        return -1;
    }

    /** Where in the file the next member begins, between two members. */
    long position() {
        return in.position();
    }

    /** Leaves the member that is being read, and goes on at a place of the file where one seems to begin. */
    void seek(long position) throws IOException {
        in.seek(position);
        insideMember = false;
        pending = null;
    }

    /** Some bytes; 0 at the end of the member. */
    private int inflate(byte[] into, int from, int length) throws IOException {
        while (true) {
            if (inflater.needsInput() && !inflater.finished()) {
                if (!in.hasNext()) {
                    throw members.damage("the file ends inside a member");
                }
                inflater.setInput(in.window(), in.next(), in.limit() - in.next());
                in.advance(in.limit());
            }
            long before = inflater.getBytesWritten();
            try {
                int count = inflater.inflate(into, from, length);
                if (count > 0 || inflater.finished()) {
                    return count;
                }
            } catch (DataFormatException e) {
                // what was decoded before the break is in the array all the same
                IOException damage = members.damage(e.getMessage() == null ? "damaged data" : e.getMessage());
                int count = (int) (inflater.getBytesWritten() - before);
                if (count == 0) {
                    throw damage;
                }
                pending = damage;
                return count;
            }
            if (inflater.needsDictionary()) {
                throw members.damage("a preset dictionary is needed");
            }
        }
    }

    /** Begins the next member; false at the end of the file. */
    boolean beginMember() throws IOException {
        long stored = in.position();
        boolean first = members.none();
        if (!in.hasNext() && !first) {
            return false;
        }
        members.begin(stored);
        if (!first && in.window()[in.next()] == 0 && in.onlyZerosFollow()) {
            return false;
        }
        if (!in.hasNext()) {
            throw members.damage("the file is empty");
        }
        readHeader(first);
        inflater.reset();
        checksum.reset();
        insideMember = true;
        return true;
    }

    private void readHeader(boolean first) throws IOException {
        CRC32 sum = new CRC32();
        byte[] fixed = header(10, sum);
        if (fixed[0] != 0x1F || fixed[1] != (byte) 0x8B) {
            throw members.damage(
                    first ? "the file does not begin as gzip does" : "what follows the last member is no gzip");
        }
        int flags = fixed[3] & 0xFF;
        if (fixed[2] != 8 || (flags & RESERVED) != 0) {
            throw members.damage("a header asks for an unknown method or flag");
        }
        if ((flags & EXTRA) != 0) {
            byte[] size = header(2, sum);
            header((size[0] & 0xFF) | (size[1] & 0xFF) << 8, sum);
        }
        if ((flags & NAME) != 0) {
            skipText(sum);
        }
        if ((flags & COMMENT) != 0) {
            skipText(sum);
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            int expected = (int) sum.getValue() & 0xFFFF;
            byte[] told = header(2, sum);
            if (((told[0] & 0xFF) | (told[1] & 0xFF) << 8) != expected) {
                throw members.damage("the checksum of a header does not match");
            }
        }
    }

    private byte[] header(int count, CRC32 sum) throws IOException {
        byte[] bytes = in.readUpTo(count);
        sum.update(bytes);
        if (bytes.length < count) {
            throw members.damage("the file ends inside a header");
        }
        return bytes;
    }

    private void skipText(CRC32 sum) throws IOException {
        while (header(1, sum)[0] != 0) {
            // up to the closing zero
        }
    }

    private void endMember() throws IOException {
        in.advance(in.limit() - inflater.getRemaining());
        byte[] trailer = in.readUpTo(8);
        if (trailer.length < 8) {
            throw members.damage("the file ends inside a member");
        }
        ByteBuffer told = ByteBuffer.wrap(trailer).order(ByteOrder.LITTLE_ENDIAN);
        if (told.getInt() != (int) checksum.getValue() || told.getInt() != (int) members.length()) {
            throw members.damage("the checksum of a member does not match");
        }
        insideMember = false;
    }

    @Override
    public String suspectSince() {
        return members.suspectSince();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
