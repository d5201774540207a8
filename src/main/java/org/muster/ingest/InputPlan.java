package org.muster.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** What is to be read: the files of the input, cut into slices. The same whatever order a file system lists them in. */
public final class InputPlan {
    /** Files looked into at a time where their names do not tell what they are: it is waiting, not work. */
    private static final int LOOKERS = 16;

    private final List<Slice> slices;
    private final List<ParquetFile> parquetFiles;
    private final List<InputFile> inputs;
    private final List<String> paths;
    private final List<FoundFile> found;

    private InputPlan(List<String> paths, List<PlannedFile> files) {
        List<PlannedFile> text = new ArrayList<>();
        List<ParquetFile> parquet = new ArrayList<>();
        for (PlannedFile file : files) {
            if (file.schema() == null) {
                text.add(file);
            } else {
                String layout = file.schema().toString();
                parquet.add(new ParquetFile(
                        file.file().path().toString(), file.file().name(), layout.intern()));
            }
        }
        this.slices = List.copyOf(SlicePlanner.plan(text));
        this.parquetFiles = List.copyOf(parquet);
        this.inputs = files.stream()
                .map(file -> new InputFile(file.file().name(), file.file().bytes()))
                .toList();
        this.paths = List.copyOf(paths);
        this.found = files.stream().map(PlannedFile::file).toList();
    }

    /**
     * Finds the files.
     *
     * @param paths files, folders or globs, on any file system that Hadoop knows
     * @throws InputException where a path finds nothing, a file's format cannot be told or is not supported, or no field
     *     with the articles' body can be told
     * @throws IOException where a file system fails
     */
    public static InputPlan of(List<String> paths, IngestOptions options, Configuration hadoop) throws IOException {
        List<PlannedFile> files = planned(InputListing.of(paths, hadoop), options.format(), hadoop);
        BodyCheck.check(files, options, hadoop);
        return new InputPlan(paths, files);
    }

    private static List<PlannedFile> planned(List<FoundFile> found, Format wanted, Configuration hadoop)
            throws IOException {
        ExecutorService lookers = Executors.newFixedThreadPool(Math.min(LOOKERS, found.size()), work -> {
            Thread thread = new Thread(work, "muster-input");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<PlannedFile>> looking = new ArrayList<>();
            for (FoundFile file : found) {
                looking.add(lookers.submit(() -> PlannedFile.of(file, wanted, hadoop)));
            }
            List<PlannedFile> planned = new ArrayList<>();
            for (Future<PlannedFile> file : looking) {
                planned.add(file.get());
            }
            return planned;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InputException known) {
                throw known;
            }
            throw new IOException(String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the input was planned", e);
        } finally {
            lookers.shutdownNow();
        }
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

    /**
     * What became of files that are no longer as they were when the plan was made: gone, of another length, or written again.
     * Files that came since are not told; they are no part of the plan.
     *
     * @return empty where all are as they were
     * @throws IOException where a file system fails
     */
    public List<String> changes(Configuration hadoop) throws IOException {
        Map<Path, FoundFile> now = new HashMap<>();
        try {
            InputListing.of(paths, hadoop).forEach(file -> now.put(file.path(), file));
        } catch (InputException e) {
            return List.of(String.valueOf(e.getMessage())); // a whole input is gone
        }
        List<String> changes = new ArrayList<>();
        for (FoundFile before : found) {
            FoundFile file = now.get(before.path());
            if (file == null) {
                changes.add(before.name() + " is gone");
            } else if (file.bytes() != before.bytes()) {
                changes.add(before.name() + " had " + before.bytes() + " bytes and has " + file.bytes());
            } else if (file.modified() != before.modified()) {
                changes.add(before.name() + " was written again");
            }
        }
        return changes;
    }
}
