package org.muster.extract.quantity;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Precision;

/**
 * A number expression at tokens [start, end) of a text, from its cue word to its last number word ("up to 12,000", "tens of
 * thousands of" without the last "of", "10,000 to 12,000 or more").
 *
 * @param numberStart the first token of the number itself, after the cue words
 * @param numberEnd the token after the last of the number itself; cue words may follow ("or more")
 * @param low the least that is stated; null = open
 * @param high the most that is stated; null = open
 * @param cue the words that bound or soften it, those after the number behind those before it; null where there are none
 * @param form how it is written
 * @param couldBeYear whether it is written as a year is ("2014"): a count only where a counted noun follows
 * @param change the two values of "from 3,000 to 5,000", which is a change as often as it is a range; null for all else
 */
public record Quantity(
        int start,
        int end,
        int numberStart,
        int numberEnd,
        @Nullable Long low,
        @Nullable Long high,
        Precision precision,
        @Nullable String cue,
        Form form,
        boolean couldBeYear,
        @Nullable Change change) {

    /** Whether a stated bound is this large. */
    public boolean isAtLeast(long number) {
        return low != null && low >= number || high != null && high >= number;
    }

    /** How a number is written. */
    public enum Form {
        /** "12,000", "1.2 million", "10k" */
        DIGITS,
        /** "twelve thousand", "a dozen" */
        WORDS,
        /** "hundreds of" */
        MAGNITUDE
    }

    /** The value before "to" and the value after it, in the order of the text. */
    public record Change(Quantity before, Quantity after) {}
}
