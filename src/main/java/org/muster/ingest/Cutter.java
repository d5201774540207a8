package org.muster.ingest;

import org.jspecify.annotations.Nullable;

/** Cuts a file's bytes into records, in constant memory whatever their length. */
interface Cutter {
    /** The next record; null at the end. */
    @Nullable
    Cut next();

    /** How many bytes the records so far take, with what stands between them. */
    long bytes();
}
