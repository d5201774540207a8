package org.muster.ingest;

import java.io.Closeable;
import java.io.IOException;

/**
 * A file's bytes, decompressed. Strict: whatever is not the format to the last byte is an IOException, and never before
 * every byte that could be decoded has been handed out.
 */
interface Decoder extends Closeable {
    /**
     * The next bytes, at least one.
     *
     * @return how many; -1 at the end
     */
    int read(byte[] into, int from, int length) throws IOException;

    /** Since where the bytes handed out are suspect if a failure follows, for a person; empty where they are not. */
    String suspectSince();
}
