package org.muster.spark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table as text: a header, then a line a row, cells parted by {@code |} and trimmed. {@code null} is null; dates and
 * times are as Spark casts them ({@code 2024-10-18}, {@code 2024-10-18 06:30:00}), doubles as Java writes them. Lines
 * that begin with {@code #} are comments.
 */
public record TextTable(List<String> columns, List<List<String>> rows) {
    private static final String NULL = "null";

    public TextTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static TextTable parse(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a table needs a header, found: '" + text + "'");
        }
        for (List<String> line : lines) {
            if (line.size() != lines.get(0).size()) {
                throw new IllegalArgumentException(
                        "expected " + lines.get(0).size() + " cells, found " + line.size() + ": " + line);
            }
        }
        return new TextTable(lines.get(0), lines.subList(1, lines.size()));
    }

    static TextTable of(Dataset<Row> dataset) {
        List<List<String>> rows = new ArrayList<>();
        Column[] texts =
                Arrays.stream(dataset.schema().fields()).map(TextTable::asText).toArray(Column[]::new);
        for (Row row : dataset.select(texts).collectAsList()) {
            rows.add(IntStream.range(0, row.length())
                    .mapToObj(i -> row.isNullAt(i) ? NULL : row.get(i).toString())
                    .toList());
        }
        return new TextTable(List.of(dataset.columns()), rows);
    }

    private static Column asText(StructField field) {
        Column column = functions.col("`" + field.name() + "`");
        return field.dataType().equals(DataTypes.DoubleType) ? column : column.cast(DataTypes.StringType);
    }

    Dataset<Row> toDataset(SparkSession spark, StructType schema) {
        for (String column : columns) {
            schema.fieldIndex(column); // throws and names the column where it is unknown
        }
        StructType strings = new StructType();
        for (String column : columns) {
            strings = strings.add(column, DataTypes.StringType);
        }
        List<Row> texts = rows.stream()
                .map(cells -> RowFactory.create(cells.stream()
                        .map(cell -> cell.equals(NULL) ? null : cell)
                        .toArray()))
                .toList();
        Column[] typed = Arrays.stream(schema.fields())
                .map(field -> (columns.contains(field.name()) ? functions.col(field.name()) : functions.lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
                .toArray(Column[]::new);
        Dataset<Row> cast = spark.createDataFrame(texts, strings).select(typed);
        return spark.createDataFrame(cast.coalesce(1).toJavaRDD(), schema);
    }

    TextTable sorted() {
        return new TextTable(
                columns,
                rows.stream()
                        .sorted(Comparator.comparing(row -> String.join("\u0000", row)))
                        .toList());
    }

    boolean matches(TextTable expected) {
        return roundedTo(expected).equals(expected);
    }

    /** This table with each number written to as many decimals as its counterpart, so that only what differs shows. */
    TextTable roundedTo(TextTable expected) {
        if (rows.size() != expected.rows.size() || !columns.equals(expected.columns)) {
            return this;
        }
        return new TextTable(
                columns,
                IntStream.range(0, rows.size())
                        .mapToObj(r -> IntStream.range(0, columns.size())
                                .mapToObj(c -> rounded(
                                        rows.get(r).get(c), expected.rows.get(r).get(c)))
                                .toList())
                        .toList());
    }

    private static String rounded(String found, String expected) {
        if (found.equals(expected) || !expected.matches("-?\\d+\\.\\d+")) {
            return found;
        }
        try {
            int decimals = expected.length() - expected.indexOf('.') - 1;
            return new BigDecimal(found)
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .toPlainString();
        } catch (NumberFormatException notANumber) {
            return found;
        }
    }

    /** The columns aligned, a final line feed; what golden files hold. */
    @Override
    public String toString() {
        int[] widths = IntStream.range(0, columns.size())
                .map(c -> rows.stream()
                        .mapToInt(row -> row.get(c).length())
                        .reduce(columns.get(c).length(), Math::max))
                .toArray();
        StringBuilder text = new StringBuilder();
        appendLine(text, columns, widths);
        rows.forEach(row -> appendLine(text, row, widths));
        return text.toString();
    }

    private static void appendLine(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            line.append(c == 0 ? "" : " | ")
                    .append(cells.get(c))
                    .append(" ".repeat(widths[c] - cells.get(c).length()));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
