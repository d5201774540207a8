package org.muster.ingest;

import org.jspecify.annotations.Nullable;

/**
 * One record a line; lines end at LF, a CR before it is blank space, lines of blank space are no record. Owns the lines
 * that begin in a range of the file.
 */
final class LineCutter implements Cutter {
    private final ByteInput input;
    private final long end;
    private final int maxRecordBytes;
    private final RecordBytes line;
    private boolean beginsInside;
    private long first;

    /**
     * @param input from the byte before the range, where the range does not begin at 0: a line may begin at its first
     *     byte
     * @param start of the range
     * @param end of the range, exclusive
     */
    LineCutter(ByteInput input, long start, long end, int maxRecordBytes) {
        this.input = input;
        this.end = end;
        this.maxRecordBytes = maxRecordBytes;
        this.line = new RecordBytes(maxRecordBytes);
        this.beginsInside = start > 0;
    }

    @Override
    public @Nullable Cut next() {
        if (beginsInside) {
            beginsInside = false;
            skipToLine();
            first = input.position();
        }
        while (input.position() < end && input.hasNext()) {
            Cut cut = cutLine();
            if (!(cut instanceof Cut.Whole whole) || !Bytes.blank(whole.bytes(), whole.from(), whole.to())) {
                return cut;
            }
        }
        return null;
    }

    @Override
    public long bytes() {
        return input.position() - first;
    }

    /** To the first line that begins in the range; where none does, to its end and no further. */
    private void skipToLine() {
        while (input.position() < end && input.hasNext()) {
            int stop = (int) Math.min(input.limit(), input.next() + (end - input.position()));
            int feed = Bytes.indexOf((byte) '\n', input.window(), input.next(), stop);
            input.advance(feed < 0 ? stop : feed + 1);
            if (feed >= 0) {
                return;
            }
        }
    }

    private Cut cutLine() {
        long position = input.position();
        line.clear();
        while (true) {
            int start = input.next();
            int feed = Bytes.indexOf((byte) '\n', input.window(), start, input.limit());
            int stop = feed < 0 ? input.limit() : feed;
            if (feed >= 0 && line.total() == 0 && stop - start <= maxRecordBytes) {
                input.advance(feed + 1);
                return whole(position, input.window(), start, stop, true);
            }
            line.append(input.window(), start, stop);
            input.advance(feed < 0 ? stop : feed + 1);
            if (feed >= 0 || !input.hasNext()) {
                return line.tooLarge()
                        ? Refusals.tooLarge(position, line, maxRecordBytes, feed >= 0)
                        : whole(position, line.bytes(), 0, line.length(), feed >= 0);
            }
        }
    }

    private static Cut whole(long position, byte[] bytes, int from, int to, boolean closed) {
        return new Cut.Whole(position, bytes, position == 0 ? Bytes.afterMark(bytes, from, to) : from, to, closed);
    }
}
