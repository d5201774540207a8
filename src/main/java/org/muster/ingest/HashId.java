package org.muster.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The id of an article's contents: the first 32 hex digits of SHA-256 over its URL, outlet, date, title and body as the
 * input writes them. Each is UTF-8 with its length before it (4 bytes, big-endian); null is the length -1 alone, so that
 * it differs from the empty text.
 */
final class HashId {
    private static final int DIGITS = 32;

    private final MessageDigest sha256;

    HashId() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    String of(
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String date,
            @Nullable String title,
            @Nullable String body) {
        sha256.reset();
        update(url);
        update(outlet);
        update(date);
        update(title);
        update(body);
        return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
    }

    private void update(@Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(4).putInt(0, part == null ? -1 : bytes.length));
        sha256.update(bytes);
    }
}
