package org.muster.ingest;

/**
 * One file of the input.
 *
 * @param name its {@code input_file}, the same on every machine
 * @param bytes its length as stored
 */
public record InputFile(String name, long bytes) {}
