package org.muster.extract.quantity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** The words of {@code number-words.tsv}, by their number in the vocabulary. */
final class NumberWords {
    static final String FILE = "number-words.tsv";

    /** What a word does in a number. */
    enum Kind {
        UNIT,
        TENS,
        ZERO,
        HUNDRED,
        SCALE,
        /** A scale that only follows digits: "10 k". */
        ABBREVIATION,
        /** An abbreviation that must be in capitals: "1MM". */
        CAPITALS,
        DOZEN,
        /** A bare magnitude: "hundreds". */
        PLURAL,
        /** Before a magnitude: "several hundred". */
        VAGUE,
        ARTICLE,
        /** "half", "quarter": the value is the divisor. */
        PART,
        ORDINAL,
        /** "82 nd" */
        SUFFIX,
        AND,
        OF,
        /** After a bare magnitude: "scores more". */
        MORE,
        POINT
    }

    record Word(Kind kind, long value) {}

    private final @Nullable Word[] byId;

    NumberWords(LexiconFiles lexicons, Vocabulary vocabulary) {
        Map<Integer, Word> words = new HashMap<>();
        for (Tsv.Row row : lexicons.read(FILE, 1, "word", "kind", "value").rows()) {
            words.put(vocabulary.add(row.cell(0)), word(row));
        }
        int size = words.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        @Nullable Word[] table = new Word[size];
        Arrays.setAll(table, words::get);
        byId = table;
    }

    /** What a token does in a number; null for a token that is no number word. */
    @Nullable
    Word at(Text text, int token) {
        int id = text.id(token);
        return id < 0 || id >= byId.length ? null : byId[id];
    }

    private static Word word(Tsv.Row row) {
        try {
            return new Word(Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT)), Long.parseLong(row.cell(2)));
        } catch (IllegalArgumentException e) {
            throw row.error("unknown kind or value: " + row.cells() + "; expected one of "
                    + Arrays.toString(Kind.values()).toLowerCase(Locale.ROOT) + " and a whole number");
        }
    }
}
