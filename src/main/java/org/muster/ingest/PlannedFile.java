package org.muster.ingest;

/** A file of which is known how it is to be read. */
record PlannedFile(FoundFile file, Format format, Compression compression) {

    /** True where readers may begin inside it. */
    boolean canBeCut() {
        return format == Format.JSONL && compression == Compression.NONE;
    }

    FilePart part(long start, long end) {
        return new FilePart(file.path().toString(), file.name(), format, compression, start, end);
    }
}
