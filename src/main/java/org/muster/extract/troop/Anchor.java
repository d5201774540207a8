package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;

/**
 * A number tied to personnel.
 *
 * @param quantity the number
 * @param start first token of the surface, the number's cue word included
 * @param end the token after the surface's last
 * @param phraseStart first token of the noun phrase; before the number where the noun stands before it ("a force of 8,000")
 * @param phraseEnd the token after the noun phrase's last
 * @param nounStart first token of the noun; the number's where there is none
 * @param nounEnd the token after the noun's last
 * @param noun null where it is only understood
 * @param pattern the rule that tied them
 * @param antecedent the anchor from which an understood noun comes; null where there is a noun
 */
record Anchor(
        Quantity quantity,
        int start,
        int end,
        int phraseStart,
        int phraseEnd,
        int nounStart,
        int nounEnd,
        Personnel.@Nullable Noun noun,
        String pattern,
        @Nullable Claimed antecedent) {

    /** A number whose noun is only understood. */
    static Anchor bare(Quantity quantity, String pattern, @Nullable Claimed antecedent) {
        int start = quantity.start();
        int end = quantity.end();
        return new Anchor(quantity, start, end, start, end, start, end, null, pattern, antecedent);
    }

    /** A number with its noun, at tokens [start, end), behind it. */
    static Anchor of(Quantity quantity, Personnel.Noun noun, int start, int end, String pattern) {
        int from = quantity.start();
        return new Anchor(quantity, from, end, from, end, start, end, noun, pattern, null);
    }

    /** A number with its noun, at tokens [start, end), before it. */
    static Anchor behind(Phrases.Match<Personnel.Noun> noun, Quantity quantity, String pattern) {
        int from = quantity.start();
        int to = quantity.end();
        return new Anchor(quantity, from, to, noun.start(), to, noun.start(), noun.end(), noun.value(), pattern, null);
    }

    /** The same, tied by another rule. A number that changes into another is its own surface. */
    Anchor as(String rule) {
        int last = rule.equals("change-from") ? quantity.end() : end;
        return new Anchor(quantity, start, last, phraseStart, phraseEnd, nounStart, nounEnd, noun, rule, antecedent);
    }

    /** Whether the noun is only understood. */
    boolean isElliptic() {
        return noun == null;
    }

    /** Whether the noun stands before the number: "a force of 8,000", "the number of troops to 4,500". */
    boolean isNounFirst() {
        return noun != null && nounEnd <= quantity.start();
    }

    /** Where what follows the noun begins, be the number before it or after it. */
    int tailStart() {
        return isNounFirst() ? nounEnd : phraseEnd;
    }

    /** Whether the number is one end of a change: "from 3,000 to 5,000". */
    boolean isChange() {
        return pattern.startsWith("change-");
    }

    /** Whether the number is the size of a body: "a force of 8,000". */
    boolean isSize() {
        return pattern.equals("unit-of") || pattern.equals("strong") || pattern.equals("count") || isChange();
    }
}
