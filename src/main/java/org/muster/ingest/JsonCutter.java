package org.muster.ingest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document: the elements of an array, or objects one after the other. Where the first object has a line of its
 * own, so has each of the others, and a broken one costs its line only.
 */
final class JsonCutter implements Cutter {
    private final ByteInput input;
    private final int maxRecordBytes;
    private final RecordBytes element;
    private final JsonScanner scanner = new JsonScanner();
    private @Nullable LineCutter lines;
    private boolean begun;
    private boolean inArray;
    private boolean elementBefore;
    private boolean commaBefore;

    JsonCutter(ByteInput input, int maxRecordBytes) {
        this.input = input;
        this.maxRecordBytes = maxRecordBytes;
        this.element = new RecordBytes(maxRecordBytes);
    }

    @Override
    public long bytes() {
        return input.position();
    }

    @Override
    public @Nullable Cut next() {
        if (!begun && input.hasNext()) {
            input.advance(Bytes.afterMark(input.window(), input.next(), input.limit()));
        }
        while (lines == null && skipBlanks()) {
            byte b = input.window()[input.next()];
            if (inArray && b == ']') {
                boolean spareComma = commaBefore;
                long position = input.position();
                leaveArray();
                if (spareComma) {
                    return malformed(position, "a comma before the end of the array");
                }
            } else if (inArray && b == ',') {
                boolean spareComma = commaBefore || !elementBefore;
                commaBefore = true;
                input.advance(input.next() + 1);
                if (spareComma) {
                    return malformed(input.position() - 1, "a comma without an element before it");
                }
            } else if (inArray && elementBefore && !commaBefore) {
                commaBefore = true; // told once; the element itself may be sound
                return malformed(input.position() - 1, "no comma between two elements");
            } else if (!inArray && b == '[') {
                inArray = true;
                begun = true;
                input.advance(input.next() + 1);
            } else {
                return cut(b);
            }
        }
        if (lines != null) {
            return lines.next();
        }
        if (inArray) {
            inArray = false;
            return new Cut.Refused(input.position(), RejectReason.MALFORMED_JSON, "the array is not closed", "", false);
        }
        return null;
    }

    private void leaveArray() {
        input.advance(input.next() + 1);
        inArray = false;
        elementBefore = false;
        commaBefore = false;
    }

    private Cut cut(byte first) {
        boolean firstOfAll = !begun;
        begun = true;
        elementBefore = true;
        commaBefore = false;
        if (first == '{' || first == '[') {
            Cut cut = cutBracketed();
            if (firstOfAll && aloneOnItsLine(cut)) {
                lines = new LineCutter(input, 0, Long.MAX_VALUE, maxRecordBytes);
            }
            return cut;
        }
        return inArray ? cutScalar() : cutUnknownLine();
    }

    private Cut cutBracketed() {
        long position = input.position();
        element.clear();
        scanner.reset();
        while (true) {
            int start = input.next();
            int end = scanner.scan(input.window(), start, input.limit());
            int stop = end < 0 ? input.limit() : end;
            input.advance(stop);
            if (end >= 0 && element.total() == 0 && stop - start <= maxRecordBytes) {
                return new Cut.Whole(position, input.window(), start, stop, true);
            }
            element.append(input.window(), start, stop);
            if (end >= 0 || !input.hasNext()) {
                return end < 0 && !element.tooLarge()
                        ? new Cut.Refused(
                                position,
                                RejectReason.MALFORMED_JSON,
                                element.total() + " bytes to the end of the file and no closing bracket",
                                excerpt(),
                                false)
                        : whole(position, end >= 0);
            }
        }
    }

    /** A number, a text or a word in an array: no article, but an element all the same. */
    private Cut cutScalar() {
        long position = input.position();
        element.clear();
        boolean inString = false;
        boolean escaped = false;
        while (input.hasNext()) {
            byte b = input.window()[input.next()];
            if (!inString && (b == ',' || b == ']' || b == '{' || b == '[' || Bytes.isBlank(b))) {
                break;
            }
            inString ^= b == '"' && !escaped;
            escaped = inString && b == '\\' && !escaped;
            element.append(input.window(), input.next(), input.next() + 1);
            input.advance(input.next() + 1);
        }
        return whole(position, true);
    }

    /** What begins like no JSON, to the end of its line. */
    private Cut cutUnknownLine() {
        long position = input.position();
        byte first = input.window()[input.next()];
        Cut line = new LineCutter(input, 0, Long.MAX_VALUE, maxRecordBytes).next();
        String excerpt = line instanceof Cut.Whole whole
                ? Refusals.excerpt(whole.bytes(), whole.from(), whole.to())
                : line instanceof Cut.Refused refused ? refused.excerpt() : "";
        return new Cut.Refused(
                position,
                RejectReason.MALFORMED_JSON,
                String.format(Locale.ROOT, "byte 0x%02X begins neither an object nor an array", first),
                excerpt,
                line != null && line.closed());
    }

    private Cut whole(long position, boolean closed) {
        return element.tooLarge()
                ? Refusals.tooLarge(position, element, maxRecordBytes, closed)
                : new Cut.Whole(position, element.bytes(), 0, element.length(), closed);
    }

    private static Cut malformed(long position, String detail) {
        return new Cut.Refused(position, RejectReason.MALFORMED_JSON, detail, "", true);
    }

    private String excerpt() {
        return Refusals.excerpt(element.bytes(), 0, element.length());
    }

    private boolean aloneOnItsLine(Cut cut) {
        if (inArray
                || !(cut instanceof Cut.Whole whole)
                || Bytes.indexOf((byte) '\n', whole.bytes(), whole.from(), whole.to()) >= 0) {
            return false;
        }
        int i = input.next();
        while (i < input.limit() && input.window()[i] != '\n' && Bytes.isBlank(input.window()[i])) {
            i++;
        }
        return i < input.limit() && input.window()[i] == '\n';
    }

    private boolean skipBlanks() {
        while (input.hasNext()) {
            int i = input.next();
            while (i < input.limit() && Bytes.isBlank(input.window()[i])) {
                i++;
            }
            input.advance(i);
            if (i < input.limit()) {
                return true;
            }
        }
        return false;
    }
}
