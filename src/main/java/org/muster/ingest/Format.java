package org.muster.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an input is written. */
public enum Format {
    /** told by each file's name, or else by its first bytes */
    AUTO,
    /** one JSON object a line */
    JSONL,
    /** one object, one array of objects, or objects one after the other */
    JSON,
    /** RFC 4180 with a header row; commas, semicolons or tabs */
    CSV,
    PARQUET,
    /** one article a file; its first line is the title */
    TEXT,
    HTML,
    WARC;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the command line writes it. */
    public String label() {
        return label;
    }

    /**
     * The format of a label.
     *
     * @throws InputException where no format has it
     */
    public static Format of(String label) {
        for (Format format : values()) {
            if (format.label.equals(label)) {
                return format;
            }
        }
        throw new InputException("format '" + label + "' is unknown; write one of "
                + Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", ")));
    }
}
