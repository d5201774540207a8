package org.muster.ingest;

import java.io.Closeable;
import java.io.IOException;

/** The stored bytes of a WARC file, record by record. */
interface WarcBytes extends Closeable {
    /** Offset in the file of the record that was begun last; before the first begins and after one has ended, of the next. */
    long position();

    /**
     * Begins the next record.
     *
     * @return false at the end of the file
     * @throws DamageException where none can begin there
     */
    boolean begin() throws IOException;

    /** The bytes of the record, perhaps with what follows it. */
    Windowed bytes();

    /**
     * Passes over what closes a record, once its contents are read.
     *
     * @throws DamageException where something else follows the contents
     */
    void end() throws IOException;

    /** Goes to the first place from here on at which a record seems to begin, or to the end of the file. */
    void seekRecord(long from) throws IOException;
}
