package org.muster.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;

/** A column of a Parquet file that may hold a field of an article, top-level or nested. A plain class: it crosses Spark. */
final class ParquetColumn implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Field field;
    private final int rank;
    private final String path;
    private final DataType type;

    private ParquetColumn(String name, FieldNames.Place place, String path, DataType type) {
        this.name = name;
        this.field = place.field();
        this.rank = place.rank();
        this.path = path;
        this.type = type;
    }

    /** The columns of a schema of which something is wanted. */
    static ArrayList<ParquetColumn> wanted(StructType schema, FieldNames names) {
        ArrayList<ParquetColumn> found = new ArrayList<>();
        for (StructField top : schema.fields()) {
            add(found, "", "", top, names.find(top.name()));
        }
        return found;
    }

    private static void add(
            ArrayList<ParquetColumn> found,
            String outerName,
            String outerPath,
            StructField column,
            FieldNames.@Nullable Node node) {
        if (node == null) {
            return;
        }
        String name = outerName + column.name();
        String path = outerPath + "`" + column.name().replace("`", "``") + "`";
        FieldNames.Place place = node.place();
        if (place != null) {
            found.add(new ParquetColumn(name, place, path, column.dataType()));
        }
        if (column.dataType() instanceof StructType struct) {
            for (StructField inner : struct.fields()) {
                add(found, name + ".", path + ".", inner, node.child(inner.name()));
            }
        }
    }

    /** As the input has it, with dots. */
    String name() {
        return name;
    }

    FieldNames.Place place() {
        return new FieldNames.Place(field, rank);
    }

    RecordFields.Kind kind() {
        if (type instanceof StructType || type instanceof MapType) {
            return RecordFields.Kind.OBJECT;
        }
        if (type instanceof ArrayType) {
            return RecordFields.Kind.ARRAY;
        }
        if (type instanceof BinaryType) {
            return RecordFields.Kind.BINARY;
        }
        if (type instanceof BooleanType) {
            return RecordFields.Kind.FLAG;
        }
        if (isWhole()) {
            return RecordFields.Kind.INTEGER;
        }
        return type instanceof FloatType || type instanceof DoubleType || type instanceof DecimalType
                ? RecordFields.Kind.DECIMAL
                : RecordFields.Kind.TEXT;
    }

    private boolean isWhole() {
        return type instanceof ByteType
                || type instanceof ShortType
                || type instanceof IntegerType
                || type instanceof LongType
                || type instanceof DecimalType decimal && decimal.scale() == 0;
    }

    /** The value as the text that a person would write; of what no field can hold only that it is there. */
    Column asText() {
        Column column = functions.col(path);
        return switch (kind()) {
            case OBJECT, ARRAY, BINARY, FLAG -> functions.when(column.isNotNull(), functions.lit(""));
            case INTEGER -> column.cast("string");
            case DECIMAL ->
                type instanceof DecimalType
                        ? column.cast("string")
                        // pandas writes NaN where there is no number
                        : functions.when(functions.not(functions.isnan(column)), column.cast("string"));
            case TEXT -> text(column);
        };
    }

    private Column text(Column column) {
        if (type instanceof StringType) {
            return column;
        }
        return type instanceof TimestampType ? functions.unix_micros(column).cast("string") : column.cast("string");
    }

    /** What {@link #asText} gave, an instant as ISO 8601 in UTC whatever the session's time zone. */
    String value(String text) {
        return type instanceof TimestampType
                ? Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS).toString()
                : text;
    }
}
