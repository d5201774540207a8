package org.muster.extract.country;

import org.muster.extract.MentionKind;

/**
 * A country mention as tokens [start, end) of a section's text.
 *
 * @param country its code
 * @param rule the rule or lexicon row that decided it
 * @param isDateline whether it stands in the dateline at the head of the body
 */
public record FoundCountry(int start, int end, String country, MentionKind kind, String rule, boolean isDateline) {}
