package org.muster.report;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * English names of codes.
 *
 * @param names by code, of countries and bodies
 */
record Labels(Map<String, String> names) {
    /** What stands for a force or host that the text does not tell. */
    static final String NOT_TOLD = "not told";

    static Labels read(SparkSession spark) {
        Map<String, String> names = new TreeMap<>();
        for (Row row : spark.sql("SELECT code, name FROM countries WHERE name IS NOT NULL")
                .collectAsList()) {
            names.put(row.getString(0), row.getString(1));
        }
        names.put("NSA", "armed groups");
        return new Labels(names);
    }

    /** The name of a code, of joined codes ("KOR+USA") or of a named group ("NSA:Hamas"). */
    String of(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return NOT_TOLD;
        }
        if (code.startsWith("NSA:")) {
            return code.substring(4);
        }
        return Arrays.stream(code.split("\\+"))
                .map(one -> names.getOrDefault(one, one))
                .collect(Collectors.joining(" + "));
    }
}
