package org.muster.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which found claim is which labelled one. A found claim matches a labelled claim of the same document with the same
 * (low, high); each is used once: the pairs that agree on most attributes first, then those that stand nearest to each
 * other in reading order.
 */
final class Matching {
    /** 12, soldiers, сол; near-miss: the comma of 12,000 parts it. */
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Comparator<Possible> BEST_FIRST = Comparator.<Possible>comparingInt(c -> -c.agreeing)
            .thenComparingInt(c -> Math.abs(c.gold - c.found))
            .thenComparingInt(c -> c.gold)
            .thenComparingInt(c -> c.found);

    private Matching() {}

    /** The positions of a labelled claim and of the found claim that matches it. */
    record Pair(int gold, int found) {}

    private record Possible(int agreeing, int gold, int found) {}

    static List<Pair> pairs(List<ClaimLabels> gold, List<ClaimLabels> found) {
        List<Possible> possible = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                if (sameNumber(gold.get(g), found.get(f))) {
                    possible.add(new Possible(agreeing(gold.get(g), found.get(f)), g, f));
                }
            }
        }
        possible.sort(BEST_FIRST);
        boolean[] goldUsed = new boolean[gold.size()];
        boolean[] foundUsed = new boolean[found.size()];
        List<Pair> pairs = new ArrayList<>();
        for (Possible pair : possible) {
            if (!goldUsed[pair.gold] && !foundUsed[pair.found]) {
                goldUsed[pair.gold] = true;
                foundUsed[pair.found] = true;
                pairs.add(new Pair(pair.gold, pair.found));
            }
        }
        return pairs;
    }

    static boolean agrees(Attribute attribute, ClaimLabels gold, ClaimLabels found) {
        if (attribute == Attribute.HOST_RELATION && gold.value(Attribute.HOST) == null) {
            return true;
        }
        return Objects.equals(gold.value(attribute), found.value(attribute));
    }

    /** Whether half of the labelled words stand in the found surface: a number right by chance has them not. */
    static boolean sameWords(String gold, String found) {
        Map<String, Integer> unused = new HashMap<>();
        Matcher foundWords = WORD.matcher(found.toLowerCase(Locale.ROOT));
        while (foundWords.find()) {
            unused.merge(foundWords.group(), 1, Integer::sum);
        }
        int words = 0;
        int shared = 0;
        Matcher goldWords = WORD.matcher(gold.toLowerCase(Locale.ROOT));
        while (goldWords.find()) {
            words++;
            if (unused.merge(goldWords.group(), -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return words > 0 && 2 * shared >= words;
    }

    private static boolean sameNumber(ClaimLabels gold, ClaimLabels found) {
        return Objects.equals(gold.low(), found.low()) && Objects.equals(gold.high(), found.high());
    }

    private static int agreeing(ClaimLabels gold, ClaimLabels found) {
        int agreeing = 0;
        for (Attribute attribute : Attribute.values()) {
            agreeing += agrees(attribute, gold, found) ? 1 : 0;
        }
        return agreeing;
    }
}
