package org.muster.ingest;

/**
 * What was read of one file by one slice: the last that a reader yields for it.
 *
 * @param inputFile the file's name, the same on every machine
 * @param bytes decompressed bytes of the records that the slice owns, the ends of lines included; over the slices of a
 *     file they sum to its length
 * @param records articles, rejects and skipped records, counted where records are cut
 */
public record SliceCount(String inputFile, long bytes, long records) implements InputRecord {}
