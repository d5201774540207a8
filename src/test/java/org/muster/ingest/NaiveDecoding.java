package org.muster.ingest;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** All that can be decoded of a member, byte for byte and in no hurry: what the readers are measured against. */
final class NaiveDecoding {
    private NaiveDecoding() {}

    /** What a member, perhaps cut or damaged, gives before it breaks or ends. */
    static byte[] of(Packing packing, byte[] member) {
        return switch (packing) {
            case GZIP -> gzip(member);
            case BZIP2 -> bzip2(member);
            case ZSTD -> zstd(member);
        };
    }

    /** With the header of ten bytes that Java writes, if it is whole. */
    private static byte[] gzip(byte[] member) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        boolean header =
                member.length > 10 && member[0] == 0x1F && member[1] == (byte) 0x8B && member[2] == 8 && member[3] == 0;
        Inflater inflater = new Inflater(true);
        byte[] one = new byte[1];
        try {
            for (int i = header ? 10 : member.length; i < member.length && !inflater.finished(); i++) {
                inflater.setInput(member, i, 1);
                while (inflater.inflate(one) > 0) {
                    decoded.write(one[0]);
                }
            }
        } catch (DataFormatException e) {
            // the break
        } finally {
            inflater.end();
        }
        return decoded.toByteArray();
    }

    private static byte[] bzip2(byte[] member) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        try (BZip2CompressorInputStream in = new BZip2CompressorInputStream(new ByteArrayInputStream(member))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                decoded.write(b);
            }
        } catch (IOException | RuntimeException e) {
            // the break
        }
        return decoded.toByteArray();
    }

    private static byte[] zstd(byte[] member) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.allocateDirect(1);
        ByteBuffer out = ByteBuffer.allocateDirect(1 << 18);
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            boolean ended = false;
            for (int i = 0; i < member.length && !ended; i++) {
                in.clear().put(member[i]).flip();
                ended = context.decompressDirectByteBufferStream(out.clear(), in);
                byte[] bytes = new byte[out.position()];
                out.flip().get(bytes);
                decoded.writeBytes(bytes);
            }
        } catch (RuntimeException e) {
            // the break
        }
        return decoded.toByteArray();
    }
}
