package org.muster.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of RFC 4180 after the header; rows end at LF or CRLF outside quotes. Only a quote at a field's beginning opens
 * it, so quotes inside bare text are text. After a row whose quotes are wrong the reading goes on at the next line.
 */
final class CsvCutter implements Cutter {
    private final ByteInput input;
    private final int maxRecordBytes;
    private final RecordBytes row;
    private State state = State.FIELD_START;
    private @Nullable CsvHeader header;
    private boolean begun;

    private enum State {
        FIELD_START,
        BARE,
        QUOTED,
        /** after a quote inside quotes: an escaped one follows, or the field is over */
        QUOTE_SEEN,
        /** blanks after the closing quote */
        CLOSED,
        /** the row is over */
        ENDED,
        /** text after the closing quote */
        BROKEN
    }

    CsvCutter(ByteInput input, int maxRecordBytes) {
        this.input = input;
        this.maxRecordBytes = maxRecordBytes;
        this.row = new RecordBytes(maxRecordBytes);
    }

    /** The header, once a row has been cut. */
    CsvHeader header() {
        if (header == null) {
            throw new IllegalStateException("no row has been cut yet");
        }
        return header;
    }

    @Override
    public long bytes() {
        return input.position();
    }

    @Override
    public @Nullable Cut next() {
        if (!begun) {
            begun = true;
            Cut refused = readHeader();
            if (refused != null) {
                return refused;
            }
        }
        if (header == null) {
            passRest();
            return null;
        }
        return cutRow();
    }

    /** So that the bytes counted are all of the file's, though none of its rows can be read. */
    private void passRest() {
        while (input.hasNext()) {
            input.advance(input.limit());
        }
    }

    /** Null where the header is read, or there is none because there is nothing. */
    private @Nullable Cut readHeader() {
        if (input.hasNext()) {
            input.advance(Bytes.afterMark(input.window(), input.next(), input.limit()));
        }
        Cut cut = cutRow();
        if (!(cut instanceof Cut.Whole whole) || !whole.closed() && input.failure() != null) {
            return cut;
        }
        try {
            header = CsvHeader.parse(whole.bytes(), whole.from(), whole.to());
            return null;
        } catch (IOException e) {
            String detail = "header: " + e.getMessage() + "; no row of the file can be read";
            String excerpt = Refusals.excerpt(whole.bytes(), whole.from(), whole.to());
            return new Cut.Refused(whole.position(), RejectReason.MALFORMED_CSV, detail, excerpt, true);
        }
    }

    private @Nullable Cut cutRow() {
        while (input.hasNext()) {
            Cut cut = cutLines();
            if (!(cut instanceof Cut.Whole whole) || !Bytes.blank(whole.bytes(), whole.from(), whole.to())) {
                return cut;
            }
        }
        return null;
    }

    private Cut cutLines() {
        long position = input.position();
        row.clear();
        state = State.FIELD_START;
        while (true) {
            int start = input.next();
            int stop = scan(input.window(), start, input.limit());
            boolean ended = state == State.ENDED;
            int end = ended ? stop - 1 : stop;
            input.advance(stop);
            if (ended && row.total() == 0 && end - start <= maxRecordBytes) {
                return new Cut.Whole(position, input.window(), start, end, true);
            }
            row.append(input.window(), start, end);
            if (state == State.BROKEN) {
                return refuse(position, "a quote that closes a field has text after it");
            }
            if (!ended && input.hasNext()) {
                continue;
            }
            if (state == State.QUOTED) {
                return refuse(position, "a quote is not closed");
            }
            return row.tooLarge()
                    ? Refusals.tooLarge(position, row, maxRecordBytes, ended)
                    : new Cut.Whole(position, row.bytes(), 0, row.length(), ended);
        }
    }

    /** Index after the row's LF, or of the byte that breaks the row, or {@code to}: {@link #state} tells. */
    private int scan(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (state == State.QUOTED) {
                state = b == '"' ? State.QUOTE_SEEN : State.QUOTED;
            } else if (b == '\n') {
                state = State.ENDED;
                return i + 1;
            } else if (delimits(b)) {
                state = State.FIELD_START;
            } else if (state == State.FIELD_START) {
                state = b == '"' ? State.QUOTED : State.BARE;
            } else if (state == State.QUOTE_SEEN && b == '"') {
                state = State.QUOTED;
            } else if (state == State.QUOTE_SEEN || state == State.CLOSED) {
                if (!Bytes.isBlank(b)) {
                    state = State.BROKEN;
                    return i;
                }
                state = State.CLOSED;
            }
        }
        return to;
    }

    private boolean delimits(byte b) {
        return header == null ? CsvHeader.mayDelimit(b) : b == header.delimiter();
    }

    /**
     * Refuses the first line of a row whose quotes are wrong and goes back to the next: the quote may be a slip, and the
     * lines that it seemed to embrace rows. A row over the limit is no longer there to go back to.
     */
    private Cut refuse(long position, String detail) {
        boolean atEnd = state == State.QUOTED;
        int feed = Bytes.indexOf((byte) '\n', row.bytes(), 0, row.length());
        boolean broken = atEnd && input.failure() != null;
        if (row.tooLarge()) {
            skipLine();
            return Refusals.tooLarge(position, row, maxRecordBytes, !broken);
        }
        if (feed < 0 || broken) {
            skipLine();
        } else {
            input.unread(row.bytes(), feed + 1, row.length());
        }
        String excerpt = Refusals.excerpt(row.bytes(), 0, feed < 0 ? row.length() : feed);
        return new Cut.Refused(position, RejectReason.MALFORMED_CSV, detail, excerpt, !broken);
    }

    private void skipLine() {
        while (input.hasNext()) {
            int feed = Bytes.indexOf((byte) '\n', input.window(), input.next(), input.limit());
            input.advance(feed < 0 ? input.limit() : feed + 1);
            if (feed >= 0) {
                return;
            }
        }
    }
}
