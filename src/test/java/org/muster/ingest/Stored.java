package org.muster.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** What readers yield for bytes in a file, for the tests of other packages. */
public final class Stored {
    private static final Configuration HADOOP = new Configuration(false);

    private final Path file;

    /** @param name tells format and compression: {@code any.jsonl.gz} */
    public Stored(String name) {
        try {
            Path folder = Files.createTempDirectory("muster-stored");
            file = folder.resolve(name);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit(); // deleted in the reverse order
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a run would read, in one slice. */
    public List<InputRecord> read(byte[] content, IngestOptions options) {
        return readInSlices(content, options, 0, Long.MAX_VALUE);
    }

    /** As {@link #read}, cut at offsets, the first 0 and the last beyond the end; only plain JSON lines can be. */
    public List<InputRecord> readInSlices(byte[] content, IngestOptions options, long... cuts) {
        try {
            Files.write(file, content);
            FoundFile found = new FoundFile(
                    new org.apache.hadoop.fs.Path(file.toUri()),
                    file.getFileName().toString(),
                    content.length,
                    Files.getLastModifiedTime(file).toMillis());
            PlannedFile planned = PlannedFile.of(found, Format.AUTO, HADOOP);
            List<InputRecord> records = new ArrayList<>();
            for (int i = 1; i < cuts.length; i++) {
                Slice slice = new Slice(List.of(planned.part(cuts[i - 1], cuts[i])));
                try (SliceReader reader = new SliceReader(slice, options, HADOOP)) {
                    reader.forEachRemaining(records::add);
                }
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes as one member, compressed as a suffix (gz, bz2, zst) says. */
    public static byte[] pack(String suffix, byte[] content) {
        return Arrays.stream(Packing.values())
                .filter(packing -> packing.suffix().equals(suffix))
                .findFirst()
                .orElseThrow()
                .pack(content);
    }
}
