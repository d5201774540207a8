package org.muster.extract.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.country.Sighting.Mention;
import org.muster.extract.country.Sighting.Refusal;
import org.muster.extract.country.Sighting.Verdict;

/**
 * Decides what a sentence alone cannot: which namesake an article means, whether a place counts, and that a name is a
 * person's who was named in full elsewhere in the article.
 */
final class Judgement {
    private static final int PLACE_WEIGHT = 2;

    private final List<Sighting> sightings = new ArrayList<>();
    private final List<@Nullable Verdict> verdicts = new ArrayList<>();
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Name, String> persons = new IdentityHashMap<>();
    private final Map<Name, Mention> decided = new IdentityHashMap<>();

    /** Adds a sighting with what its neighbourhood said; null where that could not tell. */
    void add(Sighting sighting, @Nullable Verdict verdict) {
        sightings.add(sighting);
        verdicts.add(verdict);
        if (verdict instanceof Mention mention) {
            count(mention.sense());
            boolean telling =
                    mention.rule().startsWith("qualified") || mention.rule().equals("located");
            if (telling) {
                decided.putIfAbsent(sighting.name(), mention);
            }
        } else if (verdict instanceof Refusal refusal && refusal.rule().startsWith("person")) {
            persons.put(sighting.name(), refusal.rule());
        }
    }

    int size() {
        return sightings.size();
    }

    Sighting sighting(int i) {
        return sightings.get(i);
    }

    /** The verdict of a sighting in the light of all of them. */
    Verdict verdict(int i) {
        Sighting sighting = sightings.get(i);
        @Nullable Verdict verdict = verdicts.get(i);
        if (verdict instanceof Refusal) {
            return verdict;
        }
        if (verdict instanceof Mention mention) {
            return isPersonNamedElsewhere(sighting, mention)
                    ? new Refusal("person-named-elsewhere")
                    : asDecided(sighting, mention);
        }
        return choose(sighting);
    }

    /** "Jordan said", where the article tells of Jim Jordan and of nothing else in Jordan. */
    private boolean isPersonNamedElsewhere(Sighting sighting, Mention mention) {
        if (!persons.containsKey(sighting.name()) || !mention.rule().startsWith("lexicon")) {
            return false;
        }
        String country = mention.sense().country();
        int others = mentions.getOrDefault(country, 0);
        for (int i = 0; i < sightings.size(); i++) {
            if (sightings.get(i).name() == sighting.name() && verdicts.get(i) instanceof Mention) {
                others--;
            }
        }
        return others <= 0;
    }

    /** A second "Paris" in an article that told of Paris, Texas. */
    private Verdict asDecided(Sighting sighting, Mention mention) {
        Mention full = decided.get(sighting.name());
        boolean open = mention.rule().startsWith("lexicon");
        return open && full != null && full.rule().equals("qualified-by-state")
                ? new Mention(full.sense(), "as-qualified-elsewhere")
                : mention;
    }

    private Verdict choose(Sighting sighting) {
        Mention full = decided.get(sighting.name());
        if (full != null) {
            return persons.containsKey(sighting.name())
                    ? new Refusal("person-named-elsewhere")
                    : new Mention(full.sense(), "as-located-elsewhere");
        }
        @Nullable Sense best = null;
        int bestScore = -1;
        @Nullable String refused = null;
        for (Sense sense : sighting.senses()) {
            int score = score(sense);
            @Nullable String unmet = unmet(sense, score);
            if (unmet != null) {
                refused = refused == null ? unmet : refused;
            } else if (score > bestScore) {
                best = sense;
                bestScore = score;
            }
        }
        if (best == null) {
            return new Refusal(refused == null ? "undecided" : refused);
        }
        boolean several = sighting.senses().size() > 1;
        return new Mention(
                best, several ? bestScore > 0 ? "namesake-by-article" : "namesake-likeliest" : "with-country");
    }

    private static @Nullable String unmet(Sense sense, int score) {
        return switch (sense.condition()) {
            case ALWAYS -> null;
            case LOCATED -> "not-located";
            case WITH -> score > 0 ? null : "without-country";
            case AFTER_COMMA, QUALIFIER -> "abbreviation-without-town";
        };
    }

    private int score(Sense sense) {
        int score = mentions.getOrDefault(sense.country(), 0) + PLACE_WEIGHT * places.getOrDefault(sense.country(), 0);
        for (String near : sense.near()) {
            score += mentions.getOrDefault(near, 0);
        }
        return score;
    }

    private void count(Sense sense) {
        (sense.kind() == MentionKind.PLACE ? places : mentions).merge(sense.country(), 1, Integer::sum);
    }
}
