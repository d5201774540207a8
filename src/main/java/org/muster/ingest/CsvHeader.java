package org.muster.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first row of a CSV file, which names the columns and shows what stands between them.
 *
 * @param format the file's dialect: RFC 4180 but for the delimiter
 */
record CsvHeader(CSVFormat format, List<String> names) {
    private static final byte[] DELIMITERS = {',', ';', '\t', '|'};

    CsvHeader {
        names = List.copyOf(names);
    }

    /** True for a byte that may stand between fields, as long as no header has told which does. */
    static boolean mayDelimit(byte b) {
        for (byte delimiter : DELIMITERS) {
            if (b == delimiter) {
                return true;
            }
        }
        return false;
    }

    char delimiter() {
        return format.getDelimiterString().charAt(0);
    }

    /** @throws IOException where the row is not one row of CSV */
    static CsvHeader parse(byte[] bytes, int from, int to) throws IOException {
        if (Utf8.firstInvalid(bytes, from, to) >= 0) {
            throw new IOException("the names of the columns are not UTF-8");
        }
        char delimiter = (char) mostFrequentDelimiter(bytes, from, to);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        return new CsvHeader(format, fields(format, bytes, from, to));
    }

    /** The fields of one row. */
    List<String> fields(byte[] bytes, int from, int to) throws IOException {
        return fields(format, bytes, from, to);
    }

    private static List<String> fields(CSVFormat format, byte[] bytes, int from, int to) throws IOException {
        String row = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(row, format)) {
            List<CSVRecord> rows = parser.getRecords();
            if (rows.size() != 1) {
                throw new IOException("a carriage return outside quotes");
            }
            return rows.get(0).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause(); // a quote that opens behind a carriage return and does not close
        }
    }

    private static byte mostFrequentDelimiter(byte[] bytes, int from, int to) {
        byte best = DELIMITERS[0];
        int most = 0;
        for (byte delimiter : DELIMITERS) {
            int count = 0;
            boolean quoted = false;
            for (int i = from; i < to; i++) {
                quoted ^= bytes[i] == '"';
                count += !quoted && bytes[i] == delimiter ? 1 : 0;
            }
            if (count > most) {
                best = delimiter;
                most = count;
            }
        }
        return best;
    }
}
