package org.muster.evaluate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One error.
 *
 * @param kind what is wrong
 * @param document the document's id
 * @param surface the labelled words; of a spurious claim the found ones
 * @param number (low, high)
 * @param sentence where the found claim stands; null where nothing was found
 * @param differences the attributes that differ; empty unless the kind is {@link Kind#ATTRIBUTE}
 */
public record Miss(
        Kind kind,
        String document,
        String surface,
        String number,
        @Nullable String sentence,
        List<Difference> differences) {

    /** What is wrong. */
    public enum Kind {
        /** labelled and not found */
        MISSED,
        /** found and not labelled */
        SPURIOUS,
        /** found with another attribute */
        ATTRIBUTE;

        /** The kind in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An attribute that differs.
     *
     * @param rule what decided the found value; null where nothing is told
     */
    public record Difference(
            Attribute attribute,
            @Nullable String gold,
            @Nullable String found,
            @Nullable String rule) {}

    public Miss {
        differences = List.copyOf(differences);
    }
}
