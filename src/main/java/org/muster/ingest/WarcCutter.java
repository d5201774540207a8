package org.muster.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a WARC file (ISO 28500) into its records. A record that is damaged is refused with its offset, and cutting goes on at
 * the first place after its beginning where another begins: what it seems to hold may be a record that is whole. Of records
 * that are no response the head alone is kept.
 */
final class WarcCutter implements Cutter, OpenFile {
    private static final int LONGEST_HEAD = 1 << 16;

    private final WarcBytes file;
    private final RecordBytes head = new RecordBytes(LONGEST_HEAD);
    private final RecordBytes record;
    private final int maxRecordBytes;
    private @Nullable String failure;

    WarcCutter(WarcBytes file, int maxRecordBytes) {
        this.file = file;
        this.record = new RecordBytes(maxRecordBytes);
        this.maxRecordBytes = maxRecordBytes;
    }

    @Override
    public @Nullable Cut next() {
        if (failure != null) {
            return null;
        }
        try {
            return file.begin() ? cut() : null;
        } catch (DamageException damage) {
            return damaged(damage);
        } catch (IOException | RuntimeException e) {
            failure = String.valueOf(e.getMessage() == null ? e : e.getMessage());
            return null;
        }
    }

    private Cut cut() throws IOException {
        long position = file.position();
        WarcHead told = readHead();
        boolean isResponse = told.type().equals("response");
        record.clear();
        record.append(head.bytes(), 0, head.length());
        contents(told.contentLength(), isResponse);
        file.end();
        if (!isResponse) {
            return new Cut.Passed(position, told.kind());
        }
        if (record.tooLarge()) {
            String kind = ArchivedResponse.kindOf(record.bytes(), record.length());
            return kind == null
                    ? Refusals.tooLarge(position, record, maxRecordBytes, true)
                    : new Cut.Passed(position, kind);
        }
        return new Cut.Whole(position, record.bytes(), 0, record.length(), true);
    }

    /** Passes over the first record of the file. */
    void passFirst() throws IOException {
        if (file.begin()) {
            contents(readHead().contentLength(), false);
        }
    }

    /** Up to and with the blank line. */
    private WarcHead readHead() throws IOException {
        head.clear();
        Windowed bytes = file.bytes();
        int line = 0;
        while (bytes.hasNext()) {
            int feed = Bytes.indexOf((byte) '\n', bytes.window(), bytes.next(), bytes.limit());
            int end = feed < 0 ? bytes.limit() : feed + 1;
            boolean blankLine = feed >= 0 && line == 0 && Bytes.blank(bytes.window(), bytes.next(), end);
            line = feed < 0 ? line + end - bytes.next() : 0;
            head.append(bytes.window(), bytes.next(), end);
            bytes.advance(end);
            if (blankLine) {
                return WarcHead.of(head.bytes(), head.length());
            }
            if (head.tooLarge()) {
                throw new DamageException("no record begins here, or its head has no end");
            }
        }
        throw new DamageException("the file ends inside the head of a record");
    }

    private void contents(long length, boolean isKept) throws IOException {
        Windowed bytes = file.bytes();
        long left = length;
        while (left > 0) {
            if (!bytes.hasNext()) {
                throw new DamageException("the record ends before its Content-Length; " + left + " bytes are missing");
            }
            int end = (int) Math.min(bytes.limit(), bytes.next() + left);
            if (isKept) {
                record.append(bytes.window(), bytes.next(), end);
            }
            left -= end - bytes.next();
            bytes.advance(end);
        }
    }

    private Cut damaged(DamageException damage) {
        long position = file.position();
        String excerpt = Refusals.excerpt(head.bytes(), 0, head.length());
        try {
            file.seekRecord(position + 1);
        } catch (IOException | RuntimeException e) {
            failure = String.valueOf(e.getMessage() == null ? e : e.getMessage());
        }
        String detail = damage.getMessage() + "; reading goes on at byte " + file.position();
        return new Cut.Refused(position, RejectReason.DAMAGED_RECORD, detail, excerpt, true);
    }

    @Override
    public long bytes() {
        return position();
    }

    @Override
    public long position() {
        return file.position();
    }

    @Override
    public @Nullable String failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
