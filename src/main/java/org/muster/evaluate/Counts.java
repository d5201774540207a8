package org.muster.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a document adds to the scores; sums of these are what every score is computed from. */
final class Counts {
    int gold;
    int found;
    /** pairs of the same number */
    int matched;
    /** matched with the right force, host and status */
    int core;
    /** matched with every attribute right */
    int full;
    /** matched where the labelled words stand in the found surface */
    int surface;

    private final Map<Value, Tally> values = new LinkedHashMap<>();
    private final Map<Rule, Tally> rules = new LinkedHashMap<>();

    /** One value of an attribute, over the matched claims; null is a value too. */
    record Value(Attribute attribute, @Nullable String value) {}

    /** What decided an attribute of a matched claim. */
    record Rule(Attribute attribute, String rule) {}

    private static final class Tally {
        private int gold;
        private int found;
        private int right;

        private void add(Tally other) {
            gold += other.gold;
            found += other.found;
            right += other.right;
        }

        private Score score() {
            return new Score(right, found, gold);
        }
    }

    void add(Counts other) {
        gold += other.gold;
        found += other.found;
        matched += other.matched;
        core += other.core;
        full += other.full;
        surface += other.surface;
        other.values.forEach((value, tally) -> tally(values, value).add(tally));
        other.rules.forEach((rule, tally) -> tally(rules, rule).add(tally));
    }

    /** Counts one attribute of a matched claim. */
    void addValue(Attribute attribute, @Nullable String goldValue, @Nullable String foundValue, boolean agrees) {
        Tally labelled = tally(values, new Value(attribute, goldValue));
        labelled.gold++;
        if (agrees) {
            labelled.right++;
            labelled.found++;
        } else {
            tally(values, new Value(attribute, foundValue)).found++;
        }
    }

    /** Counts what decided an attribute of a matched claim. */
    void addRule(Attribute attribute, String rule, boolean agrees) {
        Tally tally = tally(rules, new Rule(attribute, rule));
        tally.found++;
        tally.right += agrees ? 1 : 0;
    }

    Set<Value> values() {
        return values.keySet();
    }

    Score value(Value value) {
        Tally tally = values.get(value);
        return tally == null ? new Score(0, 0, 0) : tally.score();
    }

    Set<Rule> rules() {
        return rules.keySet();
    }

    Score rule(Rule rule) {
        Tally tally = rules.get(rule);
        return tally == null ? new Score(0, 0, 0) : tally.score();
    }

    /** Matched claims with this attribute right. */
    int right(Attribute attribute) {
        int right = 0;
        for (Map.Entry<Value, Tally> entry : values.entrySet()) {
            right += entry.getKey().attribute() == attribute ? entry.getValue().right : 0;
        }
        return right;
    }

    private static <K> Tally tally(Map<K, Tally> tallies, K key) {
        return tallies.computeIfAbsent(key, k -> new Tally());
    }
}
