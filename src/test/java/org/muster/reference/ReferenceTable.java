package org.muster.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Values made by other software, from {@code src/test/resources/reference}: a header, then a line a case, by tabs. */
public record ReferenceTable(String name, List<String> columns, List<List<String>> rows) {

    public static ReferenceTable read(String name) {
        try (InputStream in = Objects.requireNonNull(
                ReferenceTable.class.getResourceAsStream("/reference/" + name), name + ": no such reference table")) {
            List<List<String>> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList();
            assertThat(lines)
                    .as(name)
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.size() == lines.get(0).size());
            return new ReferenceTable(name, lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell. */
    public String text(List<String> row, String column) {
        return row.get(columns.indexOf(column));
    }

    /** A cell that holds a count. */
    public long count(List<String> row, String column) {
        return Long.parseLong(text(row, column));
    }

    /** Every case's value agrees to the relative error; where the reference is 0, so is the value. */
    public void assertAll(String column, double relativeError, ToDoubleFunction<List<String>> found) {
        for (List<String> row : rows) {
            if (text(row, column).equals("null")) {
                continue;
            }
            BigDecimal expected = new BigDecimal(text(row, column));
            if (expected.abs().compareTo(new BigDecimal("1e-300")) < 0 && expected.signum() != 0) {
                continue; // below what a double holds to nine digits
            }
            double value = found.applyAsDouble(row);
            assertThat(value).as("%s, %s of %s", name, column, row).isFinite();
            double error = expected.signum() == 0
                    ? Math.abs(value)
                    : new BigDecimal(value)
                            .subtract(expected)
                            .divide(expected, MathContext.DECIMAL64)
                            .abs()
                            .doubleValue();
            assertThat(error)
                    .as("%s, %s of %s: expected %s, found %s", name, column, row, expected.toEngineeringString(), value)
                    .isLessThanOrEqualTo(relativeError);
        }
    }
}
