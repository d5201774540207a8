package org.muster.ingest;

/** Understands the bytes of one record. */
interface RecordParser {
    /** The article in the record, or why there is none. */
    InputRecord parse(Cut.Whole record);

    /** True where a record whose end was not seen may be taken as whole if it parses. */
    boolean tellsItsOwnEnd();
}
