package org.muster.extract;

import org.jspecify.annotations.Nullable;

/**
 * A span that was considered and refused: a number near a personnel noun, or a country's name that is none here.
 *
 * @param section title or body
 * @param sentence counts from 0 within the section
 * @param start first code point in the cleaned section
 * @param end the code point after the last
 * @param surface the words as the cleaned text has them
 * @param what country or claim
 * @param code the country that the name would have been; null for a number
 * @param rule the rule that refused it
 * @param sentenceText the sentence in which it stands
 */
public record Candidate(
        Section section,
        int sentence,
        int start,
        int end,
        String surface,
        What what,
        @Nullable String code,
        String rule,
        String sentenceText) {

    /** What the span was a candidate for. */
    public enum What {
        COUNTRY,
        CLAIM;

        /** The value as the tables write it. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
