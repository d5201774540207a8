package org.muster.extract.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A lexicon file: tab-separated, a header line of column names, "#" begins a comment line, blank lines are skipped.
 * Errors begin {@code file:line:}.
 *
 * @param name the file's name, for errors
 * @param columns the header
 * @param rows the rows in order
 */
public record Tsv(String name, List<String> columns, List<Row> rows) {

    public Tsv {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads the text of a file.
     *
     * @throws LexiconException where the file is empty, a row has another number of cells than the header, or the header
     *     is not {@code expected}
     */
    public static Tsv parse(String name, String content, String... expected) {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        int number = 0;
        for (String line : content.split("\r?\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
            if (header.isEmpty()) {
                header = cells;
                if (!header.equals(List.of(expected))) {
                    throw new LexiconException(name, number, "columns " + header + "; expected " + List.of(expected));
                }
            } else if (cells.size() != header.size()) {
                throw new LexiconException(
                        name, number, cells.size() + " cells; expected " + header.size() + " " + header);
            } else {
                rows.add(new Row(name, number, cells));
            }
        }
        if (rows.isEmpty()) {
            throw new LexiconException(name, number, "no rows");
        }
        return new Tsv(name, header, rows);
    }

    /**
     * Reads a file that is packed beside a class.
     *
     * @throws LexiconException as {@link #parse} does
     */
    public static Tsv beside(Class<?> type, String file, String... expected) {
        try (InputStream in = type.getResourceAsStream(file)) {
            String content = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return parse(file, content, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row; cells are stripped, an absent value is empty. */
    public record Row(String file, int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public String cell(int column) {
            return cells.get(column);
        }

        /** An error at this row. */
        public LexiconException error(String message) {
            return new LexiconException(file, line, message);
        }
    }
}
