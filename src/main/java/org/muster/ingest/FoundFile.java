package org.muster.ingest;

import org.apache.hadoop.fs.Path;

/**
 * A file that an input path reaches.
 *
 * @param path on its file system
 * @param name its {@code input_file}
 * @param bytes its length as stored
 * @param modified when it was last written, in milliseconds since 1970 on the file system's clock
 */
record FoundFile(Path path, String name, long bytes, long modified) {}
