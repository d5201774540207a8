package org.muster.extract.syntax;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Tsv;

/** What the encoder sees of a word: its norm, first letter, last three, shape, and whether a blank follows; as 64-bit numbers. */
final class WordFeatures {
    static final int COUNT = 6;

    private static final int LONG_WORD = 100;
    private static final int SUFFIX = 3;
    private static final int REPEATED = 4;

    private final Map<String, Long> symbols = new HashMap<>();
    private final Map<Long, String> norms = new HashMap<>();

    WordFeatures(Tsv symbols, Tsv norms) {
        for (Tsv.Row row : symbols.rows()) {
            this.symbols.put(row.cell(0), Long.parseLong(row.cell(1)));
        }
        for (Tsv.Row row : norms.rows()) {
            this.norms.put(Long.parseUnsignedLong(row.cell(0)), row.cell(1).replace('_', ' '));
        }
    }

    /**
     * The features of a word, of which the last, whether it is blank itself, is never so.
     *
     * @param norm what the tokenizer knows it stands for ("n't": not); null where that is for the norms to tell
     */
    long[] of(String word, @Nullable String norm, boolean isSpaced) {
        return new long[] {
            number(norm != null ? norm : norm(word)),
            number(word.substring(0, word.offsetByCodePoints(0, 1))),
            number(suffix(word)),
            number(shape(word)),
            isSpaced ? 1 : 0,
            0
        };
    }

    private String norm(String word) {
        @Nullable String norm = norms.get(number(word));
        return norm != null ? norm : word.toLowerCase(Locale.ROOT);
    }

    private long number(String string) {
        @Nullable Long symbol = symbols.get(string);
        return symbol != null ? symbol : Murmur.hash64(string.getBytes(StandardCharsets.UTF_8));
    }

    private static String suffix(String word) {
        int length = word.codePointCount(0, word.length());
        return length <= SUFFIX ? word : word.substring(word.offsetByCodePoints(word.length(), -SUFFIX));
    }

    /** Letters as X and x, digits as d, the rest as it is, of equal ones in a row the first four: "U.S.-led" is X.X.-xxx. */
    static String shape(String word) {
        if (word.codePointCount(0, word.length()) >= LONG_WORD) {
            return "LONG";
        }
        StringBuilder shape = new StringBuilder();
        int last = -1;
        int repeated = 0;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            int kind = Character.isLetter(c) ? Character.isUpperCase(c) ? 'X' : 'x' : Character.isDigit(c) ? 'd' : c;
            repeated = kind == last ? repeated + 1 : 0;
            last = kind;
            if (repeated < REPEATED) {
                shape.appendCodePoint(kind);
            }
        }
        return shape.toString();
    }
}
