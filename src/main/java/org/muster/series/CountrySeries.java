package org.muster.series;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.muster.tables.Tables;

/** The table {@code country_series}. */
public final class CountrySeries {
    private CountrySeries() {}

    /** The table; empty so far. */
    public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> countryMentions, Set<Grain> grains) {
        String ddl = Tables.COUNTRY_SERIES.columns().stream()
                .map(column -> column.name() + " " + column.type().label())
                .collect(Collectors.joining(", "));
        return articles.sparkSession().createDataFrame(List.of(), StructType.fromDDL(ddl));
    }
}
