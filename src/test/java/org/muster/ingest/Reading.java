package org.muster.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** What readers yield for files of a test. */
final class Reading {
    static final LocalDate MAX_DATE = LocalDate.of(2025, 6, 30);
    static final Configuration HADOOP = new Configuration(false);

    private Reading() {}

    static IngestOptions options() {
        return new IngestOptions(Format.AUTO, Map.of(), 5 << 20, MAX_DATE);
    }

    static IngestOptions options(int maxRecordBytes) {
        return new IngestOptions(Format.AUTO, Map.of(), maxRecordBytes, MAX_DATE);
    }

    static IngestOptions fields(Map<String, String> fields) {
        return new IngestOptions(Format.AUTO, fields, 5 << 20, MAX_DATE);
    }

    static Path write(Path folder, String name, String content) {
        return write(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputPlan plan(IngestOptions options, Path... paths) {
        try {
            List<String> names = new ArrayList<>();
            for (Path path : paths) {
                names.add(path.toString());
            }
            return InputPlan.of(names, options, HADOOP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the readers of a plan yield, slice after slice. */
    static List<InputRecord> read(IngestOptions options, Path... paths) {
        List<InputRecord> records = new ArrayList<>();
        for (Slice slice : plan(options, paths).slices()) {
            records.addAll(read(slice, options));
        }
        return records;
    }

    static List<InputRecord> read(Slice slice, IngestOptions options) {
        List<InputRecord> records = new ArrayList<>();
        try (SliceReader reader = new SliceReader(slice, options, HADOOP)) {
            reader.forEachRemaining(records::add);
        }
        return records;
    }

    static List<RawArticle> articles(List<InputRecord> records) {
        return records.stream()
                .filter(RawArticle.class::isInstance)
                .map(RawArticle.class::cast)
                .toList();
    }

    static List<Reject> rejects(List<InputRecord> records) {
        return records.stream()
                .filter(Reject.class::isInstance)
                .map(Reject.class::cast)
                .toList();
    }

    static List<SliceCount> counts(List<InputRecord> records) {
        return records.stream()
                .filter(SliceCount.class::isInstance)
                .map(SliceCount.class::cast)
                .toList();
    }

    /** Each record as a line: position and body, or position and reason. */
    static List<String> lines(List<InputRecord> records) {
        List<String> lines = new ArrayList<>();
        for (InputRecord record : records) {
            if (record instanceof RawArticle article) {
                lines.add(article.inputPosition() + " " + article.body());
            } else if (record instanceof Reject reject) {
                lines.add(reject.inputPosition() + " " + reject.reason().label());
            }
        }
        return lines;
    }
}
