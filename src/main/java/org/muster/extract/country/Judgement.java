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
    /** A state that is named, or a county in it. */
    private static final int STATES_ENOUGH = 2;

    /** Words of local news, where nothing else tells of North America. */
    private static final int LOCAL_ENOUGH = 2;

    private static final int LOCAL_BEYOND_DOUBT = 5;

    /** Towns in a list. */
    private static final int TOWNS_ENOUGH = 3;

    private static final int COUNTRY_BEYOND_DOUBT = 3;

    /** Towns of these countries are called after English ones without number. */
    private static final List<String> SETTLED = List.of("CAN", "AUS", "NZL");

    private final Evidence evidence;
    private final Cues cues;
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<@Nullable Verdict> verdicts = new ArrayList<>();
    private final Map<Name, Refusal> persons = new IdentityHashMap<>();
    private final Map<Name, Mention> told = new IdentityHashMap<>();

    /** Names that the article uses of a place, of which of several it must tell. */
    private final Set<Name> located = Collections.newSetFromMap(new IdentityHashMap<>());

    /** An agency's dateline says "LONDON" of the great city only; of the other it tells the state. */
    private final Set<Name> datelined = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Name, Integer> localUses = new IdentityHashMap<>();

    Judgement(Evidence evidence, Cues cues) {
        this.cues = cues;
        this.evidence = evidence;
    }

    /** Adds a sighting with what its neighbourhood said; null where that could not tell. */
    void add(Sighting sighting, @Nullable Verdict verdict) {
        sightings.add(sighting);
        verdicts.add(verdict);
        if (sighting.inDateline()) {
            datelined.add(sighting.name());
        }
        if (cues.is(Cues.Cue.LOCAL, sighting.text(), sighting.end())) {
            localUses.merge(sighting.name(), 1, Integer::sum);
        }
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
        String settled = settled(sighting, mention.sense());
        if (settled != null) {
            return new Mention(town(mention.sense().surface(), settled), "namesake-of-settlers");
        }
        if (isListedNamesake(i, mention.sense())) {
            String country = evidence.mostToldOf(sighting.name().namesakes()).startsWith("CA-") ? "CAN" : "USA";
            return new Mention(town(mention.sense().surface(), country), "namesake-in-list");
        }
        return isLocalNamesake(sighting, mention)
                ? new Mention(townOf(sighting.name(), mention.sense()), "namesake-in-local-news")
                : mention;
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

    /** "Panama City" in a list of towns of Florida, in an article that tells of nothing else in Panama. */
    private boolean isListedNamesake(int i, Sense sense) {
        Name name = sightings.get(i).name();
        return sense.kind() != MentionKind.NAME
                && sense.region() == null
                && !sense.country().equals("USA")
                && evidence.ofStates(name.namesakes()) > 0
                && besides(name, sense.country()) <= 0
                && TownList.americanBeside(sightings, verdicts, i) >= TOWNS_ENOUGH
                && !isNamed(sense.country(), name);
    }

    /** Whether another name of a country stands in the article, decided or not. */
    private boolean isNamed(String country, Name but) {
        for (Sighting sighting : sightings) {
            for (Sense sense : sighting.senses()) {
                if (sighting.name() != but
                        && sense.kind() != MentionKind.PLACE
                        && sense.country().equals(country)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * "Paris" in an article that tells of nothing French, but of Texas, where a town is called so, in words of local news.
     * A capital's or a country's name takes more to be another's than a city's.
     */
    private boolean isLocalNamesake(Sighting sighting, Mention mention) {
        Sense sense = mention.sense();
        Name name = sighting.name();
        if (name.localNamesakes().isEmpty() || sense.country().equals("USA") || sense.region() != null) {
            return false;
        }
        if (besides(name, sense.country()) > 0
                || sense.near().stream().anyMatch(near -> evidence.besides(name, near) > 0)
                || datelined.contains(name)) {
            return false;
        }
        int states = Math.min(STATES_ENOUGH, evidence.ofStates(name.localNamesakes()));
        if (evidence.mostToldOf(name.localNamesakes()).startsWith("CA-")) {
            states += Math.min(1, evidence.besides(name, "CAN"));
        }
        // "Oxford schools" is said in England too
        int uses = sense.country().equals("GBR") && sense.kind() == MentionKind.PLACE ? 0 : localUses(name);
        int cues = evidence.localCues("USA") + evidence.localCues("CAN") - evidence.localCues(sense.country()) + uses;
        int enough = evidence.isWithoutAmericanPlace()
                ? LOCAL_ENOUGH
                : evidence.isWithoutState() && uses > 0 ? LOCAL_ENOUGH + 1 : LOCAL_BEYOND_DOUBT;
        boolean isSilent = cues >= enough;
        boolean isGreat = sense.kind() != MentionKind.PLACE;
        return isSilent || states > 0 && states + cues >= (isGreat ? STATES_ENOUGH + 1 : STATES_ENOUGH);
    }

    /** What tells of a country beside a name; for English towns, which others may be namesakes of too, what is sure. */
    private int besides(Name name, String country) {
        return country.equals("GBR") ? evidence.besidesTowns(name, country) : evidence.besides(name, country);
    }

    /** How often a name stands before a word as in "Lebanon woman", "Dublin schools"; more than twice says no more. */
    private int localUses(Name name) {
        return Math.min(2, localUses.getOrDefault(name, 0));
    }

    /** "Oxford" in an article that tells of nothing British, but of places in Ontario: the country it is in, or null. */
    private @Nullable String settled(Sighting sighting, Sense sense) {
        if (!sense.country().equals("GBR") || sense.kind() != MentionKind.PLACE || sighting.inDateline()) {
            return null;
        }
        if (besides(sighting.name(), "GBR") > 0) {
            return null;
        }
        int enough = Math.max(COUNTRY_BEYOND_DOUBT, evidence.localCues("GBR") + 1);
        for (String country : SETTLED) {
            if (evidence.places(country) >= enough) {
                return country;
            }
        }
        return null;
    }

    private Sense townOf(Name name, Sense sense) {
        String state = evidence.mostToldOf(name.localNamesakes());
        boolean isCanadian =
                state.isEmpty() ? evidence.localCues("CAN") > evidence.localCues("USA") : state.startsWith("CA-");
        return town(sense.surface(), isCanadian ? "CAN" : "USA");
    }

    private static Sense town(String surface, String country) {
        return new Sense(surface, country, MentionKind.PLACE, null, null, Condition.ALWAYS, List.of(), null);
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
            int score = evidence.of(sense, amongCountries)
                    + (sighting.senses().size() > 1 ? evidence.localCues(sense.country()) : 0);
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

    private static @Nullable String unmet(Sense sense, int score, boolean isLocated) {
        return switch (sense.condition()) {
            case ALWAYS -> null;
            case LOCATED -> isLocated ? null : "not-located";
            case WITH -> score > 0 ? null : "without-country";
            case AFTER_COMMA, QUALIFIER -> "abbreviation-without-town";
        };
    }
}
