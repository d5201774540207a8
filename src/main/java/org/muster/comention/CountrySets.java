package org.muster.comention;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.muster.tables.Tables;

/** The table {@code country_sets}. */
public final class CountrySets {
    private CountrySets() {}

    /** The table; empty so far. */
    public static Dataset<Row> of(Dataset<Row> countryMentions, long minSupport) {
        String ddl = Tables.COUNTRY_SETS.columns().stream()
                .map(column -> column.name() + " " + column.type().label())
                .collect(Collectors.joining(", "));
        return countryMentions.sparkSession().createDataFrame(List.of(), StructType.fromDDL(ddl));
    }
}
