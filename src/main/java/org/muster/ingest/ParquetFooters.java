package org.muster.ingest;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;

/** The schemas of Parquet files, which Spark would take from one file for all. */
final class ParquetFooters {
    private ParquetFooters() {}

    /** @throws IOException where the file is no Parquet, or damaged */
    static MessageType schema(Path path, Configuration hadoop) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop))) {
            return reader.getFileMetaData().getSchema();
        } catch (RuntimeException e) {
            throw new IOException("parquet: " + e.getMessage(), e);
        }
    }

    /** Why a file whose schema could not be read when the input was planned cannot be read. */
    static Exception failure(Path path, Configuration hadoop) {
        try {
            schema(path, hadoop);
            return new IOException("parquet: the file was not readable when the input was planned; run again");
        } catch (IOException e) {
            return e;
        }
    }
}
