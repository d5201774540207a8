package org.muster.job;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Two renames: the old output steps aside as {@code DIR.previous}, the new one takes its place. At any moment the target is
 * the old one whole, the new one whole, or for an instant absent with both beside it.
 */
final class RenameMove implements Move {
    private final FileSystem files;
    private final Path target;
    private final Path previous;

    RenameMove(FileSystem files, Path target) {
        this.files = files;
        this.target = target;
        this.previous = Publication.sibling(target, ".previous");
    }

    @Override
    public void complete(Path staged) throws IOException {
        if (files.exists(target)) {
            rename(target, previous);
        }
        rename(staged, target);
        files.delete(previous, true);
    }

    @Override
    public void recover(List<Path> dead) throws IOException {
        if (!files.exists(previous)) {
            return;
        }
        if (!files.exists(target)) {
            Path whole = previous;
            for (Path staging : dead) {
                Path staged = Publication.tables(staging);
                if (files.exists(new Path(staged, Publication.ACCOUNT))) {
                    whole = staged;
                }
            }
            rename(whole, target);
        }
        files.delete(previous, true);
    }

    /** A rename onto a folder that is there would move into it. */
    private void rename(Path from, Path to) throws IOException {
        if (files.exists(to) || !files.rename(from, to)) {
            throw new IOException("could not rename " + from + " to " + to);
        }
    }
}
