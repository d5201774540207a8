package org.muster.job;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a run writes, and how it becomes visible. Tables are written into a staging folder beside the target and moved into
 * place at the end, {@code run.json} first of all being in them. At any moment the target is the old output whole, the new
 * one whole, or for an instant absent with both beside it; {@link #open} of the next run completes such a move.
 *
 * <pre>
 * DIR                      the target
 * DIR.staging-RUN/tables   the new output while it is made; whole once it holds run.json
 * DIR.staging-RUN/work     what is computed once and read again
 * DIR.staging-RUN/owner    host and process that write it
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

    private Publication(FileSystem files, Path target, String runId) {
        this.files = files;
        this.target = target;
        this.staging = sibling(target, STAGING + runId);
    }

    /**
     * Completes what a dead run left, checks that the target may be written, and makes the staging folder.
     *
     * @param inputs files, folders or globs; none may hold the target or lie in it
     * @throws UsageException where the target exists and may not be replaced, or overlaps an input
     * @throws JobException where the target's folder cannot be written
     */
    public static Publication open(
            String output, List<String> inputs, boolean overwrite, String runId, Configuration configuration) {
        Path target = new Path(output);
        try {
            FileSystem files = target.getFileSystem(configuration);
            Path qualified = files.makeQualified(target);
            Publication publication = new Publication(files, qualified, runId);
            refuseOverlap(qualified, resolved(inputs, configuration));
            publication.recover();
            publication.refuseForeignTarget(overwrite);
            publication.prepare();
            return publication;
        } catch (IOException e) {
            throw new JobException(
                    "cannot write beside " + output + " (" + reason(e) + "): the output is made in a folder beside the"
                            + " target, so its parent must be writable; choose another --output",
                    e);
        }
    }

    /** Where a table is written. */
    public String table(String name) {
        return new Path(tables(), name).toString();
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

    /** Writes the account, which makes the staged output whole, and moves it into place. */
    public void publish(String account) throws IOException {
        write(new Path(tables(), ACCOUNT), account);
        Path previous = previous();
        if (files.exists(target)) {
            rename(target, previous);
        }
        rename(tables(), target);
        files.delete(previous, true);
        files.delete(staging, true);
        files.delete(failure(), false);
    }

    /** Removes what was staged and leaves the account of the failure beside the target. The target stays as it was. */
    public void abandon(String account) {
        try {
            files.delete(staging, true);
            write(failure(), account);
        } catch (IOException e) {
            System.getLogger(Publication.class.getName())
                    .log(System.Logger.Level.WARNING, "could not write {0}: {1}", failure(), reason(e));
        }
    }

    /** Where {@link #abandon} leaves its account. */
    public Path failure() {
        return sibling(target, ".failed.json");
    }

    private void recover() throws IOException {
        List<Path> dead = new ArrayList<>();
        for (FileStatus beside : besides()) {
            if (!isAlive(beside.getPath())) {
                dead.add(beside.getPath());
            }
        }
        if (files.exists(previous())) {
            if (!files.exists(target)) {
                Optional<Path> whole = Optional.empty();
                for (Path one : dead) {
                    if (files.exists(new Path(new Path(one, "tables"), ACCOUNT))) {
                        whole = Optional.of(new Path(one, "tables"));
                    }
                }
                rename(whole.orElse(previous()), target);
            }
            files.delete(previous(), true);
        }
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

    /** Whether the process that made a staging folder still runs; one of another host is taken to for a day. */
    private boolean isAlive(Path folder) throws IOException {
        Path owner = new Path(folder, "owner");
        if (!files.exists(owner)) {
            return false;
        }
        String[] hostAndProcess;
        try (FSDataInputStream in = files.open(owner)) {
            hostAndProcess = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
        }
        if (hostAndProcess.length != 2) {
            return false;
        }
        if (!hostAndProcess[0].equals(host())) {
            long age = System.currentTimeMillis() - files.getFileStatus(owner).getModificationTime();
            return age < 24L * 3600 * 1000;
        }
        long process = Long.parseLong(hostAndProcess[1]);
        return process != ProcessHandle.current().pid()
                && ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private void refuseForeignTarget(boolean overwrite) throws IOException {
        if (!files.exists(target)) {
            return;
        }
        boolean isMuster = files.exists(new Path(target, ACCOUNT)) && looksLikeAccount(new Path(target, ACCOUNT));
        if (!isMuster) {
            throw new UsageException(target + " exists and is no Muster output (no run.json of a run in it); "
                    + "nothing was changed. Choose another --output");
        }
        if (!overwrite) {
            throw new UsageException(target + " exists; add --overwrite to replace it, or choose another --output");
        }
    }

    private boolean looksLikeAccount(Path path) throws IOException {
        try (FSDataInputStream in = files.open(path)) {
            String head = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
            return head.contains("\"contract_version\"") && head.contains("\"muster_version\"");
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

    private void prepare() throws IOException {
        if (!files.mkdirs(tables())) {
            throw new IOException("the folder was not made");
        }
        write(new Path(staging, "owner"), host() + " " + ProcessHandle.current().pid());
    }

    private Path tables() {
        return new Path(staging, "tables");
    }

    private Path previous() {
        return sibling(target, ".previous");
    }

    private void rename(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException("could not rename " + from + " to " + to);
        }
    }

    private void write(Path path, String content) throws IOException {
        try (OutputStream out = files.create(path, true)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Path sibling(Path target, String suffix) {
        return new Path(target.getParent(), target.getName() + suffix);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '_');
        } catch (IOException e) {
            return "localhost";
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName().toLowerCase(Locale.ROOT) : message;
    }
}
