package org.muster.job;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local file system under the scheme {@code counting}, which counts the bytes that are read from it. */
public final class CountingFileSystem extends RawLocalFileSystem {
    static final AtomicLong BYTES = new AtomicLong();

    @Override
    public URI getUri() {
        return URI.create("counting:///");
    }

    @Override
    public String getScheme() {
        return "counting";
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        return new FSDataInputStream(new Counted(super.open(file, bufferSize)));
    }

    @Override
    public FileStatus getFileStatus(Path file) throws IOException {
        return CutFileSystem.plain(super.getFileStatus(file));
    }

    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        return Arrays.stream(super.listStatus(folder)).map(CutFileSystem::plain).toArray(FileStatus[]::new);
    }

    private static final class Counted extends FSInputStream {
        private final FSDataInputStream stream;

        Counted(FSDataInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int read = stream.read();
            BYTES.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = stream.read(buffer, offset, length);
            BYTES.addAndGet(Math.max(0, read));
            return read;
        }

        @Override
        public void seek(long position) throws IOException {
            stream.seek(position);
        }

        @Override
        public long getPos() throws IOException {
            return stream.getPos();
        }

        @Override
        public boolean seekToNewSource(long target) throws IOException {
            return stream.seekToNewSource(target);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
