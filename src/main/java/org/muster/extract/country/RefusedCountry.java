package org.muster.extract.country;

/**
 * A country's name, at tokens [start, end) of a section's text, that is no mention here.
 *
 * @param country the code that it would have been
 * @param rule the rule that refused it
 */
public record RefusedCountry(int start, int end, String country, String rule) {}
