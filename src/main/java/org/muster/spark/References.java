package org.muster.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.muster.extract.country.Countries;
import org.muster.extract.country.Country;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.tables.Tables;

/** Reference tables from the lexicons. */
public final class References {
    private References() {}

    /** Rows of {@code countries}. */
    public static Dataset<Row> countries(SparkSession spark, LexiconFiles lexicons) {
        List<Row> rows = new ArrayList<>();
        for (Country country : Countries.load(lexicons).all()) {
            rows.add(RowFactory.create(
                    country.code(),
                    country.name(),
                    country.iso2(),
                    country.isoNumeric(),
                    country.kind().label(),
                    asLong(country.validFrom()),
                    asLong(country.validTo()),
                    asLong(country.cowCode())));
        }
        return spark.createDataFrame(rows, Schemas.of(Tables.COUNTRIES));
    }

    private static @Nullable Long asLong(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }
}
