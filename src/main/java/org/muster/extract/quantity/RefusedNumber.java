package org.muster.extract.quantity;

/**
 * A number at tokens [start, end) that counts nobody.
 *
 * @param rule what refused it: money, year, date, clock, age, percent, fraction, ordinal, measure, decimal, score, code, name,
 *     list, pronoun or ratio
 */
public record RefusedNumber(int start, int end, String rule) {}
