package org.muster.extract.troop;

import java.util.List;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/**
 * How strongly each place in a sentence parts what stands before it from what stands after. Punctuation, conjunctions,
 * relative pronouns and reporting verbs build walls; words see each other the less, the higher the walls between them.
 */
final class Walls {
    private static final int LOOK_AHEAD = 7;

    private Walls() {}

    /** The wall before each token of [from, to), summed from the start. */
    static int[] of(Words words, Text text, int from, int to, int[] bits, List<Quantity> quantities) {
        int[] sums = new int[Math.max(1, to - from)];
        int sum = 0;
        for (int i = 1; i < to - from; i++) {
            sum += isInside(quantities, from + i) || isColonBefore(text, quantities, from + i)
                    ? 0
                    : before(words, text, from, i, bits);
            sums[i] = sum;
        }
        return sums;
    }

    /** Whether a token stands in a number expression, but not first: "as many as 300", "estimated 75,000". */
    private static boolean isInside(List<Quantity> quantities, int token) {
        for (Quantity quantity : quantities) {
            if (token > quantity.start() && token < quantity.end()) {
                return true;
            }
        }
        return false;
    }

    /** "has lost about: 81,370": a colon before a number parts nothing. */
    private static boolean isColonBefore(Text text, List<Quantity> quantities, int token) {
        if (text.string().charAt(text.start(token)) != ':') {
            return false;
        }
        for (Quantity quantity : quantities) {
            if (quantity.start() == token + 1) {
                return true;
            }
        }
        return false;
    }

    private static int before(Words words, Text text, int from, int i, int[] bits) {
        int token = from + i;
        if (text.kind(token) == TokenKind.SYMBOL) {
            return symbol(text, token, i, bits);
        }
        int own = bits[i];
        boolean afterComma = text.string().charAt(text.start(token - 1)) == ',';
        if ((own & WordClasses.RELATIVE) != 0) {
            return relative(text, token, i, bits, afterComma);
        }
        if ((own & WordClasses.SUBORDINATOR) != 0) {
            return subordinator(text, token, i, bits);
        }
        if ((own & WordClasses.AND) != 0) {
            boolean but = text.isWord(token, "but");
            return verbFollows(i, bits) && verbBefore(i, bits) ? 3 : but ? 2 : 1;
        }
        if (afterComma && (own & WordClasses.GERUND) != 0) {
            return 1;
        }
        boolean passive = i > 1 && (bits[i - 2] & WordClasses.BE) != 0;
        boolean says =
                i > 1 && !passive && (bits[i - 1] & WordClasses.REPORT) != 0 && (bits[i - 1] & WordClasses.VERB) != 0;
        return says && opensClause(i, bits) ? 3 : 0;
    }

    private static int symbol(Text text, int token, int i, int[] bits) {
        char c = text.string().charAt(text.start(token));
        switch (c) {
            case ';', ':' -> {
                return 6;
            }
            case '(', ')' -> {
                return isShortBracket(text, token, c == '(' ? 1 : -1) ? 0 : 4;
            }
            case '\u2014' -> {
                return 4;
            }
            case '\u2013', '-' -> {
                int next = token + 1;
                boolean doubled = next < text.tokenCount() && text.string().charAt(text.start(next)) == c;
                boolean apart = !text.isGlued(token) && next < text.tokenCount() && (doubled || !text.isGlued(next));
                return apart ? 4 : 0;
            }
            case ',' -> {
                return i + 1 < bits.length
                                && (bits[i + 1] & (WordClasses.AND | WordClasses.PRONOUN)) != 0
                                && verbFollows(i + 1, bits)
                        ? 1
                        : 2;
            }
            case '"', '\u201c', '\u201d' -> {
                return 1;
            }
            default -> {
                return 0;
            }
        }
    }

    /** "(NIS)": a bracket around a word or two parts nothing. */
    private static boolean isShortBracket(Text text, int token, int step) {
        for (int near = 1; near <= 4; near++) {
            int other = token + step * near;
            if (other < 0 || other >= text.tokenCount()) {
                return false;
            }
            char c = text.string().charAt(text.start(other));
            if (c == (step > 0 ? ')' : '(')) {
                return near <= 3;
            }
        }
        return false;
    }

    private static int relative(Text text, int token, int i, int[] bits, boolean afterComma) {
        String word = text.lower(token);
        if (word.equals("that")) {
            boolean says = (bits[i - 1] & WordClasses.REPORT) != 0;
            boolean determiner = i + 1 < bits.length && !isVerbal(bits[i + 1]) && !opensClause(i, bits);
            return says ? 3 : determiner ? 0 : 3;
        }
        return afterComma ? 4 : 3;
    }

    private static int subordinator(Text text, int token, int i, int[] bits) {
        String word = text.lower(token);
        switch (word) {
            case "as", "so", "once" -> {
                boolean soFar = word.equals("so")
                        && i + 1 < bits.length
                        && text.lower(token + 1).equals("far");
                return !soFar && verbFollows(i, bits) ? 4 : 0;
            }
            case "after", "before", "since", "until" -> {
                return verbFollows(i, bits) ? 4 : 0;
            }
            case "how", "why" -> {
                return 3;
            }
            default -> {
                return 5;
            }
        }
    }

    /** Whether a finite verb comes soon, before the next comma. */
    private static boolean verbFollows(int i, int[] bits) {
        for (int j = i + 1; j < Math.min(bits.length, i + LOOK_AHEAD); j++) {
            boolean finite = (bits[j] & (WordClasses.AUXILIARY | WordClasses.PAST | WordClasses.PRESENT)) != 0;
            if (finite || (bits[j] & WordClasses.GERUND) != 0 && j == i + 1) {
                return true;
            }
            if ((bits[j] & (WordClasses.SUBORDINATOR | WordClasses.RELATIVE)) != 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether the clause before a conjunction has a finite verb of its own, so that what follows is another clause. */
    private static boolean verbBefore(int i, int[] bits) {
        for (int j = i - 1; j >= 0; j--) {
            if ((bits[j] & (WordClasses.AUXILIARY | WordClasses.PAST | WordClasses.PRESENT | WordClasses.BASE)) != 0) {
                return true;
            }
            if ((bits[j] & (WordClasses.SUBORDINATOR | WordClasses.RELATIVE)) != 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether a verb follows a reporting verb's object soon: "said 300 militants had …". */
    private static boolean opensClause(int i, int[] bits) {
        for (int j = i; j < Math.min(bits.length, i + 14); j++) {
            if ((bits[j] & (WordClasses.AUXILIARY | WordClasses.PAST | WordClasses.PRESENT)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerbal(int bits) {
        return (bits & (WordClasses.AUXILIARY | WordClasses.PAST | WordClasses.PRESENT)) != 0;
    }
}
