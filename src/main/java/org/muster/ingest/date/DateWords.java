package org.muster.ingest.date;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Tsv;

/** The words of publication dates: {@code date-words.tsv}. */
final class DateWords {
    private static final Map<String, Tsv.Row> ROWS = rows();

    private DateWords() {}

    /** 1 to 12; 0 where the word is no month. */
    static int month(String word) {
        return is(word, "month") ? Integer.parseInt(value(word)) : 0;
    }

    /** True for what may stand around a date without saying anything of it. */
    static boolean isFiller(String word) {
        return is(word, "weekday") || is(word, "filler");
    }

    /** Hours that AM or PM adds to those of a clock with twelve; -1 where the word is neither. */
    static int half(String word) {
        return is(word, "half") ? Integer.parseInt(value(word)) : -1;
    }

    /** True for a zone, also one of which the offset cannot be told. */
    static boolean isZone(String word) {
        return is(word, "zone") || is(word, "ambiguous_zone");
    }

    /** The zone of a word; null where it is none or stands for several. */
    static @Nullable ZoneId zone(String word) {
        return is(word, "zone") ? ZoneId.of(value(word)) : null;
    }

    private static boolean is(String word, String kind) {
        Tsv.Row row = ROWS.get(key(word));
        return row != null && row.cell(1).equals(kind);
    }

    private static String value(String word) {
        Tsv.Row row = ROWS.get(key(word));
        return row == null ? "" : row.cell(2);
    }

    private static String key(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Tsv.Row> rows() {
        Map<String, Tsv.Row> rows = new HashMap<>();
        for (Tsv.Row row : Tsv.beside(DateWords.class, "date-words.tsv", "word", "kind", "value")
                .rows()) {
            rows.put(row.cell(0), row);
        }
        return rows;
    }
}
