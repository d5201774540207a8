package org.muster.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the inputs are read.
 *
 * @param format of every file, or {@link Format#AUTO}
 * @param fields where a field ({@code body}, {@code title}, {@code date}, {@code url}, {@code outlet}, {@code id}) is
 *     found, as {@code content.text}: dots reach into nested fields. A field not named here is found by its usual names
 * @param maxRecordBytes a longer record is rejected as {@code too_large}; memory for a reader is a small multiple of it
 * @param maxDate a later day is {@code implausible}
 */
public record IngestOptions(Format format, Map<String, String> fields, int maxRecordBytes, LocalDate maxDate)
        implements Serializable {
    private static final int LARGEST = 1 << 29;

    /** @throws InputException where a field is unknown or its path is empty, or the limit is not 1 byte to 512 MB */
    public IngestOptions {
        fields = new TreeMap<>(fields);
        fields.forEach(IngestOptions::check);
        if (maxRecordBytes < 1 || maxRecordBytes > LARGEST) {
            throw new InputException("a record may be 1 to " + LARGEST + " bytes long, not " + maxRecordBytes
                    + "; give --max-record-mb as 1 to 512");
        }
    }

    /** 5 MB a record, usual field names, dates until {@code maxDate}. */
    public static IngestOptions until(LocalDate maxDate) {
        return new IngestOptions(Format.AUTO, Map.of(), 5 << 20, maxDate);
    }

    private static void check(String field, String path) {
        String known = Arrays.stream(Field.values()).map(Field::label).collect(Collectors.joining(", "));
        if (Arrays.stream(Field.values()).noneMatch(f -> f.label().equals(field))) {
            throw new InputException("--field " + field + "=" + path + ": '" + field + "' is no field of an article; "
                    + "write one of " + known);
        }
        if (path.isBlank()) {
            throw new InputException("--field " + field + "=: no name of an input field; write --field " + field
                    + "=NAME or --field " + field + "=OUTER.INNER");
        }
    }
}
