package org.muster.ingest;

import java.io.Serializable;

/**
 * One Parquet file, which Spark reads.
 *
 * @param path for Spark
 * @param inputFile the file's name, the same on every machine
 */
public record ParquetFile(String path, String inputFile) implements Serializable {}
