package org.muster.ingest;

/**
 * One record that was read and cannot be an article, or the place where a file could be read no further.
 *
 * @param inputFile the file's name, the same on every machine
 * @param inputPosition where the record begins; for {@link RejectReason#IO_ERROR} the offset reached
 * @param reason why
 * @param detail what was found, for a person
 * @param excerpt the record's beginning, at most 200 characters (code points), control characters as blanks
 */
public record Reject(String inputFile, long inputPosition, RejectReason reason, String detail, String excerpt)
        implements InputRecord {}
