package org.muster.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A WARC file in which each record is a member of gzip by itself (ISO 28500, annex D). */
final class WarcMembers implements WarcBytes {
    private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final StoredBytes stored;
    private final GzipDecoder decoder;
    private final Member member = new Member();
    private long position;

    WarcMembers(StoredBytes stored) {
        this.stored = stored;
        this.decoder = new GzipDecoder(stored);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean begin() throws IOException {
        position = decoder.position();
        member.clear();
        return decoder.beginMember();
    }

    @Override
    public Windowed bytes() {
        return member;
    }

    @Override
    public void end() throws IOException {
        if (holdsMore()) {
            throw new DamageException("more than a record in one member of gzip, or more than its Content-Length");
        }
        position = decoder.position();
    }

    /** Whether another record follows in the member, after line ends. */
    boolean holdsAnotherRecord() throws IOException {
        if (!holdsMore()) {
            return false;
        }
        for (byte expected : BEGINNING) {
            if (!member.hasNext() || member.window()[member.next()] != expected) {
                return false;
            }
            member.advance(member.next() + 1);
        }
        return true;
    }

    /** Passes over line ends; true where something else follows them in the member. */
    private boolean holdsMore() throws IOException {
        while (member.hasNext()) {
            if (!Bytes.isBlank(member.window()[member.next()])) {
                return true;
            }
            member.advance(member.next() + 1);
        }
        return false;
    }

    @Override
    public void seekRecord(long from) throws IOException {
        stored.seek(from);
        while (stored.hasNext()) {
            int magic = Bytes.indexOf((byte) 0x1F, stored.window(), stored.next(), stored.limit());
            if (magic < 0) {
                stored.advance(stored.limit());
                continue;
            }
            stored.advance(magic);
            long candidate = stored.position();
            if (beginsRecord(candidate)) {
                decoder.seek(candidate);
                position = candidate;
                return;
            }
            stored.seek(candidate + 1);
        }
        decoder.seek(stored.position());
        position = stored.position();
    }

    private boolean beginsRecord(long candidate) throws IOException {
        byte[] magic = stored.readUpTo(3);
        if (magic.length < 3 || magic[1] != (byte) 0x8B || magic[2] != 8) {
            return false;
        }
        try {
            decoder.seek(candidate);
            if (!decoder.beginMember()) {
                return false;
            }
            byte[] beginning = new byte[BEGINNING.length];
            int length = 0;
            while (length < beginning.length) {
                int count = decoder.readMember(beginning, length, beginning.length - length);
                if (count < 0) {
                    return false;
                }
                length += count;
            }
            return Arrays.equals(beginning, BEGINNING);
        } catch (DamageException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }

    /** A window on the member being read. */
    private final class Member implements Windowed {
        private final byte[] window = new byte[1 << 16];
        private int next;
        private int limit;
        private boolean ended;

        private void clear() {
            next = 0;
            limit = 0;
            ended = false;
        }

        @Override
        public boolean hasNext() throws IOException {
            if (next < limit) {
                return true;
            }
            if (ended) {
                return false;
            }
            next = 0;
            limit = Math.max(0, decoder.readMember(window, 0, window.length));
            ended = limit == 0;
            return !ended;
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
    }
}
