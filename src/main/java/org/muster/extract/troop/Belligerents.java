package org.muster.extract.troop;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Status;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;

/**
 * Whether people who are only named by their nation, or not at all, are those of an army: "the troops killed 384 Borduvians in the
 * battle", "40 people died when a missile hit the barracks".
 */
final class Belligerents {
    private static final Set<Personnel.Hint> BATTLE = EnumSet.of(Personnel.Hint.BATTLE);
    private static final Set<Personnel.Hint> SITE = EnumSet.of(Personnel.Hint.SITE);
    private static final Set<Personnel.Hint> TALK = EnumSet.of(Personnel.Hint.SENTENCE);
    private static final Set<Personnel.Hint> EXCHANGE = EnumSet.of(Personnel.Hint.EXCHANGE);
    private static final Set<Personnel.Hint> BYSTANDERS = EnumSet.of(Personnel.Hint.BYSTANDER);

    /** How far behind the dead the place may be named in which they fell. */
    private static final int SITE_REACH = 10;

    /** Fewer men may be sent by anybody. */
    private static final int LEAST_MUSTERED = 100;

    /** How far from a number and its noun the verb may stand that sends them. */
    private static final int MUSTER_REACH = 3;

    /** Fewer of a nation may have come between two armies. */
    private static final int LEAST_FALLEN = 10;

    private final Words words;

    Belligerents(Words words) {
        this.words = words;
    }

    /** Whether people at tokens [start, end) fell, were wounded or taken. */
    boolean fell(Scene scene, int start, int end) {
        return fate(scene, start) != null && !namesBystanders(scene);
    }

    /** Whether people at tokens [start, end) fell, were wounded or taken by an army in battle. */
    boolean fellInBattle(Scene scene, Quantity quantity, int start, int end) {
        Scene.@Nullable CueHit fate = fate(scene, start);
        if (fate == null || namesBystanders(scene)) {
            return false;
        }
        boolean prisoners =
                fate.cue().status() == Status.CAPTURED && fate.cue().word().contains("prisoner");
        return prisoners
                || quantity.isAtLeast(LEAST_FALLEN)
                        && has(scene, BATTLE, scene.from, scene.to)
                        && namesArmy(scene, start, end);
    }

    /** Whether people at tokens [start, end) were held by an army, or let go, where prisoners of war are spoken of. */
    boolean wereExchanged(Scene scene, int start, int end) {
        return isFate(scene, start, Status.CAPTURED, Status.RELEASED)
                && has(scene, EXCHANGE, scene.from, scene.to)
                && namesArmy(scene, start, end);
    }

    /** Whether people at tokens [start, end) were killed or wounded in a barracks or the like. */
    boolean fellInBarracks(Scene scene, int start, int end) {
        return fell(scene, start, end)
                && (has(scene, SITE, end, Math.min(scene.to, end + SITE_REACH)) || isSiteStruck(scene, start));
    }

    /** "a strike on the barracks killed", before a token. */
    private boolean isSiteStruck(Scene scene, int before) {
        int on = scene.clauseStart(before);
        while (on < before && !scene.isWord(on, "on")) {
            on++;
        }
        return on < before && has(scene, SITE, on, Math.min(before, on + SITE_REACH));
    }

    /** Whether soldiers without a number are named as some of the people at tokens [start, end): "12 died, including rebels". */
    boolean includesArmy(Scene scene, int end) {
        for (int token = end; token < scene.to; token++) {
            boolean part = scene.isWord(token, "including")
                    || scene.isWord(token, "among") && scene.is(token + 1, WordClasses.PRONOUN);
            if (part) {
                int noun = scene.isWord(token, "among") ? token + 2 : token + 1;
                while (scene.is(noun, WordClasses.DETERMINER)
                        || scene.actorOver(noun) != null
                        || scene.isWord(noun, ",")) {
                    noun++;
                }
                Phrases.Match<Personnel.Noun> match = words.personnel().nounAt(scene.text, noun, scene.to);
                return match != null
                        && match.value().licence() == Personnel.Licence.SURE
                        && !match.value().isSingular();
            }
        }
        return false;
    }

    /** Whether many people at tokens [start, end) were mobilised or deployed in a sentence on armies: "300,000 men ordered to mobilise". */
    boolean wereMustered(Scene scene, Quantity quantity, int start, int end) {
        return quantity.isAtLeast(LEAST_MUSTERED)
                && isMusteredBy(scene, quantity, end)
                && (namesArmy(scene, start, end) || has(scene, TALK, scene.from, scene.to))
                && !namesBystanders(scene);
    }

    private static boolean isFate(Scene scene, int at, Status one, Status other) {
        for (Scene.CueHit hit : scene.cues) {
            Status status = hit.cue().status();
            if ((status == one || status == other) && scene.sameClause(hit.end() - 1, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of calling up or sending stands right before a number or right behind its noun. */
    private static boolean isMusteredBy(Scene scene, Quantity quantity, int end) {
        for (Scene.CueHit hit : scene.cues) {
            Status status = hit.cue().status();
            boolean musters = hit.cue().kind() == StatusCues.Kind.VERB
                    && hit.cue().role() == StatusCues.Role.OBJECT
                    && hit.cue().rank() >= 5
                    && (status == Status.RECRUITED || status == Status.DEPLOYED);
            boolean before = hit.end() <= quantity.start() && hit.end() >= quantity.start() - MUSTER_REACH;
            boolean behind = hit.start() >= end && hit.start() < end + MUSTER_REACH;
            if (musters && (before || behind)) {
                return true;
            }
        }
        return false;
    }

    private static Scene.@Nullable CueHit fate(Scene scene, int at) {
        for (Scene.CueHit hit : scene.cues) {
            boolean fate = switch (hit.cue().status()) {
                case KILLED, WOUNDED, CASUALTIES, CAPTURED -> true;
                default -> false;
            };
            if (fate && hit.cue().rank() >= 5 && scene.sameClause(hit.end() - 1, at)) {
                return hit;
            }
        }
        return null;
    }

    /** Whether an armed body or its soldiers stand in the sentence, outside [start, end). */
    private boolean namesArmy(Scene scene, int start, int end) {
        for (int token = scene.from; token < scene.to; token++) {
            Phrases.Match<Personnel.Noun> noun =
                    token >= start && token < end ? null : words.personnel().nounAt(scene.text, token, scene.to);
            if (noun != null && isArmy(noun.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArmy(Personnel.Noun noun) {
        return switch (noun.licence()) {
            case SURE, OPEN -> !noun.isSingular() && noun.side() == Personnel.Side.UNSAID;
            case UNIT -> true;
            default -> false;
        };
    }

    /** Whether a sentence speaks of people who are no soldiers: civilians, protesters, children. */
    boolean namesBystanders(Scene scene) {
        return has(scene, BYSTANDERS, scene.from, scene.to);
    }

    private boolean has(Scene scene, Set<Personnel.Hint> wanted, int from, int to) {
        for (int token = from; token < to; token++) {
            if (words.personnel().isHint(scene.text, token, scene.to, wanted)) {
                return true;
            }
        }
        return false;
    }
}
