package org.muster.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.jspecify.annotations.Nullable;

/**
 * The local file system under another scheme, on which a process dies after a number of changes: those that follow all fail.
 * Under a scheme that is not {@link Move#RENAME_IN_ONE_STEP} it renames as an object store does, no folder, and a file in two
 * steps.
 */
public final class CutFileSystem extends RawLocalFileSystem {
    private static int changesLeft = Integer.MAX_VALUE;
    private @Nullable URI address;

    /** A configuration in which a scheme means this file system. */
    static Configuration as(String scheme) {
        Configuration configuration = new Configuration(false);
        configuration.set("fs." + scheme + ".impl", CutFileSystem.class.getName());
        configuration.setBoolean("fs." + scheme + ".impl.disable.cache", true);
        return configuration;
    }

    static synchronized void dieAfter(int changes) {
        changesLeft = changes;
    }

    static synchronized boolean isDead() {
        return changesLeft == 0;
    }

    static void live() {
        dieAfter(Integer.MAX_VALUE);
    }

    private static synchronized void change() throws IOException {
        if (changesLeft == 0) {
            throw new IOException("the process is dead");
        }
        changesLeft--;
    }

    @Override
    public void initialize(URI uri, Configuration configuration) throws IOException {
        super.initialize(uri, configuration);
        address = URI.create(uri.getScheme() + ":///");
    }

    @Override
    public URI getUri() {
        return address == null ? URI.create("cut:///") : address; // asked for before it is initialized
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        change();
        mkdirs(file.getParent());
        return super.create(file, overwrite, bufferSize, replication, blockSize, progress);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        change();
        return super.delete(path, recursive);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        change();
        if (Move.RENAME_IN_ONE_STEP.contains(getUri().getScheme())) {
            return pathToFile(from).renameTo(pathToFile(to));
        }
        if (pathToFile(from).isDirectory()) {
            throw new IOException("an object store has no folders");
        }
        mkdirs(to.getParent()); // which a store does not need
        Files.copy(pathToFile(from).toPath(), pathToFile(to).toPath());
        change();
        return super.delete(from, false);
    }

    @Override
    public FileStatus getFileStatus(Path file) throws IOException {
        return plain(super.getFileStatus(file));
    }

    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        return Arrays.stream(super.listStatus(folder)).map(CutFileSystem::plain).toArray(FileStatus[]::new);
    }

    /** Without permissions, which the local file system looks up by a {@code file:} address. */
    static FileStatus plain(FileStatus status) {
        return new FileStatus(
                status.getLen(),
                status.isDirectory(),
                1,
                status.getBlockSize(),
                status.getModificationTime(),
                status.getPath());
    }
}
