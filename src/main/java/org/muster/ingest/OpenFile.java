package org.muster.ingest;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** A file being read. */
interface OpenFile extends Closeable {
    /** Offset of the next byte. */
    long position();

    /** What ended the bytes early; null where nothing did. */
    @Nullable
    String failure();
}
