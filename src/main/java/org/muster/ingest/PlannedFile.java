package org.muster.ingest;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A file of which is known how it is to be read.
 *
 * @param schema of a Parquet file; null for others, and where it cannot be read
 */
record PlannedFile(FoundFile file, FileKind kind, @Nullable MessageType schema) {

    static PlannedFile of(FoundFile file, Format wanted, Configuration hadoop) throws IOException {
        FileKind kind = FileKind.of(file, wanted, hadoop);
        if (kind.format() != Format.PARQUET) {
            return new PlannedFile(file, kind, null);
        }
        try {
            return new PlannedFile(file, kind, ParquetFooters.schema(file.path(), hadoop));
        } catch (IOException e) {
            return new PlannedFile(file, kind, null); // a slice of it will say why
        }
    }

    /** True where readers may begin inside it. */
    boolean canBeCut() {
        return kind.format() == Format.JSONL && kind.compression() == Compression.NONE;
    }

    FilePart part(long start, long end) {
        return new FilePart(file.path().toString(), file.name(), kind.format(), kind.compression(), start, end);
    }
}
