package org.muster.extract.quantity;

import org.jspecify.annotations.Nullable;
import org.muster.extract.quantity.NumberWords.Kind;
import org.muster.extract.quantity.NumberWords.Word;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** A place in a text from which the parts of a number are read: coefficients below 1000, and magnitudes. */
final class NumberCursor {
    /** Larger numbers are taken for codes. */
    static final long MOST = 100_000_000_000_000_000L;

    final Text text;
    final int limit;
    private final NumberWords words;
    /** The token after what was read last. */
    int next;

    NumberCursor(NumberWords words, Text text, int limit) {
        this.words = words;
        this.text = text;
        this.limit = limit;
    }

    /** What a token does in a number; null for another word and beyond the limit. */
    @Nullable
    Word wordAt(int token) {
        return token < limit ? words.at(text, token) : null;
    }

    boolean is(int token, Kind kind) {
        Word word = wordAt(token);
        return word != null && word.kind() == kind;
    }

    boolean isOne(int token) {
        Word word = wordAt(token);
        return word != null && word.kind() == Kind.UNIT && word.value() == 1;
    }

    boolean isSymbol(int token, char symbol) {
        return token < limit && Contexts.isSymbol(text, token, symbol);
    }

    boolean isGluedHyphen(int token) {
        return isHyphen(token) && text.isGlued(token) && token + 1 < limit && text.isGlued(token + 1);
    }

    private boolean isHyphen(int token) {
        return token < limit && Contexts.isHyphen(text, token);
    }

    int skippedHyphen(int token) {
        return isGluedHyphen(token) ? token + 1 : token;
    }

    /** Steps over a word of a kind, if it stands here. */
    boolean skip(Kind kind) {
        boolean is = is(next, kind);
        if (is) {
            next++;
        }
        return is;
    }

    /** "twenty", "twenty-two", "twenty two", "nineteen": the unit or ten that stands here, with what belongs to it. */
    long below100() {
        Word word = wordAt(next++);
        long value = word == null ? 0 : word.value();
        if (word != null && word.kind() == Kind.TENS) {
            int unit = isHyphen(next) ? next + 1 : next;
            Word ones = wordAt(unit);
            if (ones != null && ones.kind() == Kind.UNIT && ones.value() < 10) {
                next = unit + 1;
                value += ones.value();
            }
        }
        return value;
    }

    /** "hundred and two" after a coefficient; the coefficient itself where no hundred follows. */
    long hundreds(long coefficient, boolean joinAnd) {
        int hundred = skippedHyphen(next);
        if (coefficient > 99 || !is(hundred, Kind.HUNDRED)) {
            return coefficient;
        }
        next = hundred + 1;
        int before = next;
        boolean and = is(next, Kind.AND) || isGluedHyphen(next);
        if (and && !joinAnd) {
            return coefficient * 100;
        }
        if (and) {
            next++;
        }
        Word word = wordAt(next);
        if (word != null && (word.kind() == Kind.UNIT || word.kind() == Kind.TENS)) {
            long rest = below100();
            if (!is(next, Kind.HUNDRED) && !isDozen(next)) {
                return coefficient * 100 + rest;
            }
        }
        next = before;
        return coefficient * 100;
    }

    private boolean isDozen(int token) {
        Word word = wordAt(token);
        return word != null && word.value() == 12 && (word.kind() == Kind.DOZEN || word.kind() == Kind.PLURAL);
    }

    /**
     * The product of the magnitudes that follow ("hundred thousand"); 1 where there are none.
     *
     * @param digits whether the coefficient is in digits: abbreviations may follow then
     * @param plural whether "hundreds" may multiply: after a coefficient that is no year
     */
    long magnitudes(boolean digits, boolean plural) {
        long product = 1;
        while (true) {
            int at = skippedHyphen(next);
            Word word = wordAt(at);
            if (word == null || !multiplies(word, product, at, digits, plural)) {
                return product;
            }
            product = times(product, word.value());
            next = at + 1;
            if (product < 0 || product > MOST) {
                return MOST;
            }
        }
    }

    private boolean multiplies(Word word, long product, int at, boolean digits, boolean plural) {
        boolean first = product == 1;
        return switch (word.kind()) {
            case SCALE -> word.value() > product;
            case HUNDRED, DOZEN -> first;
            case PLURAL -> first && plural && at == next && (word.value() == 12 || word.value() >= 100);
            case ABBREVIATION -> first && digits && at == next && abbreviates(at, word.value());
            case CAPITALS -> first && digits && at == next && text.isAllCaps(at);
            default -> false;
        };
    }

    /** "5m" are metres as often as millions: a capital, or a plural after it, must tell. */
    private boolean abbreviates(int token, long value) {
        int after = token + 1;
        if (text.end(token) - text.start(token) > 1 || value == 1000) {
            return true;
        }
        boolean alone = after >= limit || !text.isGlued(after);
        if (text.isCapitalised(token)) {
            return text.isGlued(token) || alone && (after >= limit || !text.isCapitalised(after));
        }
        return text.isGlued(token)
                && (value != 1_000_000
                        || alone
                                && after < limit
                                && text.kind(after) == TokenKind.WORD
                                && text.end(after) - text.start(after) > 3
                                && text.string().charAt(text.end(after) - 1) == 's');
    }

    /** The product, or -1 where it is too large. */
    static long times(long a, long b) {
        return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? -1 : a * b;
    }
}
