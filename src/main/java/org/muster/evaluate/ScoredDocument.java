package org.muster.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.muster.extract.TroopClaim;
import org.muster.facts.Rules;

/**
 * One document of a gold file, compared.
 *
 * @param counts what it adds to the scores
 * @param misses its errors: wrong attributes, then what was missed, then what is spurious
 */
record ScoredDocument(Counts counts, List<Miss> misses) {

    ScoredDocument {
        misses = List.copyOf(misses);
    }

    static ScoredDocument of(GoldDocument document, List<TroopClaim> claims) {
        List<ClaimLabels> found = claims.stream().map(ClaimLabels::of).toList();
        List<Matching.Pair> pairs = Matching.pairs(document.claims(), found);
        Counts counts = new Counts();
        counts.gold = document.claims().size();
        counts.found = found.size();
        counts.matched = pairs.size();
        List<Miss> misses = new ArrayList<>();
        boolean[] goldMatched = new boolean[counts.gold];
        boolean[] foundMatched = new boolean[counts.found];
        for (Matching.Pair pair : pairs) {
            goldMatched[pair.gold()] = true;
            foundMatched[pair.found()] = true;
            TroopClaim claim = claims.get(pair.found());
            ClaimLabels gold = document.claims().get(pair.gold());
            List<Miss.Difference> differences = compare(gold, claim, counts);
            if (!differences.isEmpty()) {
                misses.add(new Miss(
                        Miss.Kind.ATTRIBUTE,
                        document.id(),
                        gold.surface(),
                        gold.number(),
                        claim.sentenceText(),
                        differences));
            }
        }
        for (int i = 0; i < goldMatched.length; i++) {
            if (!goldMatched[i]) {
                ClaimLabels gold = document.claims().get(i);
                misses.add(new Miss(Miss.Kind.MISSED, document.id(), gold.surface(), gold.number(), null, List.of()));
            }
        }
        for (int i = 0; i < foundMatched.length; i++) {
            if (!foundMatched[i]) {
                misses.add(new Miss(
                        Miss.Kind.SPURIOUS,
                        document.id(),
                        found.get(i).surface(),
                        found.get(i).number(),
                        claims.get(i).sentenceText(),
                        List.of()));
            }
        }
        return new ScoredDocument(counts, misses);
    }

    /** Counts the attributes of a matched claim. */
    private static List<Miss.Difference> compare(ClaimLabels gold, TroopClaim claim, Counts counts) {
        ClaimLabels found = ClaimLabels.of(claim);
        Map<String, String> rules = Rules.of(claim.rule());
        List<Miss.Difference> differences = new ArrayList<>();
        boolean core = true;
        for (Attribute attribute : Attribute.values()) {
            boolean agrees = Matching.agrees(attribute, gold, found);
            counts.addValue(attribute, gold.value(attribute), found.value(attribute), agrees);
            String rule = rules.get(attribute.decidedAs());
            if (rule != null) {
                counts.addRule(attribute, rule, agrees);
            }
            if (!agrees) {
                differences.add(new Miss.Difference(attribute, gold.value(attribute), found.value(attribute), rule));
                core &= attribute != Attribute.FORCE && attribute != Attribute.HOST && attribute != Attribute.STATUS;
            }
        }
        counts.core += core ? 1 : 0;
        counts.full += differences.isEmpty() ? 1 : 0;
        counts.surface += Matching.sameWords(gold.surface(), found.surface()) ? 1 : 0;
        return differences;
    }
}
