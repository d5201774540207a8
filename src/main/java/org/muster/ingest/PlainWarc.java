package org.muster.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A WARC file whose records follow each other without compression, or all in one member of gzip. */
final class PlainWarc implements WarcBytes {
    /** The beginning of a record up to its first field: "WARC/1.0", a line end, "WARC-Type". */
    private static final Pattern BEGINNING = Pattern.compile("WARC/1\\.\\d\r?\n(?i:WARC-|Content-)");

    private static final int LONGEST_BEGINNING = 18;
    private static final byte[] CLOSE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final StoredBytes in;
    private final boolean canGoBack;
    private long position;

    /** @param canGoBack whether the bytes can be read again */
    PlainWarc(StoredBytes in, boolean canGoBack) {
        this.in = in;
        this.canGoBack = canGoBack;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean begin() throws IOException {
        position = in.position();
        return in.hasNext();
    }

    @Override
    public Windowed bytes() {
        return in;
    }

    /** Two line ends follow the contents; where they are damaged, the next record tells that this one ended. */
    @Override
    public void end() throws IOException {
        byte[] close = in.readUpTo(CLOSE.length);
        boolean ends = Arrays.equals(close, CLOSE) || close.length < CLOSE.length || canGoBack && beginsRecord();
        if (!ends) {
            throw new DamageException(
                    "its contents are not followed by two line ends; its Content-Length is wrong, or bytes"
                            + " are lost or added");
        }
        position = in.position();
    }

    /** Looks ahead. */
    private boolean beginsRecord() throws IOException {
        long here = in.position();
        byte[] ahead = in.readUpTo(LONGEST_BEGINNING);
        in.seek(here);
        return BEGINNING.matcher(new String(ahead, StandardCharsets.ISO_8859_1)).lookingAt();
    }

    @Override
    public void seekRecord(long from) throws IOException {
        if (canGoBack) {
            in.seek(from);
        }
        while (in.hasNext()) {
            int first = Bytes.indexOf((byte) 'W', in.window(), in.next(), in.limit());
            in.advance(first < 0 ? in.limit() : first);
            if (first < 0) {
                continue;
            }
            if (canGoBack && beginsRecord()) {
                break;
            }
            in.read();
        }
        position = in.position();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
