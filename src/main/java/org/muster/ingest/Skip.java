package org.muster.ingest;

/**
 * One record that was read and is of a kind that holds no page.
 *
 * @param inputFile the file's name, the same on every machine
 * @param inputPosition where the record begins
 * @param kind as {@code run.json} counts it: {@code request}, {@code response_redirect}, …
 */
public record Skip(String inputFile, long inputPosition, String kind) implements InputRecord {}
