package org.muster.extract.troop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.HostRelation;
import org.muster.extract.Status;
import org.muster.extract.lexicon.Phrases;

/** The place for which "there" and "in the country" stand: the one named last, in this sentence or just before. */
final class NamedBefore {
    private static final int SENTENCES = 3;

    /** What part of the main place's weight a country has at least that is not only named in passing. */
    private static final double PASSING = 0.1;

    /** How far behind "in" a described "country" may stand. */
    private static final int DESCRIPTION = 7;

    private NamedBefore() {}

    /** The place that such a word beside the claim stands for; null where there is none. */
    static HostPlaces.@Nullable Place of(Claimed claim, ArticleContext article) {
        Scene scene = claim.scene;
        HostPlaces.@Nullable Place best = null;
        for (int token = scene.from; token < scene.to; token++) {
            Phrases.Match<HostWords.Use> match = scene.words.hosts().at(scene.text, token, scene.to);
            boolean back = match != null
                    && match.value() == HostWords.Use.BACK
                    && !scene.isWord(match.end(), "of")
                    && !(scene.isWord(token, "there")
                            && scene.is(token + 1, WordClasses.BE | WordClasses.HAVE | WordClasses.MODAL));
            if (!back && !isDescribed(scene, token)) {
                continue;
            }
            double cost = cost(claim, token);
            if (cost >= HostPlaces.LIMIT || best != null && best.cost() <= cost) {
                continue;
            }
            Actor actor = last(claim, token, article);
            if (actor != null && actor.code() != null) {
                best = new HostPlaces.Place(
                        actor.code(),
                        scene.text.slice(actor.start(), actor.end()),
                        token,
                        HostWords.Use.IN,
                        HostRelation.IN,
                        cost,
                        "named-before");
            }
        }
        return best;
    }

    /** "in that ravaged country", "across the war-torn nation": the country named before, with what has become of it. */
    private static boolean isDescribed(Scene scene, int token) {
        HostWords.@Nullable Use use = Places.use(scene, token);
        boolean definite = scene.words.anchors().is(AnchorWords.Use.DEFINITE, scene.text, token + 1, scene.to)
                || scene.isWord(token + 1, "that")
                || scene.isWord(token + 1, "this");
        if (use != HostWords.Use.IN && use != HostWords.Use.TO && use != HostWords.Use.FROM || !definite) {
            return false;
        }
        for (int next = token + 2; next < Math.min(scene.to, token + DESCRIPTION); next++) {
            if (scene.actorOver(next) != null) {
                return false;
            }
            if (scene.words.hosts().is(HostWords.Use.STATE, scene.text, next, scene.to)) {
                return next > token + 2;
            }
            boolean goesOn = scene.isPlain(next)
                    || scene.is(next, WordClasses.PARTICIPLE | WordClasses.GERUND)
                    || scene.isWord(next, "-");
            if (!goesOn || scene.words.hosts().is(HostWords.Use.NEIGHBOUR, scene.text, next, scene.to)) {
                return false;
            }
        }
        return false;
    }

    private static double cost(Claimed claim, int token) {
        Scene scene = claim.scene;
        int tail = claim.anchor.tailStart();
        boolean behind = token >= tail;
        boolean sized = claim.status == Status.STRENGTH || claim.status == Status.TRAINED;
        if (sized && !(behind && scene.sameClause(tail - 1, token))) {
            return HostPlaces.LIMIT;
        }
        int distance = behind ? token - tail : claim.anchor.phraseStart() - token;
        return 0.35 * distance + 1.4 * scene.wall(token, claim.anchor.phraseStart()) + (behind ? 0 : 2.5);
    }

    /** The last place before a token at which something is placed, or which is an object, but the force's own country. */
    private static @Nullable Actor last(Claimed claim, int token, ArticleContext article) {
        Scene scene = claim.scene;
        boolean away = claim.force != null
                && article.places.main() != null
                && !claim.force.equals(article.places.main())
                && (claim.status == Status.DEPLOYED || claim.status == Status.WITHDRAWN);
        for (int back = 0; back <= SENTENCES && scene.sentence - back >= 0; back++) {
            Scene earlier = back == 0 ? scene : article.plainScene(scene.section, scene.sentence - back);
            List<Actor> actors = earlier.actors;
            for (int i = actors.size() - 1; i >= 0; i--) {
                Actor actor = actors.get(i);
                boolean before = back > 0 || actor.end() <= token;
                boolean home = away && String.valueOf(actor.code()).equals(claim.force);
                boolean passing = back > 0 && isInPassing(article.places, String.valueOf(actor.code()));
                if (before && !home && !passing && isPlace(actor) && isPlaced(earlier, actor, claim.force)) {
                    return actor;
                }
            }
        }
        return null;
    }

    /** Whether an article has next to nothing happen in a country. */
    private static boolean isInPassing(ArticlePlaces places, String country) {
        String main = places.main();
        return main != null && places.weight(country) < PASSING * places.weight(main);
    }

    private static boolean isPlace(Actor actor) {
        return actor.isPlace() && actor.code() != null && !ArticleContext.isNoCountry(actor.code());
    }

    /** "in Mali", "protecting Mali"; of the force's own country only the former. */
    private static boolean isPlaced(Scene scene, Actor actor, @Nullable String force) {
        boolean compound = scene.isWord(actor.end(), "-") && scene.text.isGlued(actor.end());
        if (compound || Places.isModifier(scene, actor)) {
            return false;
        }
        int opener = Places.opener(scene, actor.start());
        HostWords.@Nullable Use use = opener < 0 ? null : Places.use(scene, opener);
        if (use != null && use != HostWords.Use.UPON) {
            return true;
        }
        boolean object = actor.start() > scene.from && scene.isVerb(actor.start() - 1);
        return object && !String.valueOf(actor.code()).equals(force);
    }
}
