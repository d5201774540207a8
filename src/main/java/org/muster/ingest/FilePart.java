package org.muster.ingest;

import java.io.Serializable;

/**
 * The records of one file that begin in a range of its bytes. A plain class: it crosses Spark, and Kryo cannot read
 * records.
 */
final class FilePart implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String inputFile;
    private final Format format;
    private final Compression compression;
    private final long start;
    private final long end;

    /**
     * @param start in bytes as stored; 0 for a whole file
     * @param end exclusive; {@link Long#MAX_VALUE} for a whole file
     */
    FilePart(String path, String inputFile, Format format, Compression compression, long start, long end) {
        this.path = path;
        this.inputFile = inputFile;
        this.format = format;
        this.compression = compression;
        this.start = start;
        this.end = end;
    }

    String path() {
        return path;
    }

    String inputFile() {
        return inputFile;
    }

    Format format() {
        return format;
    }

    Compression compression() {
        return compression;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    @Override
    public String toString() {
        return inputFile + "[" + start + "," + (end == Long.MAX_VALUE ? "" : end) + ")";
    }
}
