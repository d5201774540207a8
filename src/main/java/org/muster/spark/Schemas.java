package org.muster.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.muster.tables.Column;
import org.muster.tables.Table;

/** The declared tables as Spark schemas. Every column may be null: Parquet loses NOT NULL. */
public final class Schemas {
    private Schemas() {}

    public static StructType of(Table table) {
        return of(table.columns());
    }

    public static StructType of(List<Column> columns) {
        return new StructType(columns.stream()
                .map(column -> new StructField(column.name(), type(column.type()), true, Metadata.empty()))
                .toArray(StructField[]::new));
    }

    /**
     * The dataset with exactly the columns of a table, in its order.
     *
     * @throws IllegalStateException where a column is missing, too many, or of another type: {@code Dataset.to} would drop
     *     or narrow it silently
     */
    public static Dataset<Row> conform(Dataset<Row> rows, Table table) {
        StructType expected = of(table);
        StructType actual = rows.schema();
        List<String> wrong = new ArrayList<>();
        for (StructField field : expected.fields()) {
            int at = Arrays.asList(actual.fieldNames()).indexOf(field.name());
            if (at < 0) {
                wrong.add("no column " + field.name());
            } else if (!actual.fields()[at].dataType().equals(field.dataType())) {
                wrong.add(field.name() + " is " + actual.fields()[at].dataType().simpleString() + ", declared "
                        + field.dataType().simpleString());
            }
        }
        if (actual.size() > expected.size()) {
            wrong.add("columns that are not declared, in " + Arrays.toString(actual.fieldNames()));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(table.name() + ": " + String.join("; ", wrong));
        }
        return rows.selectExpr(Arrays.stream(expected.fieldNames())
                .map(name -> "`" + name + "`")
                .toArray(String[]::new));
    }

    private static DataType type(Column.Type type) {
        return switch (type) {
            case STRING -> DataTypes.StringType;
            case BIGINT -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case TIMESTAMP -> DataTypes.TimestampType;
        };
    }
}
