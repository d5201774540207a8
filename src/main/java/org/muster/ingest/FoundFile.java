package org.muster.ingest;

import org.apache.hadoop.fs.Path;

/**
 * A file that an input path reaches.
 *
 * @param path on its file system
 * @param name its {@code input_file}
 * @param bytes its length as stored
 */
record FoundFile(Path path, String name, long bytes) {}
