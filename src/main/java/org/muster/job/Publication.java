package org.muster.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a run writes, and how it becomes visible. Tables are written into a staging folder beside the target and moved into
 * place at the end. How whole the target is at any moment depends on the file system: see {@link RenameMove} and
 * {@link StoreMove}; {@link #open} of the next run completes a move that was cut short and removes what dead runs left.
 *
 * <pre>
 * DIR                      the target
 * DIR.staging-RUN/tables   the new output while it is made; whole once it holds run.json
 * DIR.staging-RUN/work     what is computed once and read again
 * DIR.staging-RUN/owner    host and process that write it; alive beside it is their sign of life
 * DIR.previous             the old output during the move
 * DIR.failed.json          the account of a run that failed
 * </pre>
 */
public final class Publication {
    static final String ACCOUNT = "run.json";
    private static final String STAGING = ".staging-";

    private final FileSystem files;
    private final Path target;
    private final Path staging;
    private final Move move;
    private final RunOwner owner;
    /** The account of the output that stood when the run began; empty where there was none. */
    private String before = "";

    private boolean isMoving;

    private Publication(FileSystem files, Path target, Path staging) throws IOException {
        this.files = files;
        this.target = target;
        this.staging = staging;
        this.move = Move.to(target, files);
        this.owner = RunOwner.of(files, staging);
    }

    /**
     * Completes what a dead run left, checks that the target may be written, and makes the staging folder.
     *
     * @param inputs files, folders or globs; none may hold the target or lie in it
     * @throws UsageException where the target exists and may not be replaced, overlaps an input, or is being written by
     *     another run
     * @throws JobException where the target's folder cannot be written
     */
    public static Publication open(
            String output, List<String> inputs, boolean overwrite, String runId, Configuration configuration) {
        Path target = new Path(output);
        try {
            FileSystem files = target.getFileSystem(configuration);
            Path qualified = files.makeQualified(target);
            refuseOverlap(qualified, resolved(inputs, configuration));
            Publication publication = new Publication(files, qualified, sibling(qualified, STAGING + runId));
            try {
                publication.prepare(overwrite);
            } catch (IOException | RuntimeException e) {
                publication.leave();
                throw e;
            }
            return publication;
        } catch (IOException e) {
            throw new JobException(
                    "cannot write beside " + output + " (" + reason(e) + "): the output is made in a folder beside the"
                            + " target, so its parent must be writable; choose another --output",
                    e);
        }
    }

    private void prepare(boolean overwrite) throws IOException {
        recover();
        refuseForeignTarget(overwrite);
        before = account();
        if (!files.mkdirs(tables(staging))) {
            throw new IOException("the folder was not made");
        }
    }

    /** Where a table is written. */
    public String table(String name) {
        return new Path(tables(staging), name).toString();
    }

    /** Where an intermediate dataset is written. */
    public String work(String name) {
        return new Path(new Path(staging, "work"), name).toString();
    }

    /** Whether a table that was written holds a folder: partitioned rows leave one for each month. */
    boolean hasFolders(String table) throws IOException {
        for (FileStatus entry : files.listStatus(new Path(table))) {
            if (entry.isDirectory()) {
                return true;
            }
        }
        return false;
    }

    public String target() {
        return target.toString();
    }

    /**
     * Writes the account, which makes the staged output whole, and moves it into place.
     *
     * @throws JobException where another run has changed the target meanwhile
     */
    public void publish(String account) throws IOException {
        write(new Path(tables(staging), ACCOUNT), account);
        if (!account().equals(before)) {
            throw new JobException("another run has published into " + target
                    + " while this one went on; its output stands, and this one's is dropped");
        }
        isMoving = true;
        move.complete(tables(staging));
        isMoving = false;
        leave();
        files.delete(failure(), false);
    }

    /**
     * Removes what was staged and leaves the account of the failure beside the target, which stays as it was. Where the
     * move itself broke, the staged output stays for the next run, which completes the move.
     */
    public void abandon(String account) {
        try {
            if (isMoving) {
                owner.close();
            } else {
                leave();
            }
            write(failure(), account);
        } catch (IOException e) {
            System.getLogger(Publication.class.getName())
                    .log(System.Logger.Level.WARNING, "could not write {0}: {1}", failure(), reason(e));
        }
    }

    private void leave() throws IOException {
        owner.close();
        files.delete(staging, true);
    }

    /** Where {@link #abandon} leaves its account. */
    public Path failure() {
        return sibling(target, ".failed.json");
    }

    private void recover() throws IOException {
        List<Path> dead = new ArrayList<>();
        for (FileStatus beside : besides()) {
            Path other = beside.getPath();
            if (other.equals(staging)) {
                continue;
            }
            if (!owner.lives(other)) {
                dead.add(other);
            } else if (owner.isAfter(other)) {
                throw new UsageException("another run (" + owner.describe(other) + ") is writing " + target
                        + "; wait for it, or choose another --output. If it is dead, call again "
                        + RunOwner.DEAD_AFTER.toMinutes() + " minutes after its last sign of life, or delete " + other);
            }
        }
        move.recover(dead);
        for (Path one : dead) {
            files.delete(one, true);
        }
    }

    private FileStatus[] besides() throws IOException {
        if (!files.exists(target.getParent())) {
            return new FileStatus[0];
        }
        String prefix = target.getName() + STAGING;
        return files.listStatus(target.getParent(), path -> path.getName().startsWith(prefix));
    }

    private void refuseForeignTarget(boolean overwrite) throws IOException {
        if (!files.exists(target)) {
            return;
        }
        String account = account();
        boolean isMuster = account.contains("\"contract_version\"") && account.contains("\"muster_version\"");
        if (!isMuster) {
            throw new UsageException(target + " exists and is no Muster output (no run.json of a run in it); "
                    + "nothing was changed. Choose another --output");
        }
        if (!overwrite) {
            throw new UsageException(target + " exists; add --overwrite to replace it, or choose another --output");
        }
    }

    /** What the target's run.json begins with, its run among it; empty where there is none. */
    private String account() throws IOException {
        try (FSDataInputStream in = files.open(new Path(target, ACCOUNT))) {
            return new String(in.readNBytes(4096), StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            return "";
        }
    }

    private static void refuseOverlap(Path target, List<Path> inputs) {
        String output = slashed(target);
        for (Path input : inputs) {
            String in = slashed(input);
            if (output.startsWith(in)) {
                throw new UsageException(
                        "the output " + target + " lies inside the input " + input + "; choose an --output outside it");
            }
            if (in.startsWith(output)) {
                throw new UsageException(
                        "the input " + input + " lies inside the output " + target + "; choose another --output");
            }
        }
    }

    private static List<Path> resolved(List<String> inputs, Configuration configuration) throws IOException {
        List<Path> resolved = new ArrayList<>();
        for (String input : inputs) {
            Path path = new Path(input);
            FileStatus[] found = path.getFileSystem(configuration).globStatus(path);
            for (FileStatus one : found == null ? new FileStatus[0] : found) {
                resolved.add(one.getPath());
            }
        }
        return resolved;
    }

    private static String slashed(Path path) {
        return path.toUri().normalize().toString().replaceFirst("^file:/+", "file:/") + "/";
    }

    static Path tables(Path staging) {
        return new Path(staging, "tables");
    }

    private void write(Path path, String content) throws IOException {
        try (OutputStream out = files.create(path, true)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Path sibling(Path target, String suffix) {
        return new Path(target.getParent(), target.getName() + suffix);
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName().toLowerCase(Locale.ROOT) : message;
    }
}
