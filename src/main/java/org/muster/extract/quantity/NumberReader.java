package org.muster.extract.quantity;

import org.jspecify.annotations.Nullable;
import org.muster.extract.quantity.NumberPhrase.Shape;
import org.muster.extract.quantity.NumberWords.Kind;
import org.muster.extract.quantity.NumberWords.Word;
import org.muster.extract.quantity.Quantity.Form;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/**
 * Reads one number at a token of a text: a coefficient ("12,000", "twenty-two", "one and a half", "several"), its magnitudes
 * ("hundred thousand"), and further groups of smaller ones ("and three hundred"). Looks at a bounded number of tokens per
 * token read.
 */
final class NumberReader {
    private static final int MOST_SPACED_GROUPS = 4;

    private final Text text;
    private final NumberCursor cursor;
    private final MagnitudeReader magnitudes;
    private boolean joinAnd;
    /** The magnitude of the group that was read last. */
    private long lastMagnitude;

    NumberReader(NumberWords words, Links links, Text text, int limit) {
        this.text = text;
        this.cursor = new NumberCursor(words, text, limit);
        this.magnitudes = new MagnitudeReader(cursor, links);
    }

    /** The number that begins at a token, or null. */
    @Nullable
    NumberPhrase at(int token) {
        return at(token, true);
    }

    /**
     * The number that begins at a token, or null.
     *
     * @param joinAnd whether "one hundred and two" is one number; not where "between" stands before it
     */
    @Nullable
    NumberPhrase at(int token, boolean joinAnd) {
        if (token >= cursor.limit) {
            return null;
        }
        this.joinAnd = joinAnd;
        cursor.next = token + 1;
        if (text.kind(token) == TokenKind.NUMBER) {
            return digits(token);
        }
        Word word = cursor.wordAt(token);
        if (word == null) {
            return null;
        }
        return switch (word.kind()) {
            case PLURAL -> magnitudes.plural(token, word.value());
            case VAGUE -> magnitudes.several(token);
            case ARTICLE -> article(token);
            case PART -> part(token, word.value());
            case ZERO -> cursor.is(cursor.next, Kind.POINT) ? point(token, 0) : spelled(token, 0);
            case UNIT, TENS -> words(token);
            case HUNDRED, SCALE, DOZEN -> {
                cursor.next = token;
                yield grouped(token, 1, 1, false);
            }
            default -> null;
        };
    }

    // ---- coefficients

    private NumberPhrase digits(int token) {
        Digits digits = Digits.read(text.string(), text.start(token), text.end(token));
        if (digits.refusal() != null) {
            return NumberPhrase.refused(token, cursor.next, digits.refusal());
        }
        if (token > 0 && text.isGlued(token) && isBareFullStop(token - 1)) {
            return NumberPhrase.refused(token, cursor.next, "decimal");
        }
        if (cursor.isSymbol(cursor.next, '/') && text.isGlued(cursor.next)) {
            return slashed(token);
        }
        long numerator = digits.numerator();
        long denominator = digits.denominator();
        Shape shape = digits.shape();
        if (shape == Shape.BARE && digits.length() <= 3 && numerator > 0) {
            for (int group = 0; group < MOST_SPACED_GROUPS && isSpacedGroup(cursor.next); group++) {
                numerator = numerator * 1000 + Long.parseLong(text.word(cursor.next++));
                shape = Shape.GROUPED;
            }
        }
        if (denominator == 1 && glyph(cursor.next) > 0) {
            numerator = numerator * 4 + glyph(cursor.next++);
            denominator = 4;
        } else if (denominator == 1 && isMixedFraction(cursor.next)) {
            denominator = Long.parseLong(text.word(cursor.next + 2));
            numerator = numerator * denominator + Long.parseLong(text.word(cursor.next));
            cursor.next += 3;
        }
        int end = cursor.next;
        NumberPhrase phrase = grouped(token, numerator, denominator, true);
        boolean alone = phrase.end() == end && phrase.refusal() == null;
        long magnitude = shape == Shape.GROUPED ? 1000 : 1;
        return alone
                ? new NumberPhrase(token, end, phrase.value(), magnitude, Form.DIGITS, false, shape, null)
                : phrase;
    }

    /** The full stop of ".08", which does not end a word. */
    private boolean isBareFullStop(int token) {
        return Contexts.isSymbol(text, token, '.') && !text.isGlued(token);
    }

    /** "9/11", "24/7", "5/17/2018", "1/40". */
    private NumberPhrase slashed(int token) {
        int end = token + 1;
        while (end + 1 < cursor.limit
                && cursor.isSymbol(end, '/')
                && text.isGlued(end)
                && text.isGlued(end + 1)
                && text.kind(end + 1) == TokenKind.NUMBER) {
            end += 2;
        }
        return NumberPhrase.refused(token, end, "fraction");
    }

    /** "000" after "12 ", one blank before it. */
    private boolean isSpacedGroup(int token) {
        return token < cursor.limit
                && text.kind(token) == TokenKind.NUMBER
                && text.end(token) - text.start(token) == 3
                && hasDigitsAlone(token)
                && text.start(token) - text.end(token - 1) == 1
                && text.string().charAt(text.end(token - 1)) != '\n';
    }

    /** Not "4,0" or "4.0". */
    private boolean hasDigitsAlone(int token) {
        for (int i = text.start(token); i < text.end(token); i++) {
            char c = text.string().charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** The quarters of "¼", "½", "¾" at a token; 0 for anything else. */
    private long glyph(int token) {
        if (cursor.isSymbol(token, '½')) {
            return 2;
        }
        return cursor.isSymbol(token, '¼') ? 1 : cursor.isSymbol(token, '¾') ? 3 : 0;
    }

    /** "1/2" after the "2" of "2 1/2" */
    private boolean isMixedFraction(int token) {
        return token + 2 < cursor.limit
                && isDigit(token)
                && cursor.isSymbol(token + 1, '/')
                && isDigit(token + 2)
                && text.string().charAt(text.start(token + 2)) != '0';
    }

    private boolean isDigit(int token) {
        return text.kind(token) == TokenKind.NUMBER && text.end(token) - text.start(token) == 1;
    }

    private NumberPhrase words(int token) {
        cursor.next = token;
        long coefficient = cursor.below100();
        Word following = cursor.wordAt(cursor.next);
        if (coefficient >= 18
                && coefficient <= 20
                && following != null
                && (following.kind() == Kind.TENS || following.kind() == Kind.UNIT && following.value() > 9)) {
            cursor.below100();
            return NumberPhrase.refused(token, cursor.next, "year");
        }
        coefficient = cursor.hundreds(coefficient, joinAnd);
        return cursor.is(cursor.next, Kind.POINT) ? point(token, coefficient) : grouped(token, coefficient, 1, false);
    }

    /** "two point five million"; {@code next} stands on "point". */
    private NumberPhrase point(int token, long coefficient) {
        int after = cursor.next++;
        long numerator = coefficient;
        long denominator = 1;
        while (denominator < 1_000_000) {
            Word word = cursor.wordAt(cursor.next);
            if (word == null || word.kind() != Kind.ZERO && word.kind() != Kind.UNIT && word.kind() != Kind.TENS) {
                break;
            }
            long decimals = cursor.below100();
            denominator *= decimals > 9 ? 100 : 10;
            numerator = numerator * (decimals > 9 ? 100 : 10) + decimals;
        }
        if (denominator == 1) {
            cursor.next = after;
        }
        return grouped(token, numerator, denominator, false);
    }

    /** "a hundred", "a dozen", "a half million", "a few thousand" */
    private @Nullable NumberPhrase article(int token) {
        Word word = cursor.wordAt(cursor.next);
        if (word == null) {
            return null;
        }
        return switch (word.kind()) {
            case HUNDRED -> grouped(token, cursor.hundreds(1, joinAnd), 1, false);
            case SCALE, DOZEN -> grouped(token, 1, 1, false);
            case VAGUE -> {
                cursor.next++;
                yield magnitudes.several(token);
            }
            case PART -> {
                cursor.next++;
                yield part(token, word.value());
            }
            default -> null;
        };
    }

    /** "half a million", "half-dozen", "a quarter of a million"; half of anything else is a fraction. */
    private @Nullable NumberPhrase part(int token, long divisor) {
        int after = cursor.next;
        long magnitude = wholeOfPart();
        if (magnitude > 1) {
            return spelled(token, magnitude / divisor);
        }
        return divisor == 2 ? NumberPhrase.refused(token, after, "fraction") : null;
    }

    /** The "million" of "half a million", "half-million", "quarter of a million"; 1 where none follows. */
    private long wholeOfPart() {
        cursor.next = cursor.skippedHyphen(cursor.next);
        cursor.skip(Kind.OF);
        cursor.skip(Kind.ARTICLE);
        return cursor.magnitudes(false, false);
    }

    // ---- the whole number

    /** The whole number; the cursor stands behind its first coefficient. */
    private NumberPhrase grouped(int token, long coefficient, long divisor, boolean digits) {
        long numerator = coefficient;
        long denominator = divisor;
        if (denominator == 1 && joinAnd) {
            long part = andPart();
            if (part > 0) {
                numerator = numerator * part + 1;
                denominator = part;
            }
        }
        long magnitude = cursor.magnitudes(digits, numerator < 1000);
        if (magnitude == 1 && denominator > 1) {
            return NumberPhrase.refused(token, cursor.next, "decimal");
        }
        long total = NumberCursor.times(numerator, magnitude);
        if (total < 0 || total / denominator > NumberCursor.MOST) {
            return NumberPhrase.refused(token, cursor.next, "code");
        }
        total /= denominator;
        boolean hundreds = !digits && numerator >= 100 && numerator % 100 == 0;
        long shared = magnitude > 1 ? magnitude : hundreds ? 100 : 1;
        long last = shared;
        while (last > 1 && denominator == 1) {
            int before = cursor.next;
            long group = group(last, digits, magnitude == 1);
            if (group <= 0) {
                cursor.next = before;
                break;
            }
            total += group;
            shared = 1;
            last = lastMagnitude;
        }
        Form form = digits ? Form.DIGITS : Form.WORDS;
        return orFraction(new NumberPhrase(token, cursor.next, total, shared, form, false, Shape.SPELLED, null));
    }

    /**
     * "and three hundred" after a thousand, "and a half" after a million, "and two dozen" after a hundred; 0 where no group
     * follows. Sets {@code lastMagnitude}.
     */
    private long group(long larger, boolean digits, boolean onlyDozens) {
        boolean and = joinAnd && cursor.skip(Kind.AND);
        boolean comma = !and && !digits && larger >= 1_000_000 && cursor.isSymbol(cursor.next, ',');
        if (comma) {
            cursor.next++;
        }
        if (and && !onlyDozens) {
            long part = partOf(larger);
            if (part >= 0) {
                return part;
            }
        }
        long coefficient = cursor.hundreds(groupCoefficient(larger, digits, and), joinAnd);
        if (coefficient <= 0 || comma && coefficient < 100) {
            return 0;
        }
        long magnitude = cursor.magnitudes(digits, true);
        if (onlyDozens && magnitude != 12) {
            return 0;
        }
        lastMagnitude = magnitude > 1 ? magnitude : coefficient % 100 == 0 ? 100 : 1;
        long value = NumberCursor.times(coefficient, magnitude);
        return magnitude >= larger || value >= larger ? 0 : value;
    }

    /** "a half" of the magnitude before it, or of the one behind it ("and a half million"); -1 where it is no part. */
    private long partOf(long larger) {
        Word part = cursor.wordAt(cursor.next + 1);
        boolean one = cursor.is(cursor.next, Kind.ARTICLE) || cursor.isOne(cursor.next);
        if (!one || part == null || part.kind() != Kind.PART) {
            return -1;
        }
        cursor.next += 2;
        long unit = cursor.magnitudes(false, false);
        lastMagnitude = 1;
        return unit >= larger ? 0 : (unit > 1 ? unit : larger) / part.value();
    }

    private long groupCoefficient(long larger, boolean digits, boolean and) {
        Word word = cursor.wordAt(cursor.next);
        if (word != null && (word.kind() == Kind.UNIT || word.kind() == Kind.TENS)) {
            return cursor.below100();
        }
        if (!digits || cursor.next >= cursor.limit || text.kind(cursor.next) != TokenKind.NUMBER) {
            return 0;
        }
        Digits read = Digits.read(text.string(), text.start(cursor.next), text.end(cursor.next));
        cursor.next++;
        boolean fits = read.refusal() == null
                && read.shape() == Shape.BARE
                && read.numerator() < larger
                && (and || cursor.is(cursor.next, Kind.HUNDRED));
        return fits ? read.numerator() : 0;
    }

    /** The divisor of "and a half", "-and-a-half" before a magnitude; 0 where there is none. */
    private long andPart() {
        int and = cursor.skippedHyphen(cursor.next);
        int one = cursor.skippedHyphen(and + 1);
        int at = cursor.skippedHyphen(one + 1);
        Word part = cursor.wordAt(at);
        if (!cursor.is(and, Kind.AND) || !cursor.is(one, Kind.ARTICLE) && !cursor.isOne(one) || part == null) {
            return 0;
        }
        if (part.kind() != Kind.PART && (part.kind() != Kind.ORDINAL || part.value() < 3)) {
            return 0;
        }
        cursor.next = at + 1;
        return part.value();
    }

    // ---- what follows

    /** A number before an ordinal is a fraction or an ordinal: "two thirds", "twenty-third", "82nd". */
    private NumberPhrase orFraction(NumberPhrase phrase) {
        int at = cursor.skippedHyphen(cursor.next);
        Word word = cursor.wordAt(at);
        if (word == null) {
            return phrase;
        }
        int token = phrase.start();
        if (phrase.form() == Form.DIGITS) {
            boolean ordinal = word.kind() == Kind.SUFFIX && at == cursor.next && text.isGlued(at);
            return ordinal ? NumberPhrase.refused(token, at + 1, "ordinal") : phrase;
        }
        boolean tens = phrase.value() % 10 == 0;
        boolean ordinal = word.kind() == Kind.ORDINAL && (word.value() > 2 || tens);
        if (word.kind() != Kind.PART && !ordinal) {
            return phrase;
        }
        cursor.next = at + 1;
        if (phrase.value() > 19) {
            return NumberPhrase.refused(token, cursor.next, "ordinal");
        }
        int after = cursor.next;
        long whole = wholeOfPart();
        boolean divides = whole > 1 && whole % word.value() == 0;
        return divides
                ? spelled(token, whole / word.value() * phrase.value())
                : NumberPhrase.refused(token, after, "fraction");
    }

    private NumberPhrase spelled(int token, long value) {
        return new NumberPhrase(token, cursor.next, value, 1, Form.WORDS, false, Shape.SPELLED, null);
    }
}
