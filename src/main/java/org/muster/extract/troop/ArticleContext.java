package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Section;
import org.muster.extract.country.CountryFindings;
import org.muster.extract.country.FoundCountry;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** What an article as a whole tells: who is named in it, whose forces it is about, and where. Made once, only where a sentence may hold a claim. */
final class ArticleContext {
    /** How much more the title counts. */
    private static final double TITLE = 3;
    /** What part of the mentions of whoever is named most a force has that is not only named in passing. */
    private static final double PASSING = 0.2;
    /** How many sentences without their numbers are kept. */
    private static final int KEPT = 16;

    final @Nullable LocalDate publishedOn;
    /** Where the article has things happen. */
    final ArticlePlaces places;

    private final @Nullable Scene[] plainScenes = new Scene[KEPT];
    private final Words words;
    private final Text title;
    private final Text body;
    private final List<Actor> titleActors;
    private final List<Actor> bodyActors;
    /** How often personnel of each force are named. */
    private final Map<String, Double> armies = new TreeMap<>();
    /** How often each force or country is named at all. */
    private final Map<String, Double> actors = new TreeMap<>();

    private final Map<String, String> forceNames = new HashMap<>();
    /** Where the armed actors that are named fight. */
    private final Map<String, String> homes = new HashMap<>();

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
        CountryFindings inBody = Objects.requireNonNull(countries.get(Section.BODY));
        ActorFinder finder = new ActorFinder(words, publishedOn);
        titleActors = finder.find(title, Objects.requireNonNull(countries.get(Section.TITLE)));
        bodyActors = finder.find(body, inBody);
        count(title, titleActors, TITLE);
        count(body, bodyActors, 1);
        inBody.found().stream()
                .filter(FoundCountry::isDateline)
                .findFirst()
                .ifPresent(dateline -> actors.merge(dateline.country(), 1.0, Double::sum));
        places = new ArticlePlaces(words, inBody, states());
        places.add(title, titleActors, TITLE);
        places.add(body, bodyActors, 1);
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

    /** A sentence read for who speaks in it, without its numbers; the last few are kept, since claims stand close together. */
    Scene plainScene(Section section, int sentence) {
        int slot = sentence % KEPT;
        Scene kept = plainScenes[slot];
        if (kept == null || kept.section != section || kept.sentence != sentence) {
            kept = readPlain(section, sentence);
            plainScenes[slot] = kept;
        }
        return kept;
    }

    private Scene readPlain(Section section, int sentence) {
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
        String main = places.dateline();
        main = main == null ? mainCountry() : main;
        main = main == null ? places.main() : main;
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
        double most =
                actors.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        states.keySet().removeIf(code -> actors.getOrDefault(code, 0.0) < PASSING * most);
        String army = largest(states, null);
        return army != null ? army : places.dateline() != null ? places.dateline() : mainCountry();
    }

    /** Whether the article tells of the forces of two states or more, and of armed groups at most in passing. */
    boolean isBetweenStates() {
        long states =
                armies.keySet().stream().filter(code -> !isNoCountry(code)).count();
        return states > 1 && !armies.containsKey("NSA") && actors.getOrDefault("NSA", 0.0) <= 1;
    }

    /** Whether forces of this country or body are named. */
    boolean namesArmy(String code) {
        return armies.containsKey(code);
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

    /** Whether one country is named more often than another. */
    boolean namesMore(String code, String other) {
        return actors.getOrDefault(code, 0.0) > actors.getOrDefault(other, 0.0);
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

    /** The country where an armed actor fights, if the article names that country; or null. */
    @Nullable
    String homeOf(@Nullable String forceName) {
        String home = forceName == null ? null : homes.get(forceName);
        return home != null && names(home) ? home : null;
    }

    /** The key with the largest count, the first of several, but one; null where there is none. */
    static @Nullable String largest(Map<String, Double> counts, @Nullable String but) {
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

    private void count(Text text, List<Actor> list, double weight) {
        for (Actor actor : list) {
            String code = actor.code();
            if (code == null) {
                continue;
            }
            if (actor.kind() != Actor.Kind.PLACE) {
                actors.merge(code, weight, Double::sum);
            }
            if (actor.forceName() != null && actor.home() != null) {
                homes.putIfAbsent(actor.forceName(), actor.home());
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
        }
    }

    /** The countries that are named, not only by places in them. */
    private Set<String> states() {
        Set<String> states = new HashSet<>(actors.keySet());
        states.removeIf(ArticleContext::isNoCountry);
        return states;
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
}
