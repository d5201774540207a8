package org.muster.extract.time;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** The words of {@code date-words.tsv}, {@code months.tsv} and {@code named-periods.tsv}, and small numbers. */
final class DateWords {
    static final String FILE = "date-words.tsv";
    static final String MONTHS = "months.tsv";
    static final String PERIODS = "named-periods.tsv";
    static final String NUMBERS = "number-words.tsv";
    private static final int NAMED = 63;

    /** What a phrase does in a date. */
    enum Kind {
        WEEKDAY,
        UNIT,
        DAY,
        LAST,
        TRAILING,
        THIS,
        NEXT,
        COMING,
        AGO,
        EARLY,
        MIDDLE,
        LATE,
        START,
        END,
        SEASON,
        AT,
        SINCE,
        UNTIL,
        AFTER,
        BETWEEN,
        TO,
        OF,
        DAYPART,
        HOLIDAY,
        ORGAN,
        THE,
        SOME,
        FUTURE,
        ORDINAL,
        ERA,
        MONTH,
        /** A small number in words. */
        COUNT
    }

    /** The first and last year of a war or event. */
    record Years(int first, int last) {}

    /** By the id of a word, a bit for each kind of which a phrase begins with it; a bit more for the named periods. */
    private final long[] beginnings;

    private final Map<Kind, Phrases<Integer>> byKind = new EnumMap<>(Kind.class);
    private final Phrases<Years> periods;

    DateWords(LexiconFiles lexicons, Vocabulary vocabulary) {
        Map<Kind, Phrases.Builder<Integer>> builders = new EnumMap<>(Kind.class);
        Map<Integer, Long> bits = new HashMap<>();
        for (Kind kind : Kind.values()) {
            builders.put(kind, Phrases.in(vocabulary));
        }
        for (Tsv.Row row : lexicons.read(FILE, 2, "words", "kind", "value").rows()) {
            builder(builders, kind(row)).add(row.cell(0), number(row, 2));
            begin(bits, row.cell(0), kind(row).ordinal(), vocabulary);
        }
        for (Tsv.Row row : lexicons.read(MONTHS, 1, "word", "month").rows()) {
            builder(builders, Kind.MONTH).add(row.cell(0), number(row, 1));
            begin(bits, row.cell(0), Kind.MONTH.ordinal(), vocabulary);
        }
        for (Tsv.Row row : lexicons.read(NUMBERS, 1, "word", "kind", "value").rows()) {
            switch (row.cell(1)) {
                case "unit", "tens", "article", "dozen" -> {
                    builder(builders, Kind.COUNT).add(row.cell(0), number(row, 2));
                    begin(bits, row.cell(0), Kind.COUNT.ordinal(), vocabulary);
                }
                default -> {}
            }
        }
        builders.forEach((kind, builder) -> byKind.put(kind, builder.build()));
        Phrases.Builder<Years> named = Phrases.in(vocabulary);
        for (Tsv.Row row : lexicons.read(PERIODS, 1, "name", "from_year", "to_year", "source")
                .rows()) {
            named.add(row.cell(0), new Years(number(row, 1), number(row, 2)));
            begin(bits, row.cell(0), NAMED, vocabulary);
        }
        periods = named.build();
        beginnings = new long
                [bits.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1];
        bits.forEach((id, mask) -> beginnings[id] = mask);
    }

    /** Whether any date or preposition of one can begin with a word. */
    boolean canBegin(Text text, int token) {
        return beginnings(text, token) != 0;
    }

    /** The longest phrase of a kind that begins at a token and ends before a limit, or null. */
    Phrases.@Nullable Match<Integer> at(Kind kind, Text text, int token, int limit) {
        if (token >= limit || (beginnings(text, token) >> kind.ordinal() & 1) == 0) {
            return null;
        }
        return Objects.requireNonNull(byKind.get(kind)).longestAt(text, token, limit);
    }

    boolean is(Kind kind, Text text, int token, int limit) {
        return at(kind, text, token, limit) != null;
    }

    /** The named period that begins at a token and ends before a limit, or null. */
    Phrases.@Nullable Match<Years> period(Text text, int token, int limit) {
        boolean can = token < limit && (beginnings(text, token) >> NAMED & 1) != 0;
        return can ? periods.longestAt(text, token, limit) : null;
    }

    private long beginnings(Text text, int token) {
        int id = text.id(token);
        return id < 0 || id >= beginnings.length ? 0 : beginnings[id];
    }

    private static void begin(Map<Integer, Long> bits, String phrase, int bit, Vocabulary vocabulary) {
        int first = Text.of(phrase, vocabulary).id(0);
        bits.merge(first, 1L << bit, (a, b) -> a | b);
    }

    private static Phrases.Builder<Integer> builder(Map<Kind, Phrases.Builder<Integer>> builders, Kind kind) {
        return Objects.requireNonNull(builders.get(kind));
    }

    private static Kind kind(Tsv.Row row) {
        try {
            return Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error("unknown kind '" + row.cell(1) + "'");
        }
    }

    private static int number(Tsv.Row row, int column) {
        try {
            return Integer.parseInt(row.cell(column));
        } catch (NumberFormatException e) {
            throw row.error("'" + row.cell(column) + "' is no whole number");
        }
    }
}
