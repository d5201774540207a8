package org.muster.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.muster.ingest.html.PageSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** A response record of a WARC file, and the HTTP message in it. */
final class ArchivedResponse implements Closeable {
    private static final int HEAD_OF_PAGE = 512;

    private final byte[] bytes;
    private final int to;
    private final WarcReader reader;
    private final WarcResponse record;
    private final @Nullable HttpResponse http;

    private ArchivedResponse(byte[] bytes, int from, int to) throws IOException {
        this.bytes = bytes;
        this.to = to;
        this.reader = new WarcReader(Channels.newChannel(new ByteArrayInputStream(bytes, from, to - from)));
        WarcRecord first = reader.next().orElseThrow(() -> new DamageException("no record"));
        if (!(first instanceof WarcResponse response)) {
            throw new DamageException("no response");
        }
        this.record = response;
        this.http = isHttp(response.target()) ? response.http() : null;
    }

    /**
     * Reads the heads of a record.
     *
     * @throws IOException where they are malformed
     */
    static ArchivedResponse of(byte[] bytes, int from, int to) throws IOException {
        try {
            return new ArchivedResponse(bytes, from, to);
        } catch (RuntimeException e) { // jwarc's for a field that it cannot read
            throw new DamageException(String.valueOf(e.getMessage()));
        }
    }

    /** The kind of a record of which only the beginning is had; null where it may be a page. */
    static @Nullable String kindOf(byte[] bytes, int length) {
        try (ArchivedResponse response = of(bytes, 0, length)) {
            return response.kind();
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isHttp(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("<http");
    }

    /** Why the record is passed over, as {@code run.json} counts it; null for a page. */
    @Nullable
    String kind() {
        if (http == null) {
            return "response_not_http";
        }
        int hundreds = http.status() / 100;
        if (hundreds != 2) {
            return hundreds == 3 ? "response_redirect" : "response_error";
        }
        return isHtml() ? null : "response_not_html";
    }

    private boolean isHtml() {
        MediaType type = mediaType();
        if (type == null) {
            int start = contentsStart();
            String head = new String(bytes, start, Math.min(HEAD_OF_PAGE, to - start), StandardCharsets.ISO_8859_1)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return head.startsWith("<!doctype html") || head.startsWith("<html");
        }
        String name = type.type() + "/" + type.subtype();
        return name.equalsIgnoreCase("text/html") || name.equalsIgnoreCase("application/xhtml+xml");
    }

    private @Nullable MediaType mediaType() {
        String value =
                http == null ? null : http.headers().first("Content-Type").orElse(null);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            MediaType type = MediaType.parseLeniently(value);
            return type.type() == null || type.type().isEmpty() ? null : type;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What is known of the page from outside it: a page cannot be younger than its record. */
    PageSource source() {
        String target = record.target();
        boolean bracketed = target.startsWith("<") && target.endsWith(">"); // as WARC 1.0 has it
        MediaType type = mediaType();
        return new PageSource(
                bracketed ? target.substring(1, target.length() - 1) : target,
                type == null ? null : type.parameters().get("charset"),
                latest());
    }

    /** The day after the visit, whatever zone the publisher has; null where no visit is told. */
    private @Nullable LocalDate latest() {
        try {
            return record.date().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        } catch (RuntimeException e) { // jwarc's where the field is not there or cannot be read
            return null;
        }
    }

    /**
     * The page, its chunks put together and its encodings undone.
     *
     * @param limit at most one byte more is read
     * @throws IOException where they cannot be undone
     */
    byte[] page(int limit) throws IOException {
        if (http == null) {
            throw new IllegalStateException(record.target());
        }
        try (InputStream body = decoded(http)) {
            return body.readNBytes(limit + 1);
        } catch (IOException | RuntimeException e) {
            int start = contentsStart();
            if (looksLikePage(start)) { // some crawlers undo the encodings and keep the headers that tell of them
                return Arrays.copyOfRange(bytes, start, (int) Math.min(to, start + limit + 1L));
            }
            throw new IOException(String.valueOf(e.getMessage() == null ? e : e.getMessage()), e);
        }
    }

    private static InputStream decoded(HttpResponse http) throws IOException {
        String encoding = http.headers().first("Content-Encoding").orElse("").strip();
        if (!encoding.equalsIgnoreCase("deflate")) {
            return http.bodyDecoded().stream();
        }
        // jwarc takes deflate as RFC 1951 has it; RFC 9110, 8.4.1.2, means RFC 1950, and both are sent
        BufferedInputStream body = new BufferedInputStream(http.body().stream());
        body.mark(1);
        boolean wrapped = (body.read() & 0x0F) == Deflater.DEFLATED;
        body.reset();
        return new InflaterInputStream(body, new Inflater(!wrapped));
    }

    private boolean looksLikePage(int start) {
        int i = Bytes.afterMark(bytes, start, to);
        while (i < to && Bytes.isBlank(bytes[i])) {
            i++;
        }
        return i + 1 < to && bytes[i] == '<' && (bytes[i + 1] == '!' || Character.isLetter(bytes[i + 1]));
    }

    /** After the blank lines that end the record's head and the message's. */
    private int contentsStart() {
        int heads = 0;
        int line = 0;
        for (int i = 0; i < to; i++) {
            if (bytes[i] == '\n') {
                boolean blank = Bytes.blank(bytes, line, i);
                line = i + 1;
                if (blank && ++heads == 2) {
                    return line;
                }
            }
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
