package org.muster.extract.country;

import org.jspecify.annotations.Nullable;

/**
 * What a code stands for: one row of the table {@code countries}.
 *
 * @param code ISO 3166-1 alpha-3, ISO 3166-3 for former states, XKX, or a body's code (NATO, UN, EU, AU, COALITION, NSA)
 * @param name in English
 * @param iso2 ISO 3166-1 alpha-2; null for bodies
 * @param isoNumeric ISO 3166-1 numeric, three digits; null for bodies and Kosovo
 * @param validFrom first year in which the code applies; null where open
 * @param validTo last year in which the code applies; null where open
 * @param cowCode number in the Correlates of War state list; null where it has none
 */
public record Country(
        String code,
        String name,
        @Nullable String iso2,
        @Nullable String isoNumeric,
        Kind kind,
        @Nullable Integer validFrom,
        @Nullable Integer validTo,
        @Nullable Integer cowCode) {

    /** What kind of thing has the code. */
    public enum Kind {
        STATE,
        TERRITORY,
        FORMER_STATE,
        /** No country: a body that has forces, or those that are no country's. */
        BODY;

        private final String label = name().toLowerCase(java.util.Locale.ROOT);

        /** The value as the tables write it. */
        public String label() {
            return label;
        }
    }
}
