package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.Section;
import org.muster.extract.country.CountryFindings;
import org.muster.extract.country.FoundCountry;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** What an article as a whole tells: who is named in it, whose forces it is about, and where. Made once, only where a sentence may hold a claim. */
final class ArticleContext {
    /** What is left of the weight of a country that only places stand for: there are many San Josés. */
    private static final double UNNAMED = 0.25;

    /** How much a war's place must weigh, in the title or in two places of the body. */
    private static final double WAR = 2;

    /** How much more the places of a sentence that speaks of armed personnel count. */
    private static final double ARMED = 2.5;

    final @Nullable LocalDate publishedOn;
    private final Words words;
    private final Text title;
    private final Text body;
    private final List<Actor> titleActors;
    private final List<Actor> bodyActors;
    /** How often personnel of each force are named. */
    private final Map<String, Double> armies = new TreeMap<>();
    /** How often each force or country is named at all. */
    private final Map<String, Double> actors = new TreeMap<>();
    /** How often something is located in each country. */
    private final Map<String, Double> places = new TreeMap<>();

    /** How often a war is located in each country. */
    private final Map<String, Double> wars = new TreeMap<>();

    /** Where the article was written by its head; null where it does not say. */
    private final @Nullable String dateline;

    private final Map<String, String> forceNames = new HashMap<>();
    private final Set<String> manyNames = new HashSet<>();

    ArticleContext(
            Words words,
            Text title,
            Text body,
            Map<Section, CountryFindings> countries,
            @Nullable LocalDate publishedOn) {
        this.words = words;
        this.title = title;
        this.body = body;
        this.publishedOn = publishedOn;
        titleActors = actorsOf(title, Objects.requireNonNull(countries.get(Section.TITLE)));
        bodyActors = actorsOf(body, Objects.requireNonNull(countries.get(Section.BODY)));
        count(title, titleActors, 3);
        count(body, bodyActors, 1);
        places.replaceAll((code, weight) -> actors.containsKey(code) ? weight : weight * UNNAMED);
        dateline = Objects.requireNonNull(countries.get(Section.BODY)).found().stream()
                .filter(FoundCountry::isDateline)
                .map(FoundCountry::country)
                .findFirst()
                .orElse(null);
    }

    Text text(Section section) {
        return section == Section.TITLE ? title : body;
    }

    /** Who is named at tokens [from, to). */
    List<Actor> actorsIn(Section section, int from, int to) {
        List<Actor> all = section == Section.TITLE ? titleActors : bodyActors;
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && all.get(end).start() < to) {
            end++;
        }
        return all.subList(low, end);
    }

    /** A sentence read for who speaks in it, without its numbers. */
    Scene plainScene(Section section, int sentence) {
        Text text = text(section);
        List<Actor> named = actorsIn(section, text.firstToken(sentence), text.endToken(sentence));
        return new Scene(words, text, section, sentence, List.of(), named);
    }

    /** The force whose personnel the article names most often; null where it names none. */
    @Nullable
    String mainForce() {
        String force = largest(armies, null);
        return force != null ? force : largest(actors, null);
    }

    /** The force named most often beside another one. */
    @Nullable
    String opponentOf(String force) {
        Map<String, Double> sides = new TreeMap<>(armies);
        sides.keySet().removeIf(code -> isNoCountry(code) && !code.equals("NSA"));
        return largest(sides, force);
    }

    /** The country whose forces are named most often beside another's. */
    @Nullable
    String opposingCountry(String force) {
        Map<String, Double> states = new TreeMap<>(armies);
        states.keySet().removeIf(ArticleContext::isNoCountry);
        String other = largest(states, force);
        if (other != null) {
            return other;
        }
        states = new TreeMap<>(actors);
        states.keySet().removeIf(ArticleContext::isNoCountry);
        return largest(states, force);
    }

    static boolean isNoCountry(String code) {
        return code.length() != 3 || code.equals("NSA");
    }

    /** The country in which the article locates most, else the only one that it names, else its dateline's; or null. */
    @Nullable
    String mainPlace() {
        String place = largest(places, null);
        if (place != null) {
            return place;
        }
        Set<String> states = new HashSet<>(actors.keySet());
        states.removeIf(ArticleContext::isNoCountry);
        return states.size() == 1 ? states.iterator().next() : dateline;
    }

    /** The most often located country but one. */
    @Nullable
    String mainPlaceBut(@Nullable String country) {
        return largest(places, country);
    }

    /** The country in which the article locates a war, where it does so more than in passing; or null. */
    @Nullable
    String theatre() {
        String country = largest(wars, null);
        return country != null && wars.getOrDefault(country, 0.0) >= WAR ? country : null;
    }

    /** Whether the article has the war in one country rather than in another. */
    boolean isFoughtIn(String country, @Nullable String other) {
        double here = wars.getOrDefault(country, 0.0);
        return here > 0 && here >= wars.getOrDefault(other == null ? "" : other, 0.0);
    }

    double placeWeight(String country) {
        return places.getOrDefault(country, 0.0);
    }

    /** The country most often named. */
    @Nullable
    String mainCountry() {
        Map<String, Double> states = new TreeMap<>(actors);
        states.keySet().removeIf(ArticleContext::isNoCountry);
        return largest(states, null);
    }

    /** Whose "the army" or "the ministry" of a sentence is: the article's country, but the only other one named there. */
    @Nullable
    String countryNear(Scene scene) {
        String main = mainCountry();
        main = main == null ? dateline : main;
        main = main == null ? mainPlace() : main;
        Set<String> named = new HashSet<>();
        for (Actor actor : scene.actors) {
            boolean placed = actor.isPlace() && Places.opener(scene, actor.start()) >= 0;
            if (actor.code() != null && !isNoCountry(actor.code()) && !placed) {
                named.add(actor.code());
            }
        }
        return named.size() == 1 && !named.contains(main) ? named.iterator().next() : main;
    }

    /** The country whose forces are named most often; null where none is. */
    @Nullable
    String mainArmy() {
        Map<String, Double> states = new TreeMap<>(armies);
        states.keySet().remove("NSA");
        String army = largest(states, null);
        return army != null ? army : mainCountry();
    }

    /** Whether the article places something in a region that is no one country. */
    boolean namesRegion() {
        for (Text text : List.of(title, body)) {
            for (int token = 0; token < text.tokenCount(); token++) {
                if (words.hosts().is(HostWords.Use.REGION, text, token, text.tokenCount())
                        || words.hosts().is(HostWords.Use.ABROAD, text, token, text.tokenCount())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The state or body that the article names first, title before body; null where it names none. */
    @Nullable
    String leadingActor() {
        for (List<Actor> list : List.of(titleActors, bodyActors)) {
            for (Actor actor : list) {
                if (actor.code() != null && !"NSA".equals(actor.code()) && !"COALITION".equals(actor.code())) {
                    return actor.code();
                }
            }
        }
        return null;
    }

    boolean names(String code) {
        return actors.containsKey(code);
    }

    /** Whether a country other than this one is named. */
    boolean namesAnother(String code) {
        return actors.keySet().stream().anyMatch(other -> !isNoCountry(other) && !other.equals(code));
    }

    /** The name of the armed actor of this code; null where none or several are named. */
    @Nullable
    String forceName(String code) {
        return manyNames.contains(code) ? null : forceNames.get(code);
    }

    private static @Nullable String largest(Map<String, Double> counts, @Nullable String but) {
        @Nullable String best = null;
        double most = 0;
        for (Map.Entry<String, Double> entry : counts.entrySet()) {
            if (!entry.getKey().equals(but) && entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private List<Actor> actorsOf(Text text, CountryFindings countries) {
        List<FoundCountry> found = countries.found();
        List<Actor> list = new ArrayList<>();
        int next = 0;
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            int to = text.endToken(sentence);
            int token = text.firstToken(sentence);
            while (token < to) {
                while (next < found.size() && found.get(next).start() < token) {
                    next++;
                }
                FoundCountry country = next < found.size() && found.get(next).start() == token ? found.get(next) : null;
                Actor actor = actorAt(text, token, to, country);
                if (actor == null) {
                    token++;
                } else {
                    list.add(actor);
                    token = actor.end();
                }
            }
        }
        return List.copyOf(list);
    }

    /** The longest name at a token: an armed actor's, a person's, or a country's. */
    private @Nullable Actor actorAt(Text text, int token, int limit, @Nullable FoundCountry country) {
        Groups.Found group = words.groups().at(text, token, limit, publishedOn);
        Leaders.Found leader = words.leaders().at(text, token, limit, publishedOn);
        int groupEnd = group == null ? 0 : group.end();
        int leaderEnd = leader == null ? 0 : leader.end();
        int countryEnd = country == null ? 0 : country.end();
        if (group != null && groupEnd >= countryEnd && groupEnd >= leaderEnd) {
            Groups.Group g = group.group();
            return new Actor(token, groupEnd, Actor.Kind.GROUP, g.code(), g.forceName(), g.home(), null, null);
        }
        if (leader != null && leaderEnd > countryEnd && isPerson(text, token, leaderEnd, limit)) {
            Leaders.Leader l = leader.leader();
            return new Actor(token, leaderEnd, Actor.Kind.LEADER, l.country(), null, null, l.fullName(), l.kind());
        }
        if (country == null || country.isDateline()) {
            return null;
        }
        return new Actor(token, countryEnd, kind(country.kind()), country.country(), null, null, null, null);
    }

    /** A surname alone is no person where another capitalised word follows or precedes that is no title. */
    private static boolean isPerson(Text text, int start, int end, int limit) {
        return end - start > 1 || end >= limit || !text.isCapitalised(end) || text.kind(end) != TokenKind.WORD;
    }

    private static Actor.Kind kind(MentionKind kind) {
        return switch (kind) {
            case NAME -> Actor.Kind.NAME;
            case ADJECTIVE -> Actor.Kind.ADJECTIVE;
            case DEMONYM -> Actor.Kind.DEMONYM;
            case COMBINING -> Actor.Kind.COMBINING;
            case CAPITAL -> Actor.Kind.CAPITAL;
            case GOVERNMENT -> Actor.Kind.GOVERNMENT;
            case PLACE -> Actor.Kind.PLACE;
        };
    }

    private void count(Text text, List<Actor> list, double weight) {
        int sentence = -1;
        boolean armed = false;
        for (Actor actor : list) {
            if (text.sentenceOf(actor.start()) != sentence) {
                sentence = text.sentenceOf(actor.start());
                armed = isArmed(text, sentence);
            }
            String code = actor.code();
            if (code == null) {
                continue;
            }
            if (actor.kind() != Actor.Kind.PLACE) {
                actors.merge(code, weight, Double::sum);
            }
            if (actor.forceName() != null) {
                String before = forceNames.putIfAbsent(code, actor.forceName());
                if (before != null && !before.equals(actor.forceName())) {
                    manyNames.add(code);
                }
            }
            if (namesPersonnel(text, actor)) {
                armies.merge(code, weight, Double::sum);
            }
            if (isWar(text, actor)) {
                wars.merge(code, weight, Double::sum);
            }
            double located = located(text, actor);
            if (located > 0 && actor.kind() != Actor.Kind.GROUP && actor.kind() != Actor.Kind.LEADER) {
                places.merge(code, located * weight * (armed ? ARMED : 1), Double::sum);
            }
        }
    }

    /** Whether a sentence speaks of armed personnel. */
    private boolean isArmed(Text text, int sentence) {
        for (int token = text.firstToken(sentence); token < text.endToken(sentence); token++) {
            if ((words.classes().of(text.id(token)) & WordClasses.PERSONNEL) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean namesPersonnel(Text text, Actor actor) {
        boolean modifies = actor.kind() == Actor.Kind.ADJECTIVE
                || actor.kind() == Actor.Kind.NAME
                || actor.kind() == Actor.Kind.GROUP;
        int limit = Math.min(text.tokenCount(), actor.end() + 3);
        for (int token = actor.end(); modifies && token < limit; token++) {
            Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(text, token, text.tokenCount());
            if (noun != null && !noun.value().isPeople()) {
                return true;
            }
            if (text.kind(token) == TokenKind.SYMBOL) {
                return false;
            }
        }
        return false;
    }

    /** "the war in Mali", "the invasion of Mali", "the Malian war". */
    private boolean isWar(Text text, Actor actor) {
        if (actor.kind() != Actor.Kind.ADJECTIVE && !actor.isPlace()) {
            return false;
        }
        int limit = text.tokenCount();
        int next = actor.end();
        boolean hyphen = actor.start() > 0 && text.kind(actor.start() - 1) == TokenKind.SYMBOL;
        if (!hyphen && words.hosts().is(HostWords.Use.WAR, text, next, limit)) {
            return true;
        }
        boolean civil = next + 1 < limit && text.kind(next) == TokenKind.WORD && !hyphen;
        if (civil
                && actor.kind() == Actor.Kind.ADJECTIVE
                && words.hosts().is(HostWords.Use.WAR, text, next + 1, limit)) {
            return true;
        }
        boolean placed = false;
        for (int token = actor.start() - 1; token >= Math.max(0, actor.start() - 4); token--) {
            if (words.hosts().is(HostWords.Use.WAR, text, token, limit)
                    || words.hosts().is(HostWords.Use.EVENT, text, token, limit)) {
                return placed && actor.isPlace();
            }
            placed |= text.lower(token).equals("in") || text.lower(token).equals("of");
            if (text.kind(token) == TokenKind.SYMBOL) {
                return false;
            }
        }
        return false;
    }

    private double located(Text text, Actor actor) {
        if (actor.kind() == Actor.Kind.PLACE) {
            return 2;
        }
        if (actor.kind() == Actor.Kind.ADJECTIVE) {
            boolean place = actor.end() < text.tokenCount()
                    && (words.hosts().is(HostWords.Use.PLACE, text, actor.end(), text.tokenCount())
                            || words.hosts().is(HostWords.Use.WAR, text, actor.end(), text.tokenCount()));
            return place ? 1.5 : 0;
        }
        if (!actor.isPlace()) {
            return 0;
        }
        for (int token = actor.start() - 1; token >= Math.max(0, actor.start() - 4); token--) {
            Phrases.Match<HostWords.Use> use = words.hosts().at(text, token, text.tokenCount());
            if (use != null && use.end() <= actor.start()) {
                return switch (use.value()) {
                    case IN -> 2;
                    case UPON -> actor.kind() == Actor.Kind.PLACE ? 2 : 0.2;
                    case TO, BORDER -> 1;
                    case EVENT -> 3;
                    default -> 0.2;
                };
            }
        }
        return 0.1;
    }
}
