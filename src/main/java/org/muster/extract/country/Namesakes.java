package org.muster.extract.country;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.country.Sighting.Mention;
import org.muster.extract.country.Sighting.Verdict;

/** Tells from all of an article when a great name is a town's elsewhere: "Paris" of Texas, "Oxford" of Ontario. */
final class Namesakes {
    /** A state that is named, or a county in it. */
    private static final int STATES_ENOUGH = 2;

    /** Words of local news, where nothing else tells of North America. */
    private static final int LOCAL_ENOUGH = 2;

    private static final int LOCAL_BEYOND_DOUBT = 5;

    /** Towns in a list. */
    private static final int TOWNS_ENOUGH = 3;

    /** Places in a country that English towns gave their names to. */
    private static final int COUNTRY_BEYOND_DOUBT = 3;

    /** Towns of these countries are called after English ones without number. */
    private static final List<String> SETTLED = List.of("CAN", "AUS", "NZL");

    private final Evidence evidence;
    private final Cues cues;
    private final List<Sighting> sightings;
    private final List<@Nullable Verdict> verdicts;

    /** An agency's dateline says "LONDON" of the great city only; of the other it tells the state. */
    private final Set<Name> datelined = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Name, Integer> localUses = new IdentityHashMap<>();
    private @Nullable Map<String, Set<Name>> namesOf;

    /** @param sightings of the article, and what their neighbourhoods said of them; both grow as they are added */
    Namesakes(Evidence evidence, Cues cues, List<Sighting> sightings, List<@Nullable Verdict> verdicts) {
        this.evidence = evidence;
        this.cues = cues;
        this.sightings = sightings;
        this.verdicts = verdicts;
    }

    void add(Sighting sighting) {
        if (sighting.inDateline()) {
            datelined.add(sighting.name());
        }
        if (cues.is(Cues.Cue.LOCAL, sighting.text(), sighting.end())) {
            localUses.merge(sighting.name(), 1, Integer::sum);
        }
    }

    /** The town that sighting i names, though its neighbourhood took it for the great one; null where it is that. */
    @Nullable
    Mention town(int i, Mention mention) {
        Sighting sighting = sightings.get(i);
        Name name = sighting.name();
        Sense sense = mention.sense();
        Name city = name.city();
        if (city != null) {
            Sense great = city.senses().get(0);
            return isLocal(city, great) ? new Mention(localTown(city, sense), "namesake-in-local-news") : null;
        }
        String settled = settled(sighting, sense);
        if (settled != null) {
            return new Mention(town(sense, settled), "namesake-of-settlers");
        }
        if (isListed(i, sense)) {
            boolean isCanadian = evidence.mostToldOf(name.namesakes()).startsWith("CA-");
            return new Mention(town(sense, isCanadian ? "CAN" : "USA"), "namesake-in-list");
        }
        return isLocal(name, sense) ? new Mention(localTown(name, sense), "namesake-in-local-news") : null;
    }

    /** "Panama City" in a list of towns of Florida, in an article that tells of nothing else in Panama. */
    private boolean isListed(int i, Sense sense) {
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
        if (namesOf == null) {
            namesOf = namesOf(sightings);
        }
        Set<Name> names = namesOf.getOrDefault(country, Set.of());
        return names.size() > (names.contains(but) ? 1 : 0);
    }

    /** By country, the names by which it may be told of, places in it aside. */
    private static Map<String, Set<Name>> namesOf(List<Sighting> sightings) {
        Map<String, Set<Name>> names = new HashMap<>();
        for (Sighting sighting : sightings) {
            for (Sense sense : sighting.senses()) {
                if (sense.kind() != MentionKind.PLACE) {
                    names.computeIfAbsent(sense.country(), code -> Collections.newSetFromMap(new IdentityHashMap<>()))
                            .add(sighting.name());
                }
            }
        }
        return names;
    }

    /**
     * "Paris" in an article that tells of nothing French, but of Texas, where a town is called so, in words of local news.
     * A capital's or a country's name takes more to be another's than a city's.
     */
    private boolean isLocal(Name name, Sense sense) {
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
        int cues = evidence.localCues("USA")
                + evidence.localCues("CAN")
                - evidence.localCues(sense.country())
                + uses
                - worldliness(name);
        int enough = evidence.isWithoutAmericanPlace()
                ? LOCAL_ENOUGH
                : evidence.isWithoutState() && uses > 0 ? LOCAL_ENOUGH + 1 : LOCAL_BEYOND_DOUBT;
        boolean isSilent = cues >= enough;
        boolean isGreat = sense.kind() != MentionKind.PLACE;
        return isSilent || states > 0 && states + cues >= (isGreat ? STATES_ENOUGH + 1 : STATES_ENOUGH);
    }

    /**
     * How much more the article tells of the world, and of the nation, than of a name: local news has its town often, other
     * countries seldom, and the United States by their places.
     */
    private int worldliness(Name name) {
        int told = evidence.told(name);
        return Math.max(0, evidence.abroad() - 2 * told) + Math.max(0, evidence.names("USA") / 2 - told);
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

    private Sense localTown(Name name, Sense sense) {
        String state = evidence.mostToldOf(name.localNamesakes());
        boolean isCanadian =
                state.isEmpty() ? evidence.localCues("CAN") > evidence.localCues("USA") : state.startsWith("CA-");
        return town(sense, isCanadian ? "CAN" : "USA");
    }

    private static Sense town(Sense sense, String country) {
        return new Sense(sense.surface(), country, MentionKind.PLACE, null, null, Condition.ALWAYS, List.of(), null);
    }
}
