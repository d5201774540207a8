package org.muster.extract.quantity;

import org.jspecify.annotations.Nullable;
import org.muster.extract.quantity.Quantity.Form;

/**
 * One number at tokens [start, end), without its cue words.
 *
 * @param magnitude the unit that an earlier end of a range shares: 1000 for "12,000", 100 for "seven hundred"; 1 for none
 * @param vague whether only the magnitude is told ("several hundred")
 * @param shape what its digits look like
 * @param refusal the rule by which it can be no count, whatever surrounds it; null where there is none
 */
record NumberPhrase(
        int start,
        int end,
        long value,
        long magnitude,
        Form form,
        boolean vague,
        Shape shape,
        @Nullable String refusal) {

    enum Shape {
        /** "2014": digits alone */
        BARE,
        /** "12,000" */
        GROUPED,
        /** with a word or letters for its magnitude, or in words */
        SPELLED
    }

    static NumberPhrase refused(int start, int end, String rule) {
        return new NumberPhrase(start, end, 0, 1, Form.DIGITS, false, Shape.SPELLED, rule);
    }

    /** The number in another unit: the "10" of "10-12,000". */
    NumberPhrase times(long unit) {
        return new NumberPhrase(start, end, value * unit, unit, form, false, Shape.SPELLED, null);
    }

    /** Whether it is written as a year of our time is. */
    boolean looksLikeYear() {
        return shape == Shape.BARE && value >= 1900 && value <= 2049;
    }
}
