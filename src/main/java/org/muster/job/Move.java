package org.muster.job;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** How a staged output takes the target's place, and how the next run completes what a dead one began. */
interface Move {
    /** File systems that rename a folder in one step. Any other is taken for an object store, which copies each file. */
    Set<String> RENAME_IN_ONE_STEP =
            Set.of("file", "hdfs", "webhdfs", "swebhdfs", "viewfs", "ofs", "o3fs", "abfs", "abfss");

    /**
     * Moves an output into place.
     *
     * @param staged the output whole, run.json in it, in the folder {@code tables} of a staging folder
     */
    void complete(Path staged) throws IOException;

    /**
     * Completes a move that was begun.
     *
     * @param dead staging folders of runs that are gone
     */
    void recover(List<Path> dead) throws IOException;

    /** The move that is right for the target's file system. */
    static Move to(Path target, FileSystem files) {
        return RENAME_IN_ONE_STEP.contains(files.getUri().getScheme())
                ? new RenameMove(files, target)
                : new StoreMove(files, target);
    }
}
