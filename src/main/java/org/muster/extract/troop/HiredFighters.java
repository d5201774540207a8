package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;

/** Mercenaries, militants and fighters from abroad who are a state's: those who fight for it, or in a war of states only. */
final class HiredFighters {
    /** How far behind a phrase "fighting for" may stand. */
    private static final int REACH = 12;

    private HiredFighters() {}

    /** The state for which they fight; null where the article does not tell, or tells of armed groups. */
    static @Nullable Force of(Claimed claim, ArticleContext article) {
        Scene scene = claim.scene;
        int noun = claim.anchor.nounStart();
        if (noun < 0 || !scene.words.anchors().is(AnchorWords.Use.HIRED, scene.text, noun, scene.to)) {
            return null;
        }
        String state = foughtFor(scene, claim.anchor.phraseEnd());
        if (state == null && !isNamed(scene, claim.anchor) && article.isBetweenStates()) {
            Force sender = claim.isHurt() ? null : ForceSubjects.subject(claim, article);
            state = sender != null ? sender.code() : placed(scene, article);
            state = state == null ? article.places.main() : state;
        }
        return state == null || ArticleContext.isNoCountry(state) ? null : new Force(state, null, "hired");
    }

    /** "Malian mercenaries": where they come from is told, and so may be who hires them. */
    private static boolean isNamed(Scene scene, Anchor anchor) {
        return scene.actors.stream().anyMatch(actor -> actor.overlaps(anchor.phraseStart(), anchor.phraseEnd()));
    }

    private static @Nullable String foughtFor(Scene scene, int end) {
        for (int token = end; token < Math.min(scene.to, end + REACH); token++) {
            if (scene.words.anchors().is(AnchorWords.Use.FIGHT, scene.text, token, scene.to)
                    && (scene.isWord(token + 1, "for") || scene.isWord(token + 1, "alongside"))) {
                int whom = scene.is(token + 2, WordClasses.DETERMINER) ? token + 3 : token + 2;
                Actor actor = scene.actorAt(whom);
                return actor == null ? null : actor.code();
            }
        }
        return null;
    }

    /** The country of the sentence in which they are, where its army is named in the article. */
    private static @Nullable String placed(Scene scene, ArticleContext article) {
        for (Actor actor : scene.actors) {
            String code = actor.code();
            if (code != null
                    && actor.isPlace()
                    && Places.opener(scene, actor.start()) >= 0
                    && article.namesArmy(code)) {
                return code;
            }
        }
        return null;
    }
}
