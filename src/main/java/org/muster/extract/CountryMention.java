package org.muster.extract;

/**
 * A span of text that refers to a country.
 *
 * @param country ISO 3166-1 alpha-3, ISO 3166-3 for former states, XKX for Kosovo
 * @param surface the words as the cleaned text has them
 * @param kind what kind of expression it is
 * @param rule the rule or lexicon row that decided it
 * @param section title or body
 * @param sentence counts from 0 within the section
 * @param start first code point in the cleaned section
 * @param end the code point after the last
 * @param isDateline whether it stands in the dateline at the head of the body
 */
public record CountryMention(
        String country,
        String surface,
        MentionKind kind,
        String rule,
        Section section,
        int sentence,
        int start,
        int end,
        boolean isDateline) {}
