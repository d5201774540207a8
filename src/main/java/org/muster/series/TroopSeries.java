package org.muster.series;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.muster.tables.Tables;

/** The table {@code troop_series}. */
public final class TroopSeries {
    private TroopSeries() {}

    /** The table; empty so far. */
    public static Dataset<Row> of(Dataset<Row> troopClaims, Set<Grain> grains) {
        String ddl = Tables.TROOP_SERIES.columns().stream()
                .map(column -> column.name() + " " + column.type().label())
                .collect(Collectors.joining(", "));
        return troopClaims.sparkSession().createDataFrame(List.of(), StructType.fromDDL(ddl));
    }
}
