package org.muster.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that are not compressed. */
final class PlainDecoder implements Decoder {
    private final InputStream in;

    PlainDecoder(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, length);
    }

    @Override
    public String suspectSince() {
        return "";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
