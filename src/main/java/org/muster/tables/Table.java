package org.muster.tables;

import java.util.List;

/**
 * A table of the output.
 *
 * @param name the folder's name
 * @param description what one row is
 * @param byMonth whether it is partitioned by {@code month=YYYY-MM}, {@code month=undated} where the day is unknown
 * @param key the columns that tell its rows apart
 * @param columns in the order in which they are written
 */
public record Table(String name, String description, boolean byMonth, List<String> key, List<Column> columns) {

    public Table {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        for (String part : key) {
            if (columns.stream().noneMatch(column -> column.name().equals(part))) {
                throw new IllegalArgumentException(name + " has no column " + part);
            }
        }
    }

    /** The columns' names in order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
