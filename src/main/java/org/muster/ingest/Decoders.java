package org.muster.ingest;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Opens files, decompressed. */
final class Decoders {
    private Decoders() {}

    /**
     * The bytes of a part. Where it begins inside a file, from the byte before it: a record may begin at the part's first
     * byte.
     */
    static ByteInput open(FilePart part, Configuration hadoop) {
        long from = Math.max(0, part.start() - 1);
        try {
            Path path = new Path(part.path());
            return new ByteInput(decoder(path, part.compression(), from, hadoop), from);
        } catch (IOException | RuntimeException e) {
            return ByteInput.failed(e, from);
        }
    }

    /** The bytes of a whole file as they are stored; they can be read from any place. */
    static StoredBytes stored(FilePart part, Configuration hadoop) throws IOException {
        Path path = new Path(part.path());
        return new StoredBytes(open(path, path.getFileSystem(hadoop)));
    }

    private static Decoder decoder(Path path, Compression compression, long from, Configuration hadoop)
            throws IOException {
        FSDataInputStream in = open(path, path.getFileSystem(hadoop));
        try {
            in.seek(from);
            return switch (compression) {
                case NONE -> new PlainDecoder(in);
                case GZIP -> new GzipDecoder(in);
                case BZIP2 -> new Bzip2Decoder(in);
                case ZSTD -> new ZstdDecoder(in);
            };
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static FSDataInputStream open(Path path, FileSystem system) throws IOException {
        try {
            return system.open(path);
        } catch (IllegalArgumentException e) {
            if (system instanceof LocalFileSystem local) { // no name for the checksum file of 10:00.jsonl
                return local.getRawFileSystem().open(path);
            }
            throw e;
        }
    }
}
