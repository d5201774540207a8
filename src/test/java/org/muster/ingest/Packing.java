package org.muster.ingest;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Compressed bytes for tests; zstd with checksums, as its command line writes it. */
enum Packing {
    GZIP("gz"),
    BZIP2("bz2"),
    ZSTD("zst");

    private final String suffix;

    Packing(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    /** One member. */
    byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packer(packed)) {
            int half = content.length / 2;
            out.write(content, 0, half);
            out.flush(); // zstd: blocks shorter than the largest
            out.write(content, half, content.length - half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private OutputStream packer(OutputStream out) throws IOException {
        return switch (this) {
            case GZIP -> new GZIPOutputStream(out);
            case BZIP2 -> new BZip2CompressorOutputStream(out, 1);
            case ZSTD -> new ZstdOutputStream(out).setChecksum(true);
        };
    }

    static byte[] join(byte[]... parts) {
        byte[] joined = new byte[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
