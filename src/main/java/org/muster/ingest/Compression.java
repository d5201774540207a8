package org.muster.ingest;

/** How a file's bytes are compressed. */
enum Compression {
    NONE(1),
    GZIP(3),
    BZIP2(4),
    ZSTD(3);

    private final int usualRatio;

    Compression(int usualRatio) {
        this.usualRatio = usualRatio;
    }

    /** How many bytes of news text one stored byte is, about; to weigh work, nothing else. */
    int usualRatio() {
        return usualRatio;
    }
}
