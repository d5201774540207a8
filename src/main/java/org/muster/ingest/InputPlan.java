package org.muster.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** What is to be read: the files of the input, cut into slices. The same whatever order a file system lists them in. */
public final class InputPlan {
    private final List<Slice> slices;
    private final List<ParquetFile> parquetFiles;
    private final List<InputFile> inputs;

    private InputPlan(List<PlannedFile> files) {
        List<PlannedFile> text = new ArrayList<>();
        List<ParquetFile> parquet = new ArrayList<>();
        for (PlannedFile file : files) {
            if (file.kind().format() == Format.PARQUET) {
                parquet.add(new ParquetFile(
                        file.file().path().toString(), file.file().name()));
            } else {
                text.add(file);
            }
        }
        this.slices = List.copyOf(SlicePlanner.plan(text));
        this.parquetFiles = List.copyOf(parquet);
        this.inputs = files.stream()
                .map(file -> new InputFile(file.file().name(), file.file().bytes()))
                .toList();
    }

    /**
     * Finds the files.
     *
     * @param paths files, folders or globs, on any file system that Hadoop knows
     * @throws InputException where a path finds nothing or a file's format cannot be told or is not supported
     * @throws IOException where a file system fails
     */
    public static InputPlan of(List<String> paths, IngestOptions options, Configuration hadoop) throws IOException {
        List<PlannedFile> files = new ArrayList<>();
        for (FoundFile file : InputListing.of(paths, hadoop)) {
            files.add(new PlannedFile(file, FileKind.of(file, options.format(), hadoop)));
        }
        return new InputPlan(files);
    }

    /** What {@link SliceReader}s read. */
    public List<Slice> slices() {
        return slices;
    }

    /** What Spark's Parquet reader reads, by name. */
    public List<ParquetFile> parquetFiles() {
        return parquetFiles;
    }

    /** Every file, by name. */
    public List<InputFile> inputs() {
        return inputs;
    }
}
