package org.muster.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written: told by its name ({@code a.jsonl.gz}), else by its first bytes.
 *
 * @param format never {@link Format#AUTO}
 */
record FileKind(Format format, Compression compression) {
    private static final int HEAD = 1 << 20;
    private static final Map<String, Compression> COMPRESSIONS = Map.of(
            "gz", Compression.GZIP,
            "gzip", Compression.GZIP,
            "bz2", Compression.BZIP2,
            "zst", Compression.ZSTD,
            "zstd", Compression.ZSTD);
    private static final Map<String, Format> FORMATS = Map.ofEntries(
            Map.entry("jsonl", Format.JSONL),
            Map.entry("ndjson", Format.JSONL),
            Map.entry("json", Format.JSON),
            Map.entry("csv", Format.CSV),
            Map.entry("tsv", Format.CSV),
            Map.entry("parquet", Format.PARQUET),
            Map.entry("txt", Format.TEXT),
            Map.entry("text", Format.TEXT),
            Map.entry("html", Format.HTML),
            Map.entry("htm", Format.HTML),
            Map.entry("warc", Format.WARC));

    /**
     * Finds out.
     *
     * @param wanted what the user says the format is
     * @throws InputException where it cannot be told, or is not supported
     */
    static FileKind of(FoundFile file, Format wanted, Configuration hadoop) throws IOException {
        String name = file.path().getName();
        Compression compression = COMPRESSIONS.get(extension(name));
        if (compression != null) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        Format format = wanted == Format.AUTO ? FORMATS.get(extension(name)) : wanted;
        boolean worthCutting = format == Format.JSON && compression == null && file.bytes() > HEAD;
        if (format == null || worthCutting) {
            FileKind sniffed = sniff(file, compression, format, hadoop);
            format = sniffed.format();
            compression = sniffed.compression();
        }
        Compression known = compression == null ? Compression.NONE : compression;
        if (format == Format.PARQUET && known != Compression.NONE) {
            throw new InputException(
                    file.name() + ": a Parquet file cannot be read through another compression; " + "decompress it");
        }
        if (format == Format.WARC && known != Compression.NONE && known != Compression.GZIP) {
            throw new InputException(file.name() + ": a WARC file is read plain or as gzip; recompress it");
        }
        return new FileKind(format, known);
    }

    private static FileKind sniff(
            FoundFile file, @Nullable Compression told, @Nullable Format likely, Configuration hadoop)
            throws IOException {
        Compression compression = told;
        if (compression == null) {
            compression = likely == null ? compression(head(file, Compression.NONE, hadoop)) : Compression.NONE;
        }
        byte[] head = head(file, compression, hadoop);
        Format format = likely == null ? format(head) : jsonFormat(head);
        if (format == null) {
            throw new InputException(file.name() + ": neither its name nor its first bytes tell its format; name it by "
                    + "--format, or leave the file out (names that begin with '_' or '.' are skipped)");
        }
        return new FileKind(format, compression);
    }

    private static @Nullable Format format(byte[] head) {
        int start = Bytes.afterMark(head, 0, head.length);
        while (start < head.length && Bytes.isBlank(head[start])) {
            start++;
        }
        String text = new String(head, start, Math.min(15, head.length - start), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Format.JSONL; // nothing to read whatever it is, and a break is told
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return jsonFormat(head);
        }
        if (text.startsWith("par1")) {
            return Format.PARQUET;
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return Format.HTML;
        }
        return text.startsWith("warc/") ? Format.WARC : null;
    }

    private static Format jsonFormat(byte[] head) {
        return JsonScanner.beginsAsLines(head) ? Format.JSONL : Format.JSON;
    }

    private static Compression compression(byte[] head) {
        if (startsWith(head, 0x1F, 0x8B)) {
            return Compression.GZIP;
        }
        if (startsWith(head, 'B', 'Z', 'h')) {
            return Compression.BZIP2;
        }
        return startsWith(head, 0x28, 0xB5, 0x2F, 0xFD) ? Compression.ZSTD : Compression.NONE;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes, fewer where the file breaks: the reader will say so. */
    private static byte[] head(FoundFile file, Compression compression, Configuration hadoop) throws IOException {
        FilePart whole = new FilePart(file.path().toString(), file.name(), Format.AUTO, compression, 0, Long.MAX_VALUE);
        try (ByteInput input = Decoders.open(whole, hadoop)) {
            RecordBytes head = new RecordBytes(HEAD);
            while (head.length() < HEAD && input.hasNext()) {
                head.append(input.window(), input.next(), input.limit());
                input.advance(input.limit());
            }
            return head.copy();
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
