package org.muster.extract.troop;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;

/** Reads cells of lexicon rows. */
final class Lexicon {
    private Lexicon() {}

    /** What a cell stands for; another value is an error that names those allowed. */
    static <V> V oneOf(Tsv.Row row, int column, Map<String, V> values) {
        V value = values.get(row.cell(column));
        if (value == null) {
            throw row.error(
                    "unknown value '" + row.cell(column) + "'; expected one of " + new TreeSet<>(values.keySet()));
        }
        return value;
    }

    /** The longest phrase at a token, or null; outside [0, limit) nothing is found. */
    static <V> Phrases.@Nullable Match<V> at(Phrases<V> phrases, Text text, int token, int limit) {
        return token < 0 || token >= limit ? null : phrases.longestAt(text, token, limit);
    }

    /** A whole number; another value is an error. */
    static int number(Tsv.Row row, int column) {
        try {
            return Integer.parseInt(row.cell(column));
        } catch (NumberFormatException e) {
            throw row.error("'" + row.cell(column) + "' is no whole number");
        }
    }
}
