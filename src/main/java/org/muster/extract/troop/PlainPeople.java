package org.muster.extract.troop;

import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;

/** Whether people of any kind ("men", "members", "people") are armed personnel where they are counted. */
final class PlainPeople {
    /** A body that has fewer counts some of its members only. */
    private static final int LEAST_MEMBERS = 100;

    private final Words words;
    private final MilitaryContext context;
    private final Belligerents belligerents;

    PlainPeople(Words words, MilitaryContext context, Belligerents belligerents) {
        this.words = words;
        this.context = context;
        this.belligerents = belligerents;
    }

    /** Whether the people at tokens [start, end), who are counted by a number, are armed. */
    boolean areArmed(Scene scene, Quantity quantity, int start, int end) {
        boolean military = context.modifies(scene, quantity.end(), start, false) || context.follows(scene, end);
        return military && !isBody(scene, start, end)
                || context.fights(scene, end)
                || areLed(scene, quantity, start)
                || areHad(scene, quantity)
                || belligerents.fellInBarracks(scene, start, end)
                || belligerents.fell(scene, start, end) && belligerents.includesArmy(scene, end)
                || isMen(scene, start)
                        && (belligerents.fellInBattle(scene, quantity, start, end)
                                || belligerents.wereMustered(scene, quantity, start, end))
                || belligerents.wereExchanged(scene, start, end);
    }

    private static boolean isMen(Scene scene, int start) {
        return scene.isWord(start, "men");
    }

    /** "5,000 of his men", where this sentence or the one before speaks of an army. */
    private boolean areLed(Scene scene, Quantity quantity, int start) {
        int of = quantity.end();
        boolean his = scene.isWord(of, "of")
                && words.anchors().is(AnchorWords.Use.LEADER, scene.text, of + 1, scene.to)
                && start <= of + 4;
        return his && (context.inSentence(scene, quantity.start(), start) || context.justBefore(scene));
    }

    /** "The regiment has 600 members." */
    private boolean areHad(Scene scene, Quantity quantity) {
        int verb = before(scene, quantity.start());
        boolean has =
                scene.is(verb, WordClasses.HAVE) || words.anchors().is(AnchorWords.Use.HAS, scene.text, verb, scene.to);
        if (!quantity.isAtLeast(LEAST_MEMBERS) || !has) {
            return false;
        }
        int end = before(scene, verb) + 1;
        Actor actor = scene.actorOver(end - 1);
        if (actor != null && actor.kind() == Actor.Kind.GROUP) {
            return !isBody(scene, actor.start(), actor.end());
        }
        Phrases.Match<Personnel.Noun> body = words.personnel().nounEndingAt(scene.text, scene.from, end);
        return body != null
                && (body.value().licence() == Personnel.Licence.UNIT
                        || body.value().licence() == Personnel.Licence.OPEN);
    }

    /** The last token before one that is no adverb and no auxiliary. */
    private static int before(Scene scene, int token) {
        int last = token - 1;
        while (last > scene.from
                && (scene.is(last, WordClasses.ADVERB)
                        || scene.is(last, WordClasses.MODAL)
                        || scene.is(last, WordClasses.HAVE) && scene.is(last + 1, WordClasses.PARTICIPLE))) {
            last--;
        }
        return last;
    }

    /** Members of NATO or the UN are states. */
    private static boolean isBody(Scene scene, int start, int end) {
        for (Actor actor : scene.actors) {
            boolean near = actor.start() < end + 7 && actor.end() > start - 4;
            if (near
                    && actor.kind() == Actor.Kind.GROUP
                    && actor.code() != null
                    && !"NSA".equals(actor.code())
                    && actor.code().length() != 3) {
                return true;
            }
        }
        return false;
    }
}
