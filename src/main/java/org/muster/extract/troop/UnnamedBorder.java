package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.HostRelation;

/** "Troops massed at the border": the sentence does not say whose, so the article must. */
final class UnnamedBorder {
    private UnnamedBorder() {}

    /** The border behind the claim's phrase that stands without its country; null where there is none. */
    static HostPlaces.@Nullable Place of(Claimed claim, ArticleContext article) {
        Scene scene = claim.scene;
        int tail = claim.anchor.phraseEnd();
        int token = Places.unnamedBorder(scene, tail);
        if (token < 0 || isNamed(scene, token)) {
            return null;
        }
        String country = article.places.borders.near(claim.force);
        country = country == null ? article.places.main() : country;
        if (country == null) {
            return null;
        }
        double cost = 0.35 * (token - tail) + 1.4 * scene.wall(token, tail);
        return new HostPlaces.Place(
                country,
                scene.text.slice(token, token + 1),
                token,
                HostWords.Use.IN,
                HostRelation.BORDER,
                cost,
                "unnamed-border");
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
