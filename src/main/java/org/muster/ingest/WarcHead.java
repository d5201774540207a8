package org.muster.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a WARC record, as far as cutting needs it.
 *
 * @param type the value of WARC-Type, in lower case
 * @param contentLength bytes that follow the head
 */
record WarcHead(String type, long contentLength) {
    private static final Set<String> KINDS =
            Set.of("warcinfo", "request", "metadata", "revisit", "resource", "conversion", "continuation");
    private static final Pattern VERSION = Pattern.compile("WARC/\\d\\.\\d+\r?\n");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:[ \t]*(\\d{1,18})[ \t]*\r?$");
    private static final Pattern TYPE = Pattern.compile("(?im)^warc-type:[ \t]*([a-z-]+)[ \t]*\r?$");

    /** The kind as {@code run.json} counts it. */
    String kind() {
        return KINDS.contains(type) ? type : "unknown_type";
    }

    /** @throws DamageException where the bytes are no head of a record */
    static WarcHead of(byte[] bytes, int length) throws DamageException {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (!VERSION.matcher(text).lookingAt()) {
            throw new DamageException("no record begins here");
        }
        Matcher contentLength = LENGTH.matcher(text);
        Matcher type = TYPE.matcher(text);
        if (!contentLength.find()) {
            throw new DamageException("the record's head has no Content-Length");
        }
        if (!type.find()) {
            throw new DamageException("the record's head has no WARC-Type");
        }
        return new WarcHead(type.group(1).toLowerCase(Locale.ROOT), Long.parseLong(contentLength.group(1)));
    }
}
