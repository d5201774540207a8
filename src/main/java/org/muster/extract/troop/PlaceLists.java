package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.text.TokenKind;
import org.muster.extract.troop.HostPlaces.Place;

/** Lists of countries, of which none alone is where they are: "in Poland and Germany". */
final class PlaceLists {
    private PlaceLists() {}

    /** "in Poland and Germany", "to Niger, Chad and to northern Mali": no single country. */
    static boolean isOneOfSeveral(Scene scene, Place place) {
        for (Actor actor : scene.actors) {
            boolean here = actor.start() == place.start() || place.rule().equals("named-before");
            boolean same = here
                    && place.country().equals(actor.code())
                    && scene.text.slice(actor.start(), actor.end()).equals(place.name());
            if (same && (differs(next(scene, actor), actor) || differs(previous(scene, actor), actor))) {
                return true;
            }
        }
        return false;
    }

    /** The actor that a list names next: behind "and", a comma or a hyphen, and words that open or part a place. */
    private static @Nullable Actor next(Scene scene, Actor actor) {
        int token = actor.end();
        while (token < actor.end() + 2 && joins(scene, token)) {
            token++;
        }
        Actor next = token == actor.end() ? null : scene.actorAt(opened(scene, token));
        boolean newClause = next != null && scene.isVerb(next.end()) && scene.isWord(actor.end(), ",");
        boolean apposed = next != null
                && scene.isWord(actor.end(), ",")
                && token == actor.end() + 1
                && scene.text.kind(next.end()) == TokenKind.POSSESSIVE;
        return newClause || apposed ? null : next;
    }

    private static @Nullable Actor previous(Scene scene, Actor actor) {
        for (Actor before : scene.actors) {
            boolean last = before.end() < actor.start() && before.end() >= actor.start() - 6;
            if (last && actor.equals(next(scene, before))) {
                return before;
            }
        }
        return null;
    }

    private static boolean joins(Scene scene, int token) {
        return scene.is(token, WordClasses.AND) || scene.isWord(token, ",") || scene.isWord(token, "-");
    }

    /** The first token of a place behind "in", "the" and "eastern". */
    private static int opened(Scene scene, int from) {
        int token = from;
        while (token < from + 3
                && (scene.is(token, WordClasses.PREPOSITION | WordClasses.DETERMINER)
                        || scene.words.hosts().is(HostWords.Use.PART, scene.text, token, scene.to))) {
            token++;
        }
        return token;
    }

    private static boolean differs(@Nullable Actor other, Actor actor) {
        return other != null
                && other.code() != null
                && !other.code().equals(actor.code())
                && other.kind() == actor.kind()
                && !ArticleContext.isNoCountry(other.code());
    }
}
