package org.muster.extract;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A span that states a quantity of military or armed personnel. The values are those of the annotation guide, see
 * {@code docs/claims.md}.
 *
 * @param section title or body
 * @param sentence counts from 0 within the section
 * @param start first code point of {@code surface} in the cleaned section
 * @param end the code point after the last
 * @param surface from the number's cue word to the personnel noun; the number part where they are split
 * @param sentenceStart first code point of the sentence in the cleaned section
 * @param sentenceText the whole sentence
 * @param low persons, the least that the text states; null = open
 * @param high persons, the most that the text states; null = open
 * @param precision how the number is bounded
 * @param cue the words that bound or soften the number ("up to"); null where there are none
 * @param basis what kind of number it is
 * @param per the unit of a rate; null for all else, and for a rate of another unit
 * @param personnel the noun as a lexicon entry ("soldiers"); null where the noun is only understood
 * @param force whose personnel: ISO alpha-3, several joined with "+" in alphabetical order, NATO, UN, EU, AU,
 *     COALITION, NSA; null where the article does not tell
 * @param forceName the name of a non-state or joint force as the lexicon has it ("Wagner Group"); null where there is
 *     none
 * @param host the country where the text locates them; null where no single one can be told
 * @param hostPlace the words that name the place; null where there are none
 * @param hostRelation in, or on the border of, the host
 * @param status the state in which they are described
 * @param modality how firmly it is asserted
 * @param source the words naming who states the figure; null where the article states it in its own voice
 * @param sourceName the source as a full name, pronouns resolved; null without a source
 * @param sourceCountry ISO alpha-3 or a body's code; null where not national
 * @param sourceKind null without a source
 * @param timeframe current, or historical: more than about a year before publication
 * @param asOfStart first day at which the number holds or from which a total counts; null where the text gives none
 * @param asOfEnd last such day; null where the text gives none
 * @param partOf the claim of which this one states a part; null where it states none
 * @param rule what decided each attribute: {@code number=digits;force=subject;host=prep-in}
 */
public record TroopClaim(
        Section section,
        int sentence,
        int start,
        int end,
        String surface,
        int sentenceStart,
        String sentenceText,
        @Nullable Long low,
        @Nullable Long high,
        Precision precision,
        @Nullable String cue,
        Basis basis,
        @Nullable Per per,
        @Nullable String personnel,
        @Nullable String force,
        @Nullable String forceName,
        @Nullable String host,
        @Nullable String hostPlace,
        HostRelation hostRelation,
        Status status,
        Modality modality,
        @Nullable String source,
        @Nullable String sourceName,
        @Nullable String sourceCountry,
        @Nullable SourceKind sourceKind,
        Timeframe timeframe,
        @Nullable LocalDate asOfStart,
        @Nullable LocalDate asOfEnd,
        @Nullable Ref partOf,
        String rule) {

    /** Where a claim begins: unique within an article. */
    public record Ref(Section section, int start) {}

    public TroopClaim {
        if (low == null && high == null) {
            throw new IllegalArgumentException("a claim without a bound: " + surface);
        }
    }

    public Ref ref() {
        return new Ref(section, start);
    }

    /**
     * The one number for plotting: the stated number, the mid-point of a range, the bound of a one-sided bound, the
     * magnitude of a vague number.
     */
    public double point() {
        if (low != null && high != null) {
            return low / 2.0 + high / 2.0;
        }
        return low != null ? low : Objects.requireNonNull(high);
    }
}
