package org.muster.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;

/** Opens WARC files in whichever way their records are compressed. */
final class WarcFiles {
    private WarcFiles() {}

    /** A file that cannot be opened is one that failed at its first byte. */
    static WarcCutter open(FilePart part, Configuration hadoop, int maxRecordBytes) {
        try {
            return new WarcCutter(bytes(part, hadoop), maxRecordBytes);
        } catch (IOException | RuntimeException e) {
            return new WarcCutter(new Unopened(e), maxRecordBytes);
        }
    }

    private static WarcBytes bytes(FilePart part, Configuration hadoop) throws IOException {
        StoredBytes stored = Decoders.stored(part, hadoop);
        if (part.compression() == Compression.NONE) {
            return new PlainWarc(stored, true);
        }
        if (!holdsAllInOneMember(part, hadoop)) {
            return new WarcMembers(stored);
        }
        return new PlainWarc(new StoredBytes(new Decoded(new GzipDecoder(stored))), false);
    }

    /** Whether the first member of gzip goes on after the first record: then the file was compressed as a whole. */
    private static boolean holdsAllInOneMember(FilePart part, Configuration hadoop) throws IOException {
        try (WarcMembers members = new WarcMembers(Decoders.stored(part, hadoop))) {
            new WarcCutter(members, 0).passFirst();
            return members.holdsAnotherRecord();
        } catch (DamageException e) {
            return false; // reading will say so
        }
    }

    /** A file that could not be opened. */
    private record Unopened(Exception failure) implements WarcBytes {
        @Override
        public long position() {
            return 0;
        }

        @Override
        public boolean begin() throws IOException {
            throw new IOException(String.valueOf(failure.getMessage()), failure);
        }

        @Override
        public Windowed bytes() {
            throw new IllegalStateException(failure);
        }

        @Override
        public void end() {}

        @Override
        public void seekRecord(long from) {}

        @Override
        public void close() {}
    }

    /** A decoder as a stream. */
    private static final class Decoded extends InputStream {
        private final GzipDecoder decoder;

        Decoded(GzipDecoder decoder) {
            this.decoder = decoder;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return decoder.read(into, from, length);
        }

        @Override
        public void close() throws IOException {
            decoder.close();
        }
    }
}
