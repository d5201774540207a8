package org.muster.ingest;

import java.io.Serializable;

/**
 * One Parquet file, which Spark reads.
 *
 * @param path for Spark
 * @param inputFile the file's name, the same on every machine
 * @param layout the file's schema as text: files of one layout can be read together
 */
public record ParquetFile(String path, String inputFile, String layout) implements Serializable {}
