package org.muster.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** A WARC file of a test, written by jwarc, with the offset of each record. */
public final class Warcs {
    private static final Instant VISITED = Instant.parse("2024-10-26T05:00:00Z");

    private final ByteArrayOutputStream stored = new ByteArrayOutputStream();
    private final List<Long> offsets = new ArrayList<>();
    private final WarcWriter writer;

    public Warcs(boolean gzip) {
        try {
            writer = new WarcWriter(Channels.newChannel(stored), gzip ? WarcCompression.GZIP : WarcCompression.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with an article of a few sentences that the number tells apart. */
    public static String pageOf(int number) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><title>Envoys meet, day " + number
                + "</title><meta property=\"article:published_time\" content=\"2024-10-25T08:00:00Z\"></head>"
                + "<body><nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav><article><h1>Envoys meet, day "
                + number + "</h1>");
        for (int i = 0; i < 2 + number % 3; i++) {
            page.append("<p>On day ")
                    .append(number)
                    .append(
                            " of the talks the envoys of both countries sat down again in the old customs house, and part ")
                    .append(i)
                    .append(" of the treaty was read aloud, word for word, before anybody spoke.</p>");
        }
        return page.append("</article></body></html>").toString();
    }

    public static String url(int number) {
        return "https://www.harbour.example/2024/10/25/day-" + number;
    }

    public Warcs page(int number, String... headers) {
        return response(url(number), "200 OK", "text/html; charset=utf-8", utf8(pageOf(number)), headers);
    }

    public Warcs response(String url, String status, String type, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        byte[] message = Packing.join(utf8(head + "\r\n"), body);
        return write(new WarcResponse.Builder(url)
                .date(VISITED)
                .recordId(new UUID(0, offsets.size()))
                .body(MediaType.HTTP_RESPONSE, message)
                .build());
    }

    public Warcs info() {
        return write(new Warcinfo.Builder()
                .date(VISITED)
                .recordId(new UUID(0, offsets.size()))
                .body(MediaType.WARC_FIELDS, utf8("software: a test\r\n"))
                .build());
    }

    public Warcs request(int number) {
        return write(new WarcRequest.Builder(url(number))
                .date(VISITED)
                .recordId(new UUID(0, offsets.size()))
                .body(MediaType.HTTP_REQUEST, utf8("GET / HTTP/1.1\r\n\r\n"))
                .build());
    }

    public Warcs metadata(int number) {
        return write(new WarcMetadata.Builder()
                .date(VISITED)
                .recordId(new UUID(0, offsets.size()))
                .body(MediaType.WARC_FIELDS, utf8("number: " + number + "\r\n"))
                .build());
    }

    private Warcs write(WarcRecord record) {
        try {
            offsets.add((long) stored.size());
            writer.write(record);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where each record begins, in the order in which they were written. */
    public List<Long> offsets() {
        return offsets;
    }

    public byte[] stored() {
        return stored.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
