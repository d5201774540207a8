package org.muster.facts;

import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the column {@code rule} of {@code troop_claims} apart. */
public final class Rules {
    private Rules() {}

    /** What decided each attribute: {@code force=subject;host=prep-in} gives subject for force and prep-in for host. */
    public static Map<String, String> of(String rule) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (String part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                rules.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return rules;
    }
}
