package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;

/** Subjects that name a force without its country: "the rebels had", "the rebels of Peru had", "government forces lost". */
final class UnnamedForces {
    private UnnamedForces() {}

    /** Whom the noun straight before a verb means: armed groups, or the state near; null where it names somebody, or neither. */
    static @Nullable Actor before(Scene scene, int verb, ArticleContext article) {
        int last = verb - 1;
        while (scene.is(last, WordClasses.AUXILIARY | WordClasses.ADVERB | WordClasses.NEGATION)) {
            last--;
        }
        Actor where = scene.actorOver(last);
        if (where != null && where.isPlace() && scene.isWord(where.start() - 1, "of")) {
            last = where.start() - 2;
        }
        for (int start = Math.max(scene.from, last - 2); start <= last; start++) {
            boolean named = scene.actorOver(start) != null || start > scene.from && scene.actorOver(start - 1) != null;
            if (named) {
                continue;
            }
            Actor actor = at(scene, start, last + 1, article);
            if (actor != null) {
                return actor;
            }
        }
        return null;
    }

    private static @Nullable Actor at(Scene scene, int start, int end, ArticleContext article) {
        boolean alliance = scene.words.anchors().skip(AnchorWords.Use.ALLIANCE, scene.text, start, scene.to) == end
                && article.names("NATO");
        if (alliance) {
            return new Actor(start, end, Actor.Kind.GROUP, "NATO", "NATO", null, null, null);
        }
        boolean state = scene.words.anchors().skip(AnchorWords.Use.STATE, scene.text, start, scene.to) == end;
        String country = state ? article.countryNear(scene) : null;
        if (country != null) {
            return new Actor(start, end, Actor.Kind.GROUP, country, null, null, null, null);
        }
        Phrases.Match<Personnel.Noun> noun = scene.words.personnel().nounAt(scene.text, start, scene.to);
        boolean armed = noun != null
                && noun.end() == end
                && noun.value().side() == Personnel.Side.ARMED
                && !noun.value().isSingular();
        return armed
                ? new Actor(
                        start, end, Actor.Kind.GROUP, "NSA", ForcePhrases.nearGroup(scene, article), null, null, null)
                : null;
    }
}
