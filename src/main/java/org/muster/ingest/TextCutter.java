package org.muster.ingest;

import org.jspecify.annotations.Nullable;

/** The whole file is one record, an empty one too. */
final class TextCutter implements Cutter {
    private final ByteInput input;
    private final int maxRecordBytes;
    private boolean done;

    TextCutter(ByteInput input, int maxRecordBytes) {
        this.input = input;
        this.maxRecordBytes = maxRecordBytes;
    }

    @Override
    public @Nullable Cut next() {
        if (done) {
            return null;
        }
        done = true;
        RecordBytes text = new RecordBytes(maxRecordBytes);
        while (input.hasNext()) {
            text.append(input.window(), input.next(), input.limit());
            input.advance(input.limit());
        }
        return text.tooLarge()
                ? Refusals.tooLarge(0, text, maxRecordBytes, false)
                : new Cut.Whole(0, text.bytes(), Bytes.afterMark(text.bytes(), 0, text.length()), text.length(), false);
    }

    @Override
    public long bytes() {
        return input.position();
    }
}
