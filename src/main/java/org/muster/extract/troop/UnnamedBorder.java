package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.HostRelation;

/** "Troops massed at the border": the sentence does not say whose, so the article must. */
final class UnnamedBorder {
    private UnnamedBorder() {}

    /** The border behind the claim's phrase that stands without its country; null where there is none. */
    static HostPlaces.@Nullable Place of(Claimed claim, ArticleContext article) {
        Scene scene = claim.scene;
        int tail = claim.anchor.phraseEnd();
        int token = Places.unnamedBorder(scene, tail);
        boolean atNeighbour = token < 0;
        token = atNeighbour ? neighbour(scene, claim) : token;
        if (token < 0 || isNamed(scene, token)) {
            return null;
        }
        String country = article.places.borders.near(claim.force);
        country = country == null ? article.places.main() : country;
        country = atNeighbour && country != null && country.equals(claim.force)
                ? article.places.but(claim.force)
                : country;
        if (country == null) {
            return null;
        }
        int distance = token > tail ? token - tail : claim.anchor.phraseStart() - token;
        double cost = 0.35 * distance + 1.4 * scene.wall(token, claim.anchor.phraseStart());
        return new HostPlaces.Place(
                country,
                scene.text.slice(token, token + 1),
                token,
                HostWords.Use.IN,
                HostRelation.BORDER,
                cost,
                "unnamed-border");
    }

    /** The token of "neighbour" in "around its western neighbour", "surrounded its neighbour", in the claim's clause; or -1. */
    private static int neighbour(Scene scene, Claimed claim) {
        for (int token = scene.from + 1; token < scene.to; token++) {
            boolean here = scene.words.hosts().is(HostWords.Use.NEIGHBOUR, scene.text, token, scene.to)
                    && scene.sameClause(token, claim.anchor.phraseStart());
            int opener = here ? Places.opener(scene, token) : -1;
            if (opener >= token - 4 && opener >= 0 && Places.use(scene, opener) == HostWords.Use.NEAR) {
                return token;
            }
        }
        return -1;
    }

    /** "at the Mali-Niger border": the other's for a force of one of the two that is massed there, its own for one sent to guard it. */
    static HostPlaces.Place otherSide(Claimed claim, HostPlaces.Place place) {
        Scene scene = claim.scene;
        Actor second = scene.actorAt(place.start());
        if (place.relation() != HostRelation.BORDER || claim.force == null || second == null) {
            return place;
        }
        Actor one = isJoint(scene, second.start() - 1) ? scene.actorOver(second.start() - 2) : second;
        Actor two = isJoint(scene, second.end()) ? scene.actorAt(second.end() + 1) : second;
        if (one == null || two == null || one == two || one.code() == null || two.code() == null) {
            return place;
        }
        String other = claim.force.equals(one.code()) ? two.code() : claim.force.equals(two.code()) ? one.code() : null;
        boolean sent = claim.cue != null && claim.cue.cue().basis() == Basis.INCREMENT;
        other = other != null && sent ? claim.force : other;
        return other == null
                ? place
                : new HostPlaces.Place(
                        other,
                        scene.text.slice(one.start(), two.end()),
                        -1,
                        place.use(),
                        HostRelation.BORDER,
                        place.cost(),
                        "border-pair");
    }

    private static boolean isJoint(Scene scene, int token) {
        return scene.isWord(token, "-") || scene.isWord(token, "\u2013") || scene.isWord(token, "/");
    }

    private static boolean isNamed(Scene scene, int token) {
        for (Actor actor : scene.actors) {
            boolean near = actor.start() <= token + 4 && actor.end() >= token - 4;
            if (near && actor.code() != null && Places.isBorder(scene, actor)) {
                return true;
            }
        }
        return false;
    }
}
