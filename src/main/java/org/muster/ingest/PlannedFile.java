package org.muster.ingest;

/** A file of which is known how it is to be read. */
record PlannedFile(FoundFile file, FileKind kind) {

    /** True where readers may begin inside it. */
    boolean canBeCut() {
        return kind.format() == Format.JSONL && kind.compression() == Compression.NONE;
    }

    FilePart part(long start, long end) {
        return new FilePart(file.path().toString(), file.name(), kind.format(), kind.compression(), start, end);
    }
}
