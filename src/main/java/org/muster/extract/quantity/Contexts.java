package org.muster.extract.quantity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.quantity.NumberPhrase.Shape;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.text.Vocabulary;

/** What stands beside a number and makes it no count: {@code number-contexts.tsv} and {@code months.tsv}. */
final class Contexts {
    static final String FILE = "number-contexts.tsv";
    static final String MONTHS = "months.tsv";
    private static final int LONGEST_BEFORE = 4;

    private enum Form {
        ANY,
        CAPITAL,
        GLUED
    }

    private enum Rule {
        MONEY,
        PERCENT,
        MEASURE,
        AGE,
        CLOCK,
        YEAR,
        NAME,
        RATIO,
        PRONOUN,
        SCORE,
        COMPOUND,
        COUNT,
        DATE;

        private final String label = name().toLowerCase(Locale.ROOT);
    }

    private record Context(Form form, Rule rule) {}

    private final Phrases<List<Context>> before;
    private final Phrases<List<Context>> after;

    Contexts(LexiconFiles lexicons, Vocabulary vocabulary) {
        Map<String, List<Context>> left = new LinkedHashMap<>();
        Map<String, List<Context>> right = new LinkedHashMap<>();
        for (Tsv.Row row :
                lexicons.read(FILE, 4, "words", "side", "form", "rule").rows()) {
            Map<String, List<Context>> side = switch (row.cell(1)) {
                case "before" -> left;
                case "after" -> right;
                default -> throw row.error("unknown side '" + row.cell(1) + "'; expected before or after");
            };
            add(side, row.cell(0), context(row));
        }
        for (Tsv.Row row : lexicons.read(MONTHS, 1, "word", "month").rows()) {
            add(left, row.cell(0), new Context(Form.CAPITAL, Rule.DATE));
            add(right, row.cell(0), new Context(Form.CAPITAL, Rule.DATE));
        }
        before = phrases(left, vocabulary);
        after = phrases(right, vocabulary);
    }

    /**
     * The rule by which the number or range that begins with {@code first} and ends with {@code last} is no count; null where
     * there is none.
     *
     * @param start the first token with its cue words
     */
    @Nullable
    String refusal(Text text, int from, int limit, int start, NumberPhrase first, NumberPhrase last) {
        String left = before(text, from, first.start(), first, last);
        if (left == null && start < first.start()) {
            left = before(text, from, start, first, last);
            left = Rule.NAME.label.equals(left) ? null : left;
        }
        if (left != null) {
            return left.isEmpty() ? null : left;
        }
        String glued = glued(text, from, first);
        if (glued != null) {
            return glued;
        }
        String right = after(text, limit, last);
        return right == null && first != last ? after(text, limit, first) : right;
    }

    /** The rule that the words after a number refuse it by; null where there is none. */
    @Nullable
    String after(Text text, int limit, NumberPhrase number) {
        int end = number.end();
        if (end >= limit) {
            return null;
        }
        boolean hyphen = isHyphen(text, end) && text.isGlued(end) && end + 1 < limit;
        for (int at = hyphen ? end + 1 : end; at >= end; at--) {
            Phrases.Match<List<Context>> match = after.longestAt(text, at, limit);
            if (match != null) {
                for (Context context : match.value()) {
                    if (holds(text, match.start(), context.form()) && applies(context.rule(), number, number)) {
                        return context.rule().label;
                    }
                }
            }
        }
        if (isSymbol(text, end, ':') && text.isGlued(end) && end + 1 < limit && text.isGlued(end + 1)) {
            return text.kind(end + 1) == TokenKind.NUMBER ? Rule.CLOCK.label : null;
        }
        boolean letters =
                text.kind(end) == TokenKind.WORD && text.isGlued(end) && number.form() == Quantity.Form.DIGITS;
        return letters ? "code" : null;
    }

    /** A rule, "" where a count is certain, null where nothing is known. */
    private @Nullable String before(Text text, int from, int start, NumberPhrase first, NumberPhrase last) {
        for (int length = Math.min(LONGEST_BEFORE, start - from); length > 0; length--) {
            Phrases.Match<List<Context>> match = before.longestAt(text, start - length, start);
            if (match == null || match.end() != start) {
                continue;
            }
            for (Context context : match.value()) {
                if (holds(text, match.start(), context.form()) && applies(context.rule(), first, last)) {
                    return context.rule() == Rule.COUNT ? "" : context.rule().label;
                }
            }
        }
        return null;
    }

    private static boolean holds(Text text, int token, Form form) {
        return switch (form) {
            case ANY -> true;
            case CAPITAL -> text.isCapitalised(token);
            case GLUED -> text.isGlued(token);
        };
    }

    private static boolean applies(Rule rule, NumberPhrase first, NumberPhrase last) {
        boolean bare = first.shape() == Shape.BARE;
        return switch (rule) {
            case MONEY, PERCENT, MEASURE, AGE, RATIO, COMPOUND -> true;
            case CLOCK -> first.value() <= 24 || bare;
            case YEAR -> bare && first.value() >= 1000 && first.value() < 2200;
            case COUNT -> bare && !first.looksLikeYear();
            case DATE -> bare && (first.value() <= 31 || first.value() >= 1000 && first.value() < 2200);
            case NAME -> bare || first.form() == Quantity.Form.WORDS && first.value() < 100;
            case PRONOUN -> first == last && first.form() == Quantity.Form.WORDS && first.value() == 1;
            case SCORE -> first != last && last.value() < 1000;
        };
    }

    /** "G7", "MiG-31", "COVID-19": letters before the digits without a blank. */
    private static @Nullable String glued(Text text, int from, NumberPhrase number) {
        int start = number.start();
        if (number.form() != Quantity.Form.DIGITS || start <= from || !text.isGlued(start)) {
            return null;
        }
        if (text.kind(start - 1) == TokenKind.WORD) {
            return Rule.NAME.label;
        }
        boolean hyphen = isHyphen(text, start - 1) && start - 1 > from && text.isGlued(start - 1);
        boolean name = text.kind(start - 2 < from ? start - 1 : start - 2) == TokenKind.WORD;
        return hyphen && name && number.shape() == Shape.BARE ? Rule.NAME.label : null;
    }

    static boolean isHyphen(Text text, int token) {
        return isSymbol(text, token, '-') || isSymbol(text, token, '\u2010') || isSymbol(text, token, '\u2011');
    }

    static boolean isSymbol(Text text, int token, char symbol) {
        return text.kind(token) == TokenKind.SYMBOL && text.string().charAt(text.start(token)) == symbol;
    }

    private static void add(Map<String, List<Context>> side, String words, Context context) {
        side.computeIfAbsent(words.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(context);
    }

    private static Phrases<List<Context>> phrases(Map<String, List<Context>> side, Vocabulary vocabulary) {
        Phrases.Builder<List<Context>> builder = Phrases.in(vocabulary);
        side.forEach((words, contexts) -> builder.add(words, List.copyOf(contexts)));
        return builder.build();
    }

    private static Context context(Tsv.Row row) {
        try {
            return new Context(
                    Form.valueOf(row.cell(2).toUpperCase(Locale.ROOT)),
                    Rule.valueOf(row.cell(3).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw row.error("unknown form or rule: " + row.cells());
        }
    }
}
