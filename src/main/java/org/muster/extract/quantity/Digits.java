package org.muster.extract.quantity;

import org.jspecify.annotations.Nullable;
import org.muster.extract.quantity.NumberPhrase.Shape;

/**
 * A token of digits read as a number: "2014", "12,000", "12,34,567", "1.2", "1,674.5".
 *
 * @param numerator the digits without their separators
 * @param denominator 10 for each decimal: "1.2" is 12/10
 * @param length how many digits stand before the decimals
 * @param refusal why it can be no count: decimal comma, address, code; null where there is nothing against it
 */
record Digits(
        long numerator,
        long denominator,
        int length,
        Shape shape,
        @Nullable String refusal) {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    static Digits read(String text, int start, int end) {
        int commas = count(text, start, end, ',');
        int dots = count(text, start, end, '.');
        if (end - start > MOST_DIGITS + commas + dots) {
            return no("code");
        }
        int point = dots == 1 ? text.indexOf('.', start) : end;
        int whole = point - start - (commas == 0 ? 0 : count(text, start, point, ','));
        if (dots > 1) {
            return dotted(text, start, end, commas);
        }
        if (commas > 0 && !groups(text, start, point, ',')) {
            return no("code");
        }
        if (text.charAt(start) == '0' && whole > 1) {
            return no("code");
        }
        long numerator = 0;
        long denominator = 1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (i > point && i - point > MOST_DECIMALS) {
                    break;
                }
                numerator = numerator * 10 + (c - '0');
                denominator = i > point ? denominator * 10 : denominator;
            }
        }
        Shape shape = commas > 0 ? Shape.GROUPED : denominator == 1 ? Shape.BARE : Shape.SPELLED;
        return new Digits(numerator, denominator, whole, shape, null);
    }

    boolean isWhole() {
        return denominator == 1;
    }

    /** "1.234.567": full stops between thousands; anything else with several is a date, a version or an address. */
    private static Digits dotted(String text, int start, int end, int commas) {
        if (commas > 0 || !groups(text, start, end, '.') || text.charAt(start) == '0') {
            return no("code");
        }
        long value = 0;
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '.') {
                value = value * 10 + (c - '0');
                length++;
            }
        }
        return new Digits(value, 1, length, Shape.GROUPED, null);
    }

    /** Whether separators stand before each third digit from the end; "12,34,567" counts too. */
    private static boolean groups(String text, int start, int end, char separator) {
        int last = -1;
        boolean threes = true;
        boolean twos = true;
        int run = 0;
        for (int i = end - 1; i >= start; i--) {
            if (text.charAt(i) != separator) {
                run++;
                continue;
            }
            if (last < 0 && run != 3) {
                return false;
            }
            threes &= run == 3;
            twos &= last < 0 || run == 2;
            last = i;
            run = 0;
        }
        return threes && run <= 3 || twos && run <= 2;
    }

    private static int count(String text, int start, int end, char what) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == what) {
                count++;
            }
        }
        return count;
    }

    private static Digits no(String rule) {
        return new Digits(0, 1, 0, Shape.BARE, rule);
    }
}
