package org.muster.extract.quantity;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
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
    private static final long MOST = 100_000_000_000_000_000L;

    private final NumberWords words;
    private final Phrases<Links.Kind> links;
    private final Text text;
    private final int limit;
    /** The token after what was read last. */
    private int next;

    NumberReader(NumberWords words, Phrases<Links.Kind> links, Text text, int limit) {
        this.words = words;
        this.links = links;
        this.text = text;
        this.limit = limit;
    }

    /** The number that begins at a token, or null. */
    @Nullable
    NumberPhrase at(int token) {
        return at(token, true);
    }

    /**
     * The number that begins at a token, or null.
     *
     * @param joinAnd whether "one hundred and two" is one number; not after "between"
     */
    @Nullable
    NumberPhrase at(int token, boolean joinAnd) {
        if (token >= limit) {
            return null;
        }
        next = token + 1;
        if (text.kind(token) == TokenKind.NUMBER) {
            return digits(token, joinAnd);
        }
        Word word = words.at(text, token);
        if (word == null) {
            return null;
        }
        return switch (word.kind()) {
            case PLURAL -> bareMagnitude(token, word.value());
            case VAGUE -> vague(token);
            case ARTICLE -> article(token, joinAnd);
            case PART -> part(token, word.value());
            case ZERO -> zero(token);
            case UNIT, TENS -> spelled(token, joinAnd);
            case HUNDRED, SCALE, DOZEN -> {
                next = token;
                yield grouped(token, 1, 1, false, Form.WORDS, joinAnd);
            }
            default -> null;
        };
    }

    private NumberPhrase digits(int token, boolean joinAnd) {
        Digits digits = Digits.read(text.string(), text.start(token), text.end(token));
        if (digits.refusal() != null) {
            return NumberPhrase.refused(token, next, digits.refusal());
        }
        if (isSymbol(next, '/') && text.isGlued(next)) {
            return slashed(token);
        }
        long value = digits.numerator();
        Shape shape = digits.shape();
        if (shape == Shape.BARE && digits.length() <= 3 && value > 0) {
            while (next - token < 5 && isSpacedGroup(next)) {
                value = value * 1000 + Long.parseLong(text.word(next++));
                shape = Shape.GROUPED;
            }
        }
        long denominator = digits.denominator();
        if (denominator == 1) {
            long quarters = glyph(next);
            if (quarters > 0) {
                next++;
                value = value * 4 + quarters;
                denominator = 4;
            } else if (isMixedFraction(next)) {
                long divisor = Long.parseLong(text.word(next + 2));
                value = value * divisor + Long.parseLong(text.word(next));
                denominator = divisor;
                next += 3;
            }
        }
        int end = next;
        NumberPhrase phrase = grouped(token, value, denominator, true, Form.DIGITS, joinAnd);
        return phrase.end() == end && phrase.refusal() == null
                ? new NumberPhrase(
                        token, end, phrase.value(), shape == Shape.GROUPED ? 1000 : 1, Form.DIGITS, false, shape, null)
                : phrase;
    }

    /** "9/11", "24/7", "5/17/2018", "1/40". */
    private NumberPhrase slashed(int token) {
        while (next + 1 < limit
                && isSymbol(next, '/')
                && text.isGlued(next)
                && text.isGlued(next + 1)
                && text.kind(next + 1) == TokenKind.NUMBER) {
            next += 2;
        }
        return NumberPhrase.refused(token, Math.max(next, token + 1), "fraction");
    }

    private boolean isSpacedGroup(int token) {
        if (token >= limit
                || text.kind(token) != TokenKind.NUMBER
                || text.end(token) - text.start(token) != 3
                || text.start(token) - text.end(token - 1) != 1
                || text.string().charAt(text.end(token - 1)) == '\n') {
            return false;
        }
        return Digits.read(text.string(), text.start(token), text.end(token)).shape() == Shape.BARE;
    }

    /** Quarters of "¼", "½", "¾" at a token; 0 for anything else. */
    private long glyph(int token) {
        if (isSymbol(token, '½')) {
            return 2;
        }
        return isSymbol(token, '¼') ? 1 : isSymbol(token, '¾') ? 3 : 0;
    }

    /** "1/2" after the "2" of "2 1/2". */
    private boolean isMixedFraction(int token) {
        return token + 2 < limit
                && text.kind(token) == TokenKind.NUMBER
                && isSymbol(token + 1, '/')
                && text.kind(token + 2) == TokenKind.NUMBER
                && text.end(token) - text.start(token) == 1
                && text.end(token + 2) - text.start(token + 2) == 1
                && text.string().charAt(text.start(token + 2)) != '0';
    }

    private NumberPhrase spelled(int token, boolean joinAnd) {
        next = token;
        long coefficient = below100();
        Word following = next < limit ? words.at(text, next) : null;
        if (coefficient >= 18
                && coefficient <= 20
                && following != null
                && (following.kind() == Kind.TENS || following.kind() == Kind.UNIT && following.value() > 9)) {
            below100();
            return NumberPhrase.refused(token, next, "year");
        }
        coefficient = hundreds(coefficient, joinAnd);
        if (words.is(text, next, limit, Kind.POINT)) {
            return point(token, coefficient);
        }
        return grouped(token, coefficient, 1, false, Form.WORDS, joinAnd);
    }

    /** "two point five million" */
    private NumberPhrase point(int token, long coefficient) {
        int after = next++;
        long numerator = coefficient;
        long denominator = 1;
        while (next < limit && denominator < 1_000_000) {
            Word word = words.at(text, next);
            if (word == null || word.kind() != Kind.ZERO && word.kind() != Kind.UNIT && word.kind() != Kind.TENS) {
                break;
            }
            long digits = word.kind() == Kind.ZERO ? zeroAt() : below100();
            denominator *= digits > 9 ? 100 : 10;
            numerator = numerator * (digits > 9 ? 100 : 10) + digits;
        }
        if (denominator == 1) {
            next = after;
        }
        return grouped(token, numerator, denominator, false, Form.WORDS, false);
    }

    private long zeroAt() {
        next++;
        return 0;
    }

    private NumberPhrase zero(int token) {
        if (words.is(text, next, limit, Kind.POINT)) {
            return point(token, 0);
        }
        return new NumberPhrase(token, next, 0, 1, Form.WORDS, false, Shape.SPELLED, null);
    }

    /** "a hundred", "a dozen", "a half million", "a few thousand" */
    private @Nullable NumberPhrase article(int token, boolean joinAnd) {
        Word word = next < limit ? words.at(text, next) : null;
        if (word == null) {
            return null;
        }
        return switch (word.kind()) {
            case HUNDRED -> grouped(token, hundreds(1, joinAnd), 1, false, Form.WORDS, joinAnd);
            case SCALE, DOZEN -> grouped(token, 1, 1, false, Form.WORDS, joinAnd);
            case VAGUE -> {
                next++;
                yield vague(token);
            }
            case PART -> {
                next++;
                yield part(token, word.value());
            }
            default -> null;
        };
    }

    /** "half a million", "half-dozen", "a quarter of a million"; half of anything else is a fraction. */
    private @Nullable NumberPhrase part(int token, long divisor) {
        int after = next;
        skipHyphen();
        if (words.is(text, next, limit, Kind.OF)) {
            next++;
        }
        if (words.is(text, next, limit, Kind.ARTICLE)) {
            next++;
        }
        long magnitude = magnitudes(false);
        if (magnitude > 1) {
            return new NumberPhrase(token, next, magnitude / divisor, 1, Form.WORDS, false, Shape.SPELLED, null);
        }
        return divisor == 2 ? NumberPhrase.refused(token, after, "fraction") : null;
    }

    /** "several hundred", "a few thousand", "a couple of dozen"; without a magnitude it is no number. */
    private @Nullable NumberPhrase vague(int token) {
        if (words.is(text, next, limit, Kind.OF)) {
            next++;
        }
        Word word = next < limit ? words.at(text, next) : null;
        if (word != null && word.kind() == Kind.PLURAL) {
            next++;
            return bareMagnitude(token, word.value());
        }
        long magnitude = magnitudes(false);
        return magnitude > 1
                ? new NumberPhrase(token, next, magnitude, magnitude, Form.MAGNITUDE, true, Shape.SPELLED, null)
                : null;
    }

    /** "hundreds", "tens of thousands", "hundreds, if not thousands": the least of the magnitudes named. */
    private NumberPhrase bareMagnitude(int token, long first) {
        long value = first;
        while (true) {
            int linked = next;
            if (words.is(text, next, limit, Kind.OF)) {
                Word word = next + 1 < limit ? words.at(text, next + 1) : null;
                if (word == null || word.kind() != Kind.PLURAL || word.value() < 1000) {
                    break;
                }
                value *= word.value();
                next += 2;
                continue;
            }
            Phrases.Match<Links.Kind> link = links.longestAt(text, next, limit);
            if (link != null && link.end() < limit) {
                Word word = words.at(text, link.end());
                if (word != null && word.kind() == Kind.PLURAL) {
                    next = link.end() + 1;
                    continue;
                }
            }
            next = linked;
            break;
        }
        return new NumberPhrase(token, next, Math.min(value, MOST), value, Form.MAGNITUDE, true, Shape.SPELLED, null);
    }

    /** The whole number from its first coefficient on; {@code next} stands behind the coefficient. */
    private NumberPhrase grouped(
            int token, long numerator, long denominator, boolean digits, Form form, boolean joinAnd) {
        boolean whole = denominator == 1;
        if (whole && joinAnd) {
            long divisor = andPart();
            if (divisor > 0) {
                numerator = numerator * divisor + 1;
                denominator = divisor;
            }
        }
        long magnitude = magnitudes(digits);
        long total = times(numerator, magnitude);
        if (total < 0) {
            return NumberPhrase.refused(token, next, "code");
        }
        if (magnitude == 1 && denominator > 1) {
            return NumberPhrase.refused(token, next, "decimal");
        }
        total /= denominator;
        long shared = magnitude > 1 ? magnitude : numerator >= 100 && !digits && numerator % 100 == 0 ? 100 : 1;
        long last = magnitude > 1 ? magnitude : shared;
        while (last > 1 && denominator == 1) {
            int before = next;
            long group = group(last, digits, joinAnd, magnitude == 1);
            if (group <= 0) {
                next = before;
                break;
            }
            total += group;
            shared = 1;
            last = lastMagnitude;
        }
        Word following = next < limit ? words.at(text, next) : null;
        return total > MOST
                ? NumberPhrase.refused(token, next, "code")
                : fraction(
                        token,
                        following,
                        new NumberPhrase(token, next, total, shared, form, false, Shape.SPELLED, null));
    }

    private long lastMagnitude;

    /** "and three hundred" after a thousand, "and a half" after a million; 0 for none. Sets {@code lastMagnitude}. */
    private long group(long larger, boolean digits, boolean joinAnd, boolean onlyDozens) {
        boolean comma = larger >= 1_000_000 && !digits && isSymbol(next, ',');
        boolean and = joinAnd && words.is(text, next, limit, Kind.AND);
        if (comma || and) {
            next++;
        }
        if (and && !onlyDozens) {
            int start = next;
            if (words.is(text, next, limit, Kind.ARTICLE) || isOne(next)) {
                Word part = next + 1 < limit ? words.at(text, next + 1) : null;
                if (part != null && part.kind() == Kind.PART) {
                    next += 2;
                    long unit = magnitudes(false);
                    lastMagnitude = 1;
                    return unit >= larger ? 0 : (unit > 1 ? unit : larger) / part.value();
                }
            }
            next = start;
        }
        long coefficient;
        Word word = next < limit ? words.at(text, next) : null;
        if (digits && next < limit && text.kind(next) == TokenKind.NUMBER) {
            Digits read = Digits.read(text.string(), text.start(next), text.end(next));
            if (read.refusal() != null || read.shape() != Shape.BARE || read.numerator() >= larger) {
                return 0;
            }
            next++;
            coefficient = read.numerator();
            if (!and && !words.is(text, next, limit, Kind.HUNDRED)) {
                return 0;
            }
        } else if (word != null && (word.kind() == Kind.UNIT || word.kind() == Kind.TENS)) {
            coefficient = below100();
        } else {
            return 0;
        }
        coefficient = hundreds(coefficient, joinAnd);
        if (comma && coefficient < 100) {
            return 0;
        }
        long magnitude = magnitudes(digits);
        if (onlyDozens && magnitude != 12) {
            return 0;
        }
        lastMagnitude = magnitude > 1 ? magnitude : coefficient >= 100 && coefficient % 100 == 0 ? 100 : 1;
        long value = times(coefficient, magnitude);
        return magnitude >= larger || value >= larger ? 0 : value;
    }

    /** "two thirds", "twenty-third": no count. */
    private NumberPhrase fraction(int token, @Nullable Word following, NumberPhrase phrase) {
        int ordinal = next;
        Word word = following;
        if (word == null && isGluedHyphen(next)) {
            ordinal = next + 1;
            word = words.at(text, ordinal);
        }
        if (word == null || phrase.form() == Form.DIGITS && word.kind() != Kind.SUFFIX) {
            return phrase;
        }
        if (word.kind() == Kind.SUFFIX && ordinal == next && text.isGlued(next)) {
            return NumberPhrase.refused(token, next + 1, "ordinal");
        }
        if (word.kind() == Kind.PART || word.kind() == Kind.ORDINAL && (word.value() > 2 || phrase.value() % 10 == 0)) {
            next = ordinal + 1;
            boolean tens = phrase.value() % 10 == 0 && word.value() < 10 && word.kind() == Kind.ORDINAL;
            return tens || phrase.value() > 19
                    ? NumberPhrase.refused(token, next, "ordinal")
                    : share(token, phrase.value(), word.value());
        }
        return phrase;
    }

    /** "three quarters of a million" is a number, "three quarters" is none. */
    private NumberPhrase share(int token, long numerator, long divisor) {
        int after = next;
        if (divisor == 4) {
            NumberPhrase one = part(token, 1);
            if (one != null && one.value() % divisor == 0) {
                return new NumberPhrase(
                        token, next, one.value() / divisor * numerator, 1, Form.WORDS, false, Shape.SPELLED, null);
            }
        }
        return NumberPhrase.refused(token, after, "fraction");
    }

    /** "twenty", "twenty-two", "twenty two", "nineteen"; stands behind it afterwards. */
    private long below100() {
        Word word = words.at(text, next++);
        long value = word == null ? 0 : word.value();
        if (word != null && word.kind() == Kind.TENS) {
            int unit = isHyphen(next) ? next + 1 : next;
            Word ones = unit < limit ? words.at(text, unit) : null;
            if (ones != null && ones.kind() == Kind.UNIT && ones.value() < 10) {
                next = unit + 1;
                value += ones.value();
            }
        }
        return value;
    }

    /** "hundred and two" after a coefficient; the coefficient itself where no hundred follows. */
    private long hundreds(long coefficient, boolean joinAnd) {
        int hundred = isGluedHyphen(next) ? next + 1 : next;
        if (coefficient > 99 || !words.is(text, hundred, limit, Kind.HUNDRED)) {
            return coefficient;
        }
        next = hundred + 1;
        int before = next;
        boolean and = words.is(text, next, limit, Kind.AND) || isGluedHyphen(next);
        if (and && !joinAnd) {
            return coefficient * 100;
        }
        if (and) {
            next++;
        }
        Word word = next < limit ? words.at(text, next) : null;
        if (word != null && (word.kind() == Kind.UNIT || word.kind() == Kind.TENS)) {
            long rest = below100();
            if (!words.is(text, next, limit, Kind.HUNDRED)
                    && !words.is(text, next, limit, Kind.DOZEN)
                    && !dozens(next)) {
                return coefficient * 100 + rest;
            }
        }
        next = before;
        return coefficient * 100;
    }

    private boolean dozens(int token) {
        Word word = token < limit ? words.at(text, token) : null;
        return word != null && word.kind() == Kind.PLURAL && word.value() == 12;
    }

    /** The product of the magnitudes that follow ("hundred thousand"); 1 where there are none. */
    private long magnitudes(boolean digits) {
        long product = 1;
        while (next < limit) {
            int at = isGluedHyphen(next) ? next + 1 : next;
            Word word = at < limit ? words.at(text, at) : null;
            if (word == null) {
                break;
            }
            boolean first = product == 1;
            boolean scale = word.kind() == Kind.SCALE && word.value() > product
                    || word.kind() == Kind.HUNDRED && first
                    || word.kind() == Kind.DOZEN && first
                    || word.kind() == Kind.PLURAL
                            && first
                            && at == next
                            && (word.value() == 12 || digits && word.value() > 999)
                    || word.kind() == Kind.ABBREVIATION
                            && first
                            && digits
                            && at == next
                            && abbreviates(at, word.value());
            if (!scale) {
                break;
            }
            product = Math.min(MOST, times(product, word.value()));
            next = at + 1;
            if (product < 0) {
                return MOST;
            }
        }
        return product;
    }

    /** "5m" are metres as often as millions: a capital or a word that could be counted must tell. */
    private boolean abbreviates(int token, long value) {
        int length = text.end(token) - text.start(token);
        if (length > 1) {
            return value != 1_000_000 || !text.lower(token).equals("mm") || text.isAllCaps(token);
        }
        if (!text.isGlued(token) && value != 1000) {
            return value == 1_000_000
                    && text.isCapitalised(token)
                    && (token + 1 >= limit || !text.isGlued(token + 1) && !text.isCapitalised(token + 1));
        }
        if (value == 1_000_000 && !text.isCapitalised(token)) {
            int noun = token + 1;
            return noun < limit
                    && text.kind(noun) == TokenKind.WORD
                    && !text.isGlued(noun)
                    && text.string().charAt(text.end(noun) - 1) == 's'
                    && text.end(noun) - text.start(noun) > 3;
        }
        return true;
    }

    /** The divisor of "and a half" before a magnitude; 0 where there is none. */
    private long andPart() {
        int at = skippedHyphen(next);
        if (!words.is(text, at, limit, Kind.AND)) {
            return 0;
        }
        at = skippedHyphen(at + 1);
        if (!words.is(text, at, limit, Kind.ARTICLE) && !isOne(at)) {
            return 0;
        }
        at = skippedHyphen(at + 1);
        Word part = at < limit ? words.at(text, at) : null;
        if (part == null || part.kind() != Kind.PART && !(part.kind() == Kind.ORDINAL && part.value() > 2)) {
            return 0;
        }
        next = at + 1;
        return part.value();
    }

    private boolean isOne(int token) {
        Word word = token < limit ? words.at(text, token) : null;
        return word != null && word.kind() == Kind.UNIT && word.value() == 1;
    }

    private void skipHyphen() {
        next = skippedHyphen(next);
    }

    private int skippedHyphen(int token) {
        return isGluedHyphen(token) ? token + 1 : token;
    }

    private boolean isGluedHyphen(int token) {
        return isHyphen(token) && text.isGlued(token) && token + 1 < limit && text.isGlued(token + 1);
    }

    private boolean isHyphen(int token) {
        return isSymbol(token, '-') || isSymbol(token, '\u2010') || isSymbol(token, '\u2011');
    }

    private boolean isSymbol(int token, char symbol) {
        return token < limit
                && text.kind(token) == TokenKind.SYMBOL
                && text.string().charAt(text.start(token)) == symbol;
    }

    private static long times(long a, long b) {
        return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? -1 : a * b;
    }
}
