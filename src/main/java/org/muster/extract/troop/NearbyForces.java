package org.muster.extract.troop;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.SourceKind;
import org.muster.extract.Status;
import org.muster.extract.text.TokenKind;

/** Who of those named in a sentence can be whose personnel are counted, and who only speaks, kills or is fought. */
final class NearbyForces {
    /** How many tokens a title between a country and its official, or between an actor and its verb, may have. */
    private static final int TITLE = 5;

    private NearbyForces() {}

    /** "US officials", "the Ukrainian president": who states the figure. */
    private static boolean isSpeaker(Scene scene, Actor actor) {
        boolean country = actor.kind() == Actor.Kind.NAME || actor.kind() == Actor.Kind.ADJECTIVE;
        int token = actor.end();
        while (country && token < Math.min(scene.to, actor.end() + TITLE) && !scene.isVerb(token)) {
            SourceWords.Found word = scene.words.sources().at(scene.text, token, scene.to);
            if (word != null) {
                return word.word().sourceKind() != SourceKind.MILITARY;
            }
            boolean goesOn = scene.text.kind(token) == TokenKind.POSSESSIVE
                    || scene.text.isCapitalised(token)
                    || scene.isPlain(token);
            if (!goesOn) {
                return false;
            }
            token++;
        }
        return false;
    }

    /** "captured by Russian forces": whoever does it. */
    private static boolean isAgent(Scene scene, Actor actor) {
        int before = scene.before(actor.start());
        return scene.isWord(before, "by") && scene.is(before - 1, WordClasses.PARTICIPLE);
    }

    /** The enemy of whoever captured or killed them; null where nobody is named. */
    static @Nullable String victim(Claimed claim, ArticleContext article) {
        for (Actor actor : claim.scene.actors) {
            if (claim.isHurt() && actor.code() != null && isAgent(claim.scene, actor)) {
                return article.opponentOf(actor.code());
            }
        }
        return null;
    }

    /** "Mali's ministry said 18 soldiers had died", "Malian officials say hundreds hold out against Niger": their own. */
    static @Nullable Actor speaker(Claimed claim) {
        @Nullable Actor speaker = null;
        boolean fights = false;
        for (Actor actor : claim.scene.actors) {
            fights |= isFought(claim.scene, actor);
            speaker = speaker == null && isSpeaker(claim.scene, actor) ? actor : speaker;
        }
        return fights || claim.isHurt() ? speaker : null;
    }

    /** "the Ukraine war", "the Polish border"; for those not hurt "a Ukrainian city" too: where it happens, not who they are. */
    private static boolean isScene(Scene scene, Actor actor, boolean hurt) {
        int end = Places.nounAfter(scene, actor);
        if (end < 0) {
            return false;
        }
        boolean place = scene.words.hosts().is(HostWords.Use.PLACE, scene.text, end - 1, scene.to);
        return !(place && hurt);
    }

    /** "working with Polish forces", "opened fire on Malian recruits": others than those who do it. */
    private static boolean isBeside(Scene scene, Actor actor) {
        int before = scene.before(actor.start());
        return scene.words.anchors().is(AnchorWords.Use.BESIDE, scene.text, before, scene.to);
    }

    /** "to Poland, to stand alongside Poland": the countries to which those sent go, which send none. */
    private static Set<String> goals(Claimed claim) {
        if (claim.status != Status.DEPLOYED) {
            return Set.of();
        }
        Set<String> goals = new HashSet<>();
        for (Actor place : claim.scene.actors) {
            int opener = place.isPlace() ? Places.opener(claim.scene, place.start()) : -1;
            if (opener >= 0 && place.code() != null && Places.use(claim.scene, opener) == HostWords.Use.TO) {
                goals.add(place.code());
            }
        }
        return goals;
    }

    /** "Niger attacked, and Mali said that 105 of its soldiers were killed": the last who states something before "its"; or null. */
    static @Nullable Actor owner(Claimed claim) {
        Scene scene = claim.scene;
        int start = claim.anchor.phraseStart();
        if (!scene.hasWord("its", start, claim.anchor.phraseEnd())) {
            return null;
        }
        for (int i = scene.actors.size() - 1; i >= 0; i--) {
            Actor actor = scene.actors.get(i);
            boolean named = actor.isActor() && actor.code() != null && actor.end() <= start;
            if (named && isReporting(scene, actor.end(), start)) {
                return actor;
            }
        }
        return null;
    }

    /** Whether the first verb soon behind an actor is one of reporting. */
    private static boolean isReporting(Scene scene, int from, int end) {
        for (int token = from; token < Math.min(from + TITLE, end); token++) {
            if (scene.isVerb(token)) {
                return scene.is(token, WordClasses.REPORT);
            }
        }
        return false;
    }

    /** "against Russia's takeover", "fighting Russia": the enemy of those counted. */
    private static boolean isFought(Scene scene, Actor actor) {
        int before = scene.before(actor.start());
        return scene.isWord(before, "against") || scene.isWord(before, "fighting");
    }

    /** The nearest actor that can have personnel, and is not their killer, enemy or the one who speaks; or null. */
    static @Nullable Actor nearestArmy(Claimed claim) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        boolean hurt = claim.isHurt();
        Set<String> goals = goals(claim);
        @Nullable Actor best = null;
        int least = Integer.MAX_VALUE;
        for (Actor actor : scene.actors) {
            boolean place = actor.isPlace() && Places.opener(scene, actor.start()) >= 0;
            boolean armed = "NSA".equals(actor.code())
                    && anchor.noun() != null
                    && anchor.noun().side() == Personnel.Side.UNSAID
                    && anchor.noun().licence() == Personnel.Licence.SURE;
            boolean agent = hurt && isAgent(scene, actor);
            boolean topic = VerbSubjects.isTopic(scene, actor);
            boolean goal = actor.code() != null && goals.contains(actor.code());
            boolean aside = place
                    || armed
                    || agent
                    || topic
                    || isSpeaker(scene, actor)
                    || isFought(scene, actor)
                    || isScene(scene, actor, hurt)
                    || !hurt && (isBeside(scene, actor) || goal);
            if (!actor.isActor() || actor.code() == null || aside) {
                continue;
            }
            int behind = actor.start() > anchor.phraseStart() ? 6 : 0;
            int distance = behind
                    + Math.abs(actor.start() - anchor.phraseStart())
                    + 4 * scene.wall(actor.start(), anchor.phraseStart());
            if (distance < least) {
                least = distance;
                best = actor;
            }
        }
        return best;
    }
}
