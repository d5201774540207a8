package org.muster.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Into an object store, which has no folders and renames by copying each file. {@code run.json} says that an output is
 * whole: the old one's goes first of all, then the rest of the old one; then the new files come, {@code run.json} last. A
 * reader who finds it before and after reading, with the same {@code run_id}, has read one output whole. The new output
 * stays whole, part in the staging folder and part in place, until the move is done; every step may be done again, so that
 * the next run completes what a dead one began. Two empty files in the staging folder tell how far it came.
 */
final class StoreMove implements Move {
    private static final String BEGUN = "move-begun";
    private static final String EMPTIED = "move-target-emptied";
    /** Copies asked for at a time: it is waiting, not work. */
    private static final int COPIES = 16;

    private final FileSystem files;
    private final Path target;

    StoreMove(FileSystem files, Path target) {
        this.files = files;
        this.target = target;
    }

    @Override
    public void complete(Path staged) throws IOException {
        Path staging = staged.getParent();
        touch(new Path(staging, BEGUN));
        Path emptied = new Path(staging, EMPTIED);
        if (!files.exists(emptied)) {
            files.delete(new Path(target, Publication.ACCOUNT), false);
            files.delete(target, true);
            touch(emptied);
        }
        Path account = new Path(staged, Publication.ACCOUNT);
        List<Path> rest = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = files.listFiles(staged, true);
        while (all.hasNext()) {
            Path file = all.next().getPath();
            if (!file.equals(account)) {
                rest.add(file);
            }
        }
        moveAll(rest, staged);
        move(account, staged);
    }

    @Override
    public void recover(List<Path> dead) throws IOException {
        for (Path staging : dead) {
            Path staged = Publication.tables(staging);
            boolean isLeftToMove = files.exists(new Path(staged, Publication.ACCOUNT));
            if (isLeftToMove && files.exists(new Path(staging, BEGUN))) {
                complete(staged);
            }
        }
    }

    private void moveAll(List<Path> staged, Path from) throws IOException {
        Set<Path> folders = new HashSet<>();
        for (Path file : staged) {
            folders.add(inTarget(file, from).getParent());
        }
        for (Path folder : folders) {
            files.mkdirs(folder);
        }
        ExecutorService copiers = Executors.newFixedThreadPool(COPIES);
        try {
            List<Future<?>> moves = new ArrayList<>();
            for (Path file : staged) {
                moves.add(copiers.submit(() -> {
                    move(file, from);
                    return null;
                }));
            }
            for (Future<?> move : moves) {
                move.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the output was moved into place", e);
        } finally {
            copiers.shutdownNow();
        }
    }

    private void move(Path file, Path from) throws IOException {
        Path to = inTarget(file, from);
        files.delete(to, false); // of a move that was cut short
        if (!files.rename(file, to)) {
            throw new IOException("could not move " + file + " to " + to);
        }
    }

    private Path inTarget(Path file, Path from) {
        return new Path(target, from.toUri().relativize(file.toUri()).getPath());
    }

    private void touch(Path file) throws IOException {
        files.create(file, true).close();
    }
}
