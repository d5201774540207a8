package org.muster.tables;

/** The README's data dictionary and the machine-readable contract, generated from {@link Tables}. */
public final class DataDictionary {
    private DataDictionary() {}

    /** A Markdown section for each table. */
    public static String markdown() {
        StringBuilder page = new StringBuilder();
        for (Table table : Tables.ALL) {
            page.append("#### `").append(table.name()).append("`\n");
            page.append(table.description());
            if (table.byMonth()) {
                page.append(" Partitioned by `month`.");
            }
            page.append(" Key: `").append(String.join(", ", table.key())).append("`.\n\n");
            page.append("| column | type | meaning | example |\n|---|---|---|---|\n");
            for (Column column : table.columns()) {
                page.append("| `").append(column.name()).append("` | ");
                page.append(column.type().label()).append(" | ");
                page.append(cell(column.description())).append(" | ");
                page.append(cell(column.example())).append(" |\n");
            }
            page.append('\n');
        }
        return page.toString();
    }

    /** One line a column: table, whether partitioned by month, key position (0 = none), column, type. */
    public static String tsv() {
        StringBuilder lines = new StringBuilder("table\tby_month\tkey\tcolumn\ttype\n");
        for (Table table : Tables.ALL) {
            for (Column column : table.columns()) {
                lines.append(table.name()).append('\t').append(table.byMonth()).append('\t');
                lines.append(table.key().indexOf(column.name()) + 1).append('\t');
                lines.append(column.name())
                        .append('\t')
                        .append(column.type().label())
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
