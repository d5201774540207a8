package org.muster.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the account of a refused record says. */
final class Refusals {
    private static final int EXCERPT = 200;

    private Refusals() {}

    /** A record of which only the first bytes are kept. */
    static Cut tooLarge(long position, RecordBytes record, int limit, boolean closed) {
        return new Cut.Refused(
                position,
                RejectReason.TOO_LARGE,
                tooLarge(record.total(), limit),
                excerpt(record.bytes(), 0, record.length()),
                closed);
    }

    static String tooLarge(long bytes, int limit) {
        return bytes + " bytes; at most " + limit + " are read (--max-record-mb)";
    }

    /** A record that is not UTF-8 to the last byte; null where it is. */
    static @Nullable Reject invalidUtf8(String inputFile, Cut.Whole record) {
        int invalid = Utf8.firstInvalid(record.bytes(), record.from(), record.to());
        if (invalid < 0) {
            return null;
        }
        String detail = String.format(
                Locale.ROOT,
                "byte 0x%02X at offset %d is not UTF-8; convert the file",
                record.bytes()[invalid],
                record.position() + invalid - record.from());
        return reject(inputFile, record, RejectReason.INVALID_UTF8, detail);
    }

    static Reject reject(String inputFile, Cut.Whole record, RejectReason reason, String detail) {
        return new Reject(inputFile, record.position(), reason, detail, excerpt(record));
    }

    /** The first 200 characters of a record. */
    static String excerpt(Cut.Whole record) {
        return excerpt(record.bytes(), record.from(), record.to());
    }

    /** The first 200 characters; what is not UTF-8 as U+FFFD, control characters as blanks. */
    static String excerpt(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, 4 * EXCERPT);
        return excerpt(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    /** The first 200 characters, control characters as blanks. */
    static String excerpt(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints()
                .limit(EXCERPT)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(excerpt::appendCodePoint);
        return excerpt.toString();
    }
}
