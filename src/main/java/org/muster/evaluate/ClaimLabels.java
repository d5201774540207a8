package org.muster.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.TroopClaim;

/**
 * A claim as far as it is scored: what a person labelled, or what was found.
 *
 * @param surface the claim's words
 * @param low persons; null = open
 * @param high persons; null = open
 * @param values the attributes that are not null
 */
public record ClaimLabels(
        String surface, @Nullable Long low, @Nullable Long high, Map<Attribute, String> values) {

    public ClaimLabels {
        EnumMap<Attribute, String> copy = new EnumMap<>(Attribute.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    static ClaimLabels of(TroopClaim claim) {
        EnumMap<Attribute, String> values = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            String value = attribute.of(claim);
            if (value != null) {
                values.put(attribute, value);
            }
        }
        return new ClaimLabels(claim.surface(), claim.low(), claim.high(), values);
    }

    @Nullable
    String value(Attribute attribute) {
        return values.get(attribute);
    }

    /** The number as {@code (low, high)}, an open bound as "-". */
    public String number() {
        return "(" + (low == null ? "-" : low) + ", " + (high == null ? "-" : high) + ")";
    }
}
