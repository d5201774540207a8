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
    /** More letters than these behind digits are a word that lost its blank. */
    private static final int MOST_CODE_LETTERS = 3;
    /** How many capitalised words may stand between a year and the noun that it counts or dates. */
    private static final int MOST_NAMES = 4;

    private enum Form {
        ANY,
        CAPITAL,
        INITIAL,
        GLUED
    }

    private enum Rule {
        MONEY,
        PERCENT,
        MEASURE,
        AGE,
        AGES,
        CLOCK,
        YEAR,
        NAME,
        RANK,
        CODE,
        DATED,
        RATIO,
        PRONOUN,
        SCORE,
        COMPOUND,
        COUNT,
        DATE;

        String label() {
            return switch (this) {
                case AGES -> AGE.label();
                case RANK, CODE -> NAME.label();
                case DATED -> YEAR.label();
                default -> name().toLowerCase(Locale.ROOT);
            };
        }
    }

    private record Context(Form form, Rule rule) {}

    private final NumberWords words;
    private final Phrases<List<Context>> before;
    private final Phrases<List<Context>> after;

    Contexts(LexiconFiles lexicons, Vocabulary vocabulary, NumberWords words) {
        this.words = words;
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
        String left = before(text, from, limit, first.start(), first, last);
        if (left == null && start < first.start()) {
            left = before(text, from, limit, start, first, last);
            boolean reaches = Rule.AGE.label().equals(left)
                    || Rule.YEAR.label().equals(left)
                    || Rule.MONEY.label().equals(left);
            left = reaches ? left : null;
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
        NumberWords.Word word = words.at(text, end);
        boolean of = number.vague() && word != null && word.kind() == NumberWords.Kind.OF && end + 1 < limit;
        for (int at = hyphen || of ? end + 1 : end; at >= end; at--) {
            Phrases.Match<List<Context>> match = after.longestAt(text, at, limit);
            if (match != null) {
                for (Context context : match.value()) {
                    if (holds(text, match.start(), context.form()) && applies(context.rule(), number, number)) {
                        return context.rule() == Rule.COUNT
                                ? null
                                : context.rule().label();
                    }
                }
            }
        }
        if (isSymbol(text, end, ':') && text.isGlued(end) && end + 1 < limit && text.isGlued(end + 1)) {
            return text.kind(end + 1) == TokenKind.NUMBER ? Rule.CLOCK.label() : null;
        }
        boolean letters = text.kind(end) == TokenKind.WORD
                && text.isGlued(end)
                && text.end(end) - text.start(end) <= MOST_CODE_LETTERS
                && number.form() == Quantity.Form.DIGITS;
        return letters ? "code" : null;
    }

    /** A rule, "" where a count is certain, null where nothing is known. */
    private @Nullable String before(Text text, int from, int limit, int start, NumberPhrase first, NumberPhrase last) {
        for (int length = Math.min(LONGEST_BEFORE, start - from); length > 0; length--) {
            Phrases.Match<List<Context>> match = before.longestAt(text, start - length, start);
            if (match == null || match.end() != start) {
                continue;
            }
            for (Context context : match.value()) {
                if (holds(text, match.start(), context.form())
                        && applies(context.rule(), first, last)
                        && (context.rule() != Rule.DATED || dates(text, limit, first.end()))) {
                    return context.rule() == Rule.COUNT ? "" : context.rule().label();
                }
            }
        }
        return null;
    }

    /** Whether "the 2003" dates what follows ("the 2003 invasion") and does not count it ("the 2003 U.S. soldiers"). */
    private static boolean dates(Text text, int limit, int end) {
        int noun = end;
        while (noun < limit
                && noun < end + MOST_NAMES
                && text.kind(noun) == TokenKind.WORD
                && text.isCapitalised(noun)) {
            noun++;
        }
        if (noun >= limit || text.kind(noun) != TokenKind.WORD) {
            return noun >= limit || noun > end || !isHyphen(text, noun);
        }
        String string = text.string();
        int last = text.end(noun) - 1;
        boolean plural = string.charAt(last) == 's' || string.startsWith("en", last - 1);
        return !plural;
    }

    private static boolean holds(Text text, int token, Form form) {
        return switch (form) {
            case ANY -> true;
            case CAPITAL -> text.isCapitalised(token);
            case INITIAL -> text.isCapitalised(token) && !text.isAllCaps(token);
            case GLUED -> text.isGlued(token);
        };
    }

    private static boolean applies(Rule rule, NumberPhrase first, NumberPhrase last) {
        boolean bare = first.shape() == Shape.BARE;
        boolean spelled = first.form() == Quantity.Form.WORDS;
        return switch (rule) {
            case MONEY, PERCENT, MEASURE, AGE, RATIO, COMPOUND -> true;
            case CLOCK -> first.value() <= 24 || bare;
            case YEAR -> bare && first.value() >= 1000 && first.value() < 2200;
            case COUNT -> bare && !first.looksLikeYear();
            case DATE -> bare && (first.value() <= 31 || first.value() >= 1000 && first.value() < 2200);
            case NAME -> bare || spelled && first.value() < 100;
            case PRONOUN -> first == last && spelled && first.value() == 1;
            case RANK -> first == last && (bare || spelled) && first.value() <= 20;
            case CODE -> first == last && bare && first.value() >= 1000;
            case DATED -> first == last && first.looksLikeYear();
            case AGES -> first != last && first.value() >= 12 && last.value() <= 80;
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
            return Rule.NAME.label();
        }
        boolean shortYear = number.shape() == Shape.BARE && number.value() < 100 && isSymbol(text, start - 1, '\u2019');
        if (shortYear && !text.isGlued(start - 1)) {
            return Rule.YEAR.label();
        }
        boolean hyphen = isHyphen(text, start - 1) && start - 1 > from && text.isGlued(start - 1);
        boolean name = text.kind(start - 2 < from ? start - 1 : start - 2) == TokenKind.WORD;
        return hyphen && name && number.shape() == Shape.BARE ? Rule.NAME.label() : null;
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
