package org.muster.ingest;

/**
 * Which member (of gzip), frame (of zstd) or stream (of bzip2) of a compressed file is being read, and how far. Where a
 * member's checksum fails, or it breaks off, everything since its beginning is suspect.
 */
final class Members {
    private final String format;
    private final String member;
    private long decoded;
    private long decodedBefore;
    private long storedBefore;
    private long begun;

    Members(String format, String member) {
        this.format = format;
        this.member = member;
    }

    void begin(long stored) {
        begun++;
        decodedBefore = decoded;
        storedBefore = stored;
    }

    void decoded(int bytes) {
        decoded += bytes;
    }

    /** True before the first has begun. */
    boolean none() {
        return begun == 0;
    }

    /** Bytes decoded of the member being read. */
    long length() {
        return decoded - decodedBefore;
    }

    DamageException damage(String what) {
        return new DamageException(format + ": " + what);
    }

    String suspectSince() {
        return "; the " + member + " began at offset " + decodedBefore + " (byte " + storedBefore
                + " of the file), records since then are suspect";
    }
}
