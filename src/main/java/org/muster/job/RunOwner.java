package org.muster.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which process writes a staging folder, and whether it lives. {@code owner} is written once and tells host and process;
 * {@code alive} is written anew every half a minute. A process of this host is asked for by its number; one of another host
 * (the driver of a cluster is somewhere else each night) lives while its last sign is under five minutes old. Ages are
 * compared on the file system's own clock.
 */
final class RunOwner implements AutoCloseable {
    static final Duration DEAD_AFTER = Duration.ofMinutes(5);
    private static final Duration BEAT = Duration.ofSeconds(30);
    private static final String OWNER = "owner";
    private static final String ALIVE = "alive";
    /** Folders that runs of this very process write. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final FileSystem files;
    private final Path staging;
    private final Thread heart = new Thread(this::beat, "muster-alive");

    private RunOwner(FileSystem files, Path staging) {
        this.files = files;
        this.staging = staging;
        heart.setDaemon(true);
    }

    /** Takes a new staging folder; the first thing that is written into it. */
    static RunOwner of(FileSystem files, Path staging) throws IOException {
        RunOwner owner = new RunOwner(files, staging);
        OURS.add(staging);
        write(
                files,
                new Path(staging, OWNER),
                host() + " " + ProcessHandle.current().pid());
        write(files, new Path(staging, ALIVE), "");
        owner.heart.start();
        return owner;
    }

    /** Whether the run that writes another staging folder still lives. */
    boolean lives(Path other) throws IOException {
        String[] hostAndProcess = read(other).split(" ", -1);
        if (hostAndProcess.length != 2) {
            return false;
        }
        if (OURS.contains(other)) {
            return true;
        }
        if (hostAndProcess[0].equals(host()) && !isAnother(Long.parseLong(hostAndProcess[1]))) {
            return false;
        }
        FileStatus sign = status(new Path(other, ALIVE));
        if (sign == null) {
            sign = status(new Path(other, OWNER));
        }
        write(files, new Path(staging, ALIVE), "");
        FileStatus now = status(new Path(staging, ALIVE));
        return sign != null
                && now != null
                && now.getModificationTime() - sign.getModificationTime() < DEAD_AFTER.toMillis();
    }

    /** Whether another staging folder was taken before this one; of two at the same instant the lesser name. */
    boolean isAfter(Path other) throws IOException {
        FileStatus ours = status(new Path(staging, OWNER));
        FileStatus theirs = status(new Path(other, OWNER));
        if (theirs == null || ours == null) {
            return false;
        }
        int order = Long.compare(theirs.getModificationTime(), ours.getModificationTime());
        return order < 0 || order == 0 && other.compareTo(staging) < 0;
    }

    /** Host and process that write another staging folder, as a person reads it. */
    String describe(Path other) throws IOException {
        String[] hostAndProcess = read(other).split(" ", -1);
        return hostAndProcess.length == 2 ? "process " + hostAndProcess[1] + " on " + hostAndProcess[0] : "unknown";
    }

    /** No longer alive: to be called before the folder is removed, or it would come back. */
    @Override
    public void close() {
        heart.interrupt();
        try {
            heart.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        OURS.remove(staging);
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(BEAT.toMillis());
                write(files, new Path(staging, ALIVE), "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.getLogger(RunOwner.class.getName())
                    .log(System.Logger.Level.WARNING, "no sign of life can be left in {0}: {1}", staging, e);
        }
    }

    private static boolean isAnother(long process) {
        return process != ProcessHandle.current().pid()
                && ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private String read(Path folder) throws IOException {
        Path owner = new Path(folder, OWNER);
        try (var in = files.open(owner)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (FileNotFoundException e) {
            return "";
        }
    }

    private @Nullable FileStatus status(Path file) throws IOException {
        try {
            return files.getFileStatus(file);
        } catch (FileNotFoundException e) {
            return null;
        }
    }

    private static void write(FileSystem files, Path path, String content) throws IOException {
        try (OutputStream out = files.create(path, true)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '_');
        } catch (IOException e) {
            return "localhost";
        }
    }
}
