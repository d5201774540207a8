package org.muster.extract.troop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muster.extract.country.CountryFindings;
import org.muster.extract.country.FoundCountry;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Where an article has things happen: how often something is located in each country, and a war. */
final class ArticlePlaces {
    /** What is left of the weight of a country that only places stand for: there are many San Josés. */
    private static final double UNNAMED = 0.25;

    /** The same where a dateline tells the country. */
    private static final double UNNAMED_ELSEWHERE = 0.05;

    /** What a dateline's country weighs: it tells where the reporter is, and mostly also what about. */
    private static final double DATELINE = 2;

    /** How much a war's place must weigh, in the title or in two places of the body. */
    private static final double WAR = 2;

    /** What part of the main place's weight, less a margin, another country may have that does not rival it. */
    private static final double RIVAL = 0.6;

    private static final double MARGIN = 1;

    /** How much more the places of a sentence that speaks of armed personnel count. */
    private static final double ARMED = 2.5;

    private final Words words;
    private final Set<String> named;
    /** How often something is located in each country. */
    private final Map<String, Double> places = new TreeMap<>();

    /** How often a war is located in each country. */
    private final Map<String, Double> wars = new TreeMap<>();

    private final @Nullable String dateline;

    /** What is left of the weight of a country that is not named. */
    private final double unnamed;

    /** Whose borders it speaks of. */
    final ArticleBorders borders;

    /** @param named the countries that the article names, not only by places in them */
    ArticlePlaces(Words words, CountryFindings body, Set<String> named) {
        this.words = words;
        this.named = named;
        borders = new ArticleBorders(words);
        dateline = body.found().stream()
                .filter(FoundCountry::isDateline)
                .map(FoundCountry::country)
                .findFirst()
                .orElse(null);
        unnamed = dateline == null ? UNNAMED : UNNAMED_ELSEWHERE;
        if (dateline != null) {
            places.merge(dateline, DATELINE, Double::sum);
        }
    }

    void add(Text text, List<Actor> actors, double weight) {
        int sentence = -1;
        boolean armed = false;
        for (Actor actor : actors) {
            if (text.sentenceOf(actor.start()) != sentence) {
                sentence = text.sentenceOf(actor.start());
                armed = isArmed(text, sentence);
            }
            String code = actor.code();
            boolean place = actor.kind() != Actor.Kind.GROUP && actor.kind() != Actor.Kind.LEADER;
            if (code == null || !place) {
                continue;
            }
            if (isWar(text, actor)) {
                wars.merge(code, weight, Double::sum);
            }
            double located = located(text, actor);
            borders.add(text, actor, weight, armed, located);
            if (located > 0) {
                double share = (armed ? ARMED : 1) * (named.contains(code) ? 1 : unnamed);
                places.merge(code, located * weight * share, Double::sum);
            }
        }
    }

    /** The country in the article's dateline; null where it has none. */
    @Nullable
    String dateline() {
        return dateline;
    }

    /** The country in which the article locates most, else the only one that it names, else its dateline's; or null. */
    @Nullable
    String main() {
        String place = ArticleContext.largest(places, null);
        if (place != null) {
            return place;
        }
        return named.size() == 1 ? named.iterator().next() : dateline;
    }

    /** The most often located country but one. */
    @Nullable
    String but(@Nullable String country) {
        return ArticleContext.largest(places, country);
    }

    /** Whether no third country rivals the one in which somebody's people are thought to be. */
    boolean isDecided(String country, @Nullable String own) {
        double limit = RIVAL * weight(country) - MARGIN;
        return places.entrySet().stream()
                .noneMatch(place -> place.getValue() >= limit
                        && !place.getKey().equals(country)
                        && !place.getKey().equals(own));
    }

    /** The country in which the article locates a war, where it does so more than in passing; or null. */
    @Nullable
    String theatre() {
        String country = ArticleContext.largest(wars, null);
        return country != null && wars.getOrDefault(country, 0.0) >= WAR ? country : null;
    }

    /** Whether the article has the war in one country rather than in another. */
    boolean isFoughtIn(String country, @Nullable String other) {
        double here = wars.getOrDefault(country, 0.0);
        return here > 0 && here >= wars.getOrDefault(other == null ? "" : other, 0.0);
    }

    double weight(String country) {
        return places.getOrDefault(country, 0.0);
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
            placed |= text.isWord(token, "in") || text.isWord(token, "of");
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
            if (use != null && use.end() <= actor.start() && use.value() != HostWords.Use.PART) {
                return switch (use.value()) {
                    case IN, NEAR -> 2;
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
