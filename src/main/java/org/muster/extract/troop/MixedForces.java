package org.muster.extract.troop;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Dead and wounded of both an army and those who fight it: "39 dead, including soldiers and rebels". */
final class MixedForces {
    /** How far from the number the list of those who fell may stand. */
    private static final int REACH = 12;

    private MixedForces() {}

    /** Both forces, where an armed group's noun is joined to an army's beside a number of losses; or null. */
    static @Nullable Force of(Claimed claim, ArticleContext article) {
        Scene scene = claim.scene;
        Personnel.Noun noun = claim.anchor.noun();
        if (noun == null || noun.licence() != Personnel.Licence.HARM) {
            return null;
        }
        int last = Math.min(scene.to, claim.anchor.phraseEnd() + REACH);
        for (int token = Math.max(scene.from, claim.anchor.phraseStart() - REACH); token < last; token++) {
            int end = end(scene, token, false);
            boolean armedFirst = end < 0;
            end = armedFirst ? end(scene, token, true) : end;
            int next = end;
            while (end > 0 && (scene.is(next, WordClasses.AND | WordClasses.DETERMINER) || scene.isWord(next, ","))) {
                next++;
            }
            String country = next > end && end(scene, next, !armedFirst) > 0 ? article.mainArmy() : null;
            if (country != null) {
                return new Force(
                        String.join("+", new TreeSet<>(List.of("NSA", country))),
                        ForcePhrases.nearGroup(scene, article),
                        "mixed");
            }
        }
        return null;
    }

    /** Where the noun of an armed group, or of an army, ends that begins at a token; or -1. */
    private static int end(Scene scene, int token, boolean armed) {
        if (!armed && (scene.isWord(token, "army") || scene.isWord(token, "military"))) {
            return token + 1;
        }
        var noun = scene.words.personnel().nounAt(scene.text, token, scene.to);
        if (noun == null) {
            return -1;
        }
        boolean fits = armed
                ? noun.value().side() == Personnel.Side.ARMED
                : noun.value().licence() == Personnel.Licence.SURE
                        && noun.value().side() == Personnel.Side.UNSAID;
        return fits ? noun.end() : -1;
    }
}
