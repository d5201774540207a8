package org.muster.extract.country;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.country.Sighting.Located;
import org.muster.extract.country.Sighting.Mention;
import org.muster.extract.country.Sighting.Refusal;
import org.muster.extract.country.Sighting.Verdict;

/**
 * Decides what a sentence alone cannot: which namesake an article means, whether a place counts, and that a name is a
 * person's who was named in full elsewhere in the article.
 */
final class Judgement {
    /** What the words of politics count at most: a country is told of by more. */
    private static final int MOST_POLITICS = 5;

    private final Evidence evidence;
    private final Cues cues;
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<@Nullable Verdict> verdicts = new ArrayList<>();
    private final Namesakes namesakes;
    private final Map<Name, Refusal> persons = new IdentityHashMap<>();
    private final Map<Name, Mention> told = new IdentityHashMap<>();

    /** Names that the article uses of a place, of which of several it must tell. */
    private final Set<Name> located = Collections.newSetFromMap(new IdentityHashMap<>());

    Judgement(Evidence evidence, Cues cues) {
        this.cues = cues;
        this.evidence = evidence;
        this.namesakes = new Namesakes(evidence, cues, sightings, verdicts);
    }

    /** Adds a sighting with what its neighbourhood said; null where that could not tell. */
    void add(Sighting sighting, @Nullable Verdict verdict) {
        sightings.add(sighting);
        verdicts.add(verdict);
        namesakes.add(sighting);
        if (verdict instanceof Mention mention) {
            evidence.add(sighting, mention);
            if (mention.rule().startsWith("qualified") || mention.rule().equals("located")) {
                told.putIfAbsent(sighting.name(), mention);
            }
        } else if (verdict instanceof Located) {
            located.add(sighting.name());
        }
    }

    /** Tells that the article names a person who is called so. */
    void addPerson(Name name, Refusal refusal) {
        persons.put(name, refusal);
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
            return review(i, mention);
        }
        Verdict chosen = choose(sighting, verdict instanceof Located);
        return chosen instanceof Mention mention ? review(i, mention) : chosen;
    }

    private Verdict review(int i, Mention mention) {
        Sighting sighting = sightings.get(i);
        if (mention.rule().startsWith("qualified")) {
            return mention;
        }
        if (isPersonNamedElsewhere(sighting, mention)) {
            return new Refusal("person-named-elsewhere");
        }
        Mention full = told.get(sighting.name());
        if (full != null && full.rule().equals("qualified-by-state")) {
            return new Mention(full.sense(), "as-qualified-elsewhere");
        }
        Mention town = namesakes.town(i, mention);
        return town == null ? mention : town;
    }

    /** "Jordan said", where the article tells of Jim Jordan and of nothing else in Jordan. */
    private boolean isPersonNamedElsewhere(Sighting sighting, Mention mention) {
        boolean isTownHere = mention.sense().kind() == MentionKind.PLACE
                && cues.is(Cues.Cue.LOCATIVE, sighting.text(), sighting.start() - 1);
        return persons.containsKey(sighting.name())
                && !sighting.inDateline()
                && !isTownHere
                && mention.rule().startsWith("lexicon")
                && evidence.besides(sighting.name(), mention.sense().country()) <= 0;
    }

    private Verdict choose(Sighting sighting, boolean isLocatedHere) {
        Mention full = told.get(sighting.name());
        if (full != null) {
            return persons.containsKey(sighting.name())
                    ? new Refusal("person-named-elsewhere")
                    : new Mention(full.sense(), "as-located-elsewhere");
        }
        boolean isLocated = isLocatedHere || located.contains(sighting.name()) && !persons.containsKey(sighting.name());
        boolean amongCountries = sighting.senses().stream().anyMatch(sense -> sense.kind() == MentionKind.NAME);
        @Nullable Sense best = null;
        int bestScore = -1;
        String refused = "undecided";
        for (Sense sense : sighting.senses()) {
            int score = evidence.of(sense, amongCountries) + cuesOf(sense, sighting);
            @Nullable String unmet = unmet(sense, score, isLocated);
            if (unmet != null) {
                refused = unmet;
            } else if (score > bestScore) {
                best = sense;
                bestScore = score;
            }
        }
        if (best == null) {
            return new Refusal(refused);
        }
        if (!isLocatedHere && best.condition() == Condition.WITH && persons.containsKey(sighting.name())) {
            return new Refusal("person-named-elsewhere");
        }
        boolean several = sighting.senses().size() > 1;
        return new Mention(
                best, !several ? "with-country" : bestScore > 0 ? "namesake-by-article" : "namesake-likeliest");
    }

    /** What the words of an article say for one of several senses. */
    private int cuesOf(Sense sense, Sighting sighting) {
        if (sighting.senses().size() == 1) {
            return 0;
        }
        boolean isState = sense.country().equals("USA")
                && sense.kind() == MentionKind.PLACE
                && sighting.name().region(sighting.name().senses()) != null;
        int politics = isState ? Math.min(MOST_POLITICS, evidence.localCues(LocalNews.STATES)) : 0;
        return evidence.localCues(sense.country()) + politics;
    }

    private static @Nullable String unmet(Sense sense, int score, boolean isLocated) {
        return switch (sense.condition()) {
            case ALWAYS -> null;
            case LOCATED -> isLocated ? null : "not-located";
            case WITH -> score > 0 ? null : "without-country";
            case AFTER_COMMA, QUALIFIER -> "abbreviation-without-town";
        };
    }
}
