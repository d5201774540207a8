package org.muster.extract.country;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.country.Sighting.Mention;
import org.muster.extract.text.Text;

/** What the mentions of an article that are sure say about those that are not. */
final class Evidence {
    private static final int PLACE_WEIGHT = 2;
    private static final int STATE_WEIGHT = 2;
    private static final int UNCOUNTED = -1;

    private final LocalNews localNews;
    private final Text title;
    private final Text body;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    /** Of the mentions of a country, those by a name that a town in North America has too. */
    private final Map<String, Integer> towns = new HashMap<>();

    private final Map<Name, Map<String, Integer>> ofName = new IdentityHashMap<>();
    private final Map<String, Integer> states = new HashMap<>();
    private @Nullable Map<String, Integer> localCues;
    private int abroad = UNCOUNTED;

    Evidence(LocalNews localNews, Text title, Text body) {
        this.localNews = localNews;
        this.title = title;
        this.body = body;
    }

    void add(Sighting sighting, Mention mention) {
        Sense sense = mention.sense();
        (sense.kind() == MentionKind.PLACE ? places : names).merge(sense.country(), 1, Integer::sum);
        if (!sighting.name().localNamesakes().isEmpty()) {
            towns.merge(sense.country(), 1, Integer::sum);
        }
        ofName.computeIfAbsent(sighting.name(), name -> new HashMap<>(2)).merge(sense.country(), 1, Integer::sum);
        if (sense.region() != null) {
            states.merge(sense.region(), STATE_WEIGHT, Integer::sum);
        } else if (sense.country().equals("USA") || sense.country().equals("CAN")) {
            Name name = sighting.name();
            boolean isCounty = name.localNamesakes().isEmpty();
            String prefix = sense.country().substring(0, 2) + "-";
            for (String state : name.namesakes()) {
                if (state.startsWith(prefix)) {
                    states.merge(state, isCounty ? STATE_WEIGHT : 1, Integer::sum);
                }
            }
        }
    }

    /** How often a country is told of by another surface than a name of it, that name's places aside. */
    int besides(Name name, String country) {
        int others = names.getOrDefault(country, 0) + places.getOrDefault(country, 0);
        return others - ofName.getOrDefault(name, Map.of()).getOrDefault(country, 0);
    }

    /** How often the article tells of countries beyond North America, by names of which no town there is called. */
    int abroad() {
        if (abroad == UNCOUNTED) {
            abroad = beyondAmerica(names) + beyondAmerica(places) - beyondAmerica(towns);
        }
        return abroad;
    }

    private static int beyondAmerica(Map<String, Integer> told) {
        int count = 0;
        for (Map.Entry<String, Integer> country : told.entrySet()) {
            boolean isAmerican =
                    country.getKey().equals("USA") || country.getKey().equals("CAN");
            count += isAmerican ? 0 : country.getValue();
        }
        return count;
    }

    /** How often the article has a name, in a sense that is sure. */
    int told(Name name) {
        int count = 0;
        for (int n : ofName.getOrDefault(name, Map.of()).values()) {
            count += n;
        }
        return count;
    }

    /** How often it names a country, places in it aside. */
    int names(String country) {
        return names.getOrDefault(country, 0);
    }

    /** How often the article tells of places in a country. */
    int places(String country) {
        return places.getOrDefault(country, 0);
    }

    /** As {@link #besides}, by names of which no town in North America is called. */
    int besidesTowns(Name name, String country) {
        return besides(name, country) - Math.max(0, towns.getOrDefault(country, 0) - townsOf(name, country));
    }

    private int townsOf(Name name, String country) {
        return name.localNamesakes().isEmpty()
                ? 0
                : ofName.getOrDefault(name, Map.of()).getOrDefault(country, 0);
    }

    /** What speaks for a sense; where the name may be a country's too, for a place in another only what is local. */
    int of(Sense sense, boolean amongCountries) {
        int score = PLACE_WEIGHT * places.getOrDefault(sense.country(), 0);
        if (!amongCountries || sense.kind() != MentionKind.PLACE) {
            score += names.getOrDefault(sense.country(), 0);
        }
        for (String near : sense.near()) {
            score += names.getOrDefault(near, 0);
        }
        return score;
    }

    /** How much is told of the one of some US states and Canadian provinces that most is told of. */
    int ofStates(Set<String> namesakes) {
        return states.getOrDefault(mostToldOf(namesakes), 0);
    }

    /** The one of some US states and Canadian provinces that most is told of; empty where nothing is of any. */
    String mostToldOf(Set<String> namesakes) {
        String best = "";
        for (String state : new TreeSet<>(namesakes)) {
            if (states.getOrDefault(state, 0) > states.getOrDefault(best, 0)) {
                best = state;
            }
        }
        return best;
    }

    /** Whether nothing is told of any place in North America. */
    boolean isWithoutAmericanPlace() {
        return places.getOrDefault("USA", 0) + places.getOrDefault("CAN", 0) == 0;
    }

    /** Whether nothing is told of any US state or Canadian province. */
    boolean isWithoutState() {
        return states.isEmpty();
    }

    /** How many words of the local news of a country there are. */
    int localCues(String country) {
        if (localCues == null) {
            localCues = localNews.count(title, body);
        }
        return localCues.getOrDefault(country, 0);
    }
}
