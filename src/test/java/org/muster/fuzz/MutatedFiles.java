package org.muster.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.muster.SharedData;
import org.muster.ingest.Stored;

/** Files of mutated records, JSON lines, plain and compressed. */
final class MutatedFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SUFFIXES = List.of("", ".gz", "", ".bz2", "", ".zst");
    /** Of each corpus; enough to mutate, and the same wherever the corpora are. */
    private static final int RECORDS_TAKEN = 4_000;

    private final Mutations mutations;
    private int files;

    /** Records of the shared corpora, else of the sample. */
    MutatedFiles(long seed) throws IOException {
        List<ObjectNode> records = new ArrayList<>();
        Path folder = SharedData.find("corpora").orElse(Path.of("data/sample"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(path -> path.toString().matches(".*[.]jsonl(?:[.]gz)?"))
                    .sorted()
                    .toList()) {
                read(file, records);
            }
        }
        mutations = new Mutations(records, seed);
    }

    private static void read(Path file, List<ObjectNode> records) throws IOException {
        try (InputStream stored = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines().limit(RECORDS_TAKEN)::iterator) {
                if (line.startsWith("{") && JSON.readTree(line) instanceof ObjectNode record) {
                    records.add(record);
                }
            }
        }
    }

    /**
     * Writes the next file.
     *
     * @return how many lines it has that are not blank: as many records must be read
     */
    long write(Path folder, int records) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int i = 0; i < records; i++) {
            content.writeBytes(mutations.next());
            content.write('\n');
        }
        byte[] bytes = content.toByteArray();
        String suffix = SUFFIXES.get(files % SUFFIXES.size());
        Path file = folder.resolve("part-%04d.jsonl%s".formatted(files++, suffix));
        Files.write(file, suffix.isEmpty() ? bytes : Stored.pack(suffix.substring(1), bytes));
        return lines(bytes);
    }

    private static long lines(byte[] content) {
        long lines = 0;
        boolean blank = true;
        boolean marked = content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB;
        for (int i = marked ? 3 : 0; i < content.length; i++) {
            byte b = content[i];
            if (b == '\n') {
                lines += blank ? 0 : 1;
                blank = true;
            } else {
                blank &= b == ' ' || b == '\t' || b == '\r';
            }
        }
        return lines; // every file ends with a line feed
    }
}
