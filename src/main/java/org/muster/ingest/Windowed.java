package org.muster.ingest;

import java.io.IOException;

/** Bytes that are read through a window. */
interface Windowed {
    /** True where an unread byte is in the window, after a read if need be, which replaces the window; false at the end. */
    boolean hasNext() throws IOException;

    /** The window: bytes from {@link #next} to {@link #limit} are unread. */
    byte[] window();

    int next();

    int limit();

    /** Goes on to a place in the window. */
    void advance(int to);
}
