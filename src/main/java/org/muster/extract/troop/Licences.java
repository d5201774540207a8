package org.muster.extract.troop;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Status;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/** Whether a noun with a number means armed personnel here. */
final class Licences {
    private static final Set<Personnel.Hint> NOT_OR_FORMER = EnumSet.of(Personnel.Hint.NOT, Personnel.Hint.FORMER);
    private static final Set<Personnel.Hint> FORMER = EnumSet.of(Personnel.Hint.FORMER);
    private static final Set<Personnel.Hint> TYPE = EnumSet.of(Personnel.Hint.TYPE);
    private static final Set<Personnel.Hint> AIR = EnumSet.of(Personnel.Hint.AIR);

    /** Fewer "forces" and "casualties" are no number of people. */
    private static final int MANY = 10;

    /** Walls beyond which the dead are no longer those of the soldiers named before. */
    private static final int FAR = 6;

    /** What is larger ends no name: not "Tuesday 20,000 men". */
    private static final int LEAST_COUNT = 1000;

    private final Words words;
    private final MilitaryContext context;
    private final Belligerents belligerents;
    private final PlainPeople people;

    Licences(Words words) {
        this.words = words;
        this.context = new MilitaryContext(words);
        this.belligerents = new Belligerents(words);
        this.people = new PlainPeople(words, context, belligerents);
    }

    Belligerents belligerents() {
        return belligerents;
    }

    MilitaryContext context() {
        return context;
    }

    /** The rule that refuses a noun at tokens [start, end) with its number, or null where it counts. */
    @Nullable
    String refusal(Scene scene, Quantity quantity, Personnel.Noun noun, int start, int end, Vicinity near) {
        if (end < scene.to && scene.text.kind(end) == TokenKind.POSSESSIVE && !areLives(scene, end + 1)) {
            return "possessive";
        }
        if (words.personnel().isCountedHead(scene.text, end, scene.to)) {
            return "counted-head";
        }
        boolean sure = noun.licence() == Personnel.Licence.SURE;
        String modifier = notMilitary(scene, quantity.end(), start, sure);
        if (modifier != null) {
            return modifier;
        }
        if (isAircraft(scene, quantity, start, end, noun)) {
            return "aircraft";
        }
        if (noun.licence() == Personnel.Licence.OPEN && !quantity.isAtLeast(MANY)) {
            return "few-forces";
        }
        if (isFootnote(scene, quantity) || !sure && isNumbered(scene, quantity)) {
            return "footnote";
        }
        boolean far = start - quantity.end() > 3;
        if (quantity.couldBeYear() && (!sure || far || scene.text.isCapitalised(start))) {
            return "year";
        }
        if (sure && areFormer(scene, quantity.end(), start) && !context.fights(scene, end)) {
            return "no-longer";
        }
        if (sure && noun.isFigurative()) {
            return isFigure(scene, quantity, start, end) ? "figure-of-speech" : null;
        }
        return byLicence(scene, quantity, noun, start, end, near);
    }

    private @Nullable String byLicence(
            Scene scene, Quantity quantity, Personnel.Noun noun, int start, int end, Vicinity near) {
        int from = quantity.end();
        return switch (noun.licence()) {
            case SURE, OPEN -> null;
            case HARM ->
                near.inSentence()
                                || near.afterLosses() && !isCivilHarm(scene)
                                || near.afterClaim()
                                        && isSuffered(scene, quantity.start())
                                        && !belligerents.namesBystanders(scene)
                                || isMilitaryHarm(scene, quantity, noun, start, end)
                        ? null
                        : "whose-losses";
            case FIGHTING ->
                context.fights(scene, end) || belligerents.wereExchanged(scene, start, end) ? null : "strict-noun";
            case STRICT -> people.areArmed(scene, quantity, start, end) ? null : "strict-noun";
            default -> {
                boolean national = noun.licence() == Personnel.Licence.NATIONAL && isNational(scene, from, start);
                if (national || context.modifies(scene, from, start, true) || context.follows(scene, end)) {
                    yield null;
                }
                if (noun.licence() == Personnel.Licence.NATIONAL && isHurt(scene, from) && !context.isCivil(scene)) {
                    yield null;
                }
                if (noun.licence() == Personnel.Licence.NATIONAL
                        && quantity.isAtLeast(MANY)
                        && context.justBefore(scene)
                        && !context.isCivil(scene)) {
                    yield null;
                }
                boolean talk = near.afterClaim() || context.inSentence(scene, start, end);
                boolean army = near.inSentence() || context.modifies(scene, scene.from, scene.to, false);
                yield talk && (army || !context.isCivil(scene)) ? null : "no-military-context";
            }
        };
    }

    /** Whether a sentence after soldiers' losses turns to others'. */
    private boolean isCivilHarm(Scene scene) {
        return context.isCivil(scene) || belligerents.namesBystanders(scene);
    }

    /** The dead and wounded, where their phrase is military, soldiers are named before, or a nation's army suffered them. */
    private boolean isMilitaryHarm(Scene scene, Quantity quantity, Personnel.Noun noun, int start, int end) {
        if (context.modifies(scene, quantity.end(), start, false)
                || context.follows(scene, end)
                || context.struck(scene, end)
                || belligerents.includesArmy(scene, end)
                || namesSoldiers(scene, quantity.start())) {
            return true;
        }
        boolean casualties = noun.name().equals("casualties") && quantity.isAtLeast(MANY) && !isCivilHarm(scene);
        boolean national = isNational(scene, quantity.end(), start);
        boolean suffered = isSuffered(scene, quantity.start()) || scene.is(quantity.start() - 1, WordClasses.HAVE);
        if (casualties && (national || suffered && isStateBefore(scene, quantity.start()))) {
            return true;
        }
        return context.inSentence(scene, start, end) && (national || isSuffered(scene, quantity.start()))
                || national && context.justBefore(scene) && !isCivilHarm(scene);
    }

    /** Whether the losses named at tokens [start, end) before their number are soldiers': "Russian losses have climbed to". */
    boolean isMilitaryLoss(Scene scene, int start, int end) {
        int from = Math.max(scene.from, start - 3);
        return context.modifies(scene, from, start, false)
                || context.follows(scene, end)
                || isNational(scene, from, start) && context.inSentence(scene, start, end);
    }

    /** "equipment.39 Starlink …": a number glued to the end of the sentence before. */
    private static boolean isFootnote(Scene scene, Quantity quantity) {
        int start = scene.text.start(quantity.start());
        return quantity.start() == scene.from
                && start > 0
                && !Character.isWhitespace(scene.text.string().charAt(start - 1));
    }

    /** "Motel 6 operators": a number that ends a name. */
    private static boolean isNumbered(Scene scene, Quantity quantity) {
        int before = quantity.start() - 1;
        return before > scene.from
                && !scene.isHeadline
                && quantity.form() == Quantity.Form.DIGITS
                && quantity.end() == quantity.start() + 1
                && quantity.high() != null
                && quantity.high() < LEAST_COUNT
                && scene.isPlain(before)
                && scene.text.isCapitalised(before)
                && !scene.text.isAllCaps(before)
                && scene.actorOver(before) == null
                && scene.actorOver(before - 1) == null;
    }

    /** "The Rebels scored 21", "two of the party's rebels": a team or a faction. */
    private boolean isFigure(Scene scene, Quantity quantity, int start, int end) {
        if (context.modifies(scene, quantity.end(), start, true)) {
            return false;
        }
        return context.isPlay(scene) && !context.inSentence(scene, start, end);
    }

    /** Whether a unit noun is a body of armed people: "force" by itself, "mission" with a military word. */
    boolean isUnit(Scene scene, Phrases.Match<Personnel.Noun> unit) {
        if (notMilitary(scene, Math.max(scene.from, unit.start() - 3), unit.start(), false) != null) {
            return false;
        }
        if (unit.value().licence() == Personnel.Licence.UNIT) {
            return true;
        }
        boolean modified = context.modifies(scene, Math.max(scene.from, unit.start() - 4), unit.start(), true);
        return unit.value().licence() == Personnel.Licence.WEAK_UNIT
                && (modified
                        || unit.value().isSingular()
                                && !context.isCivil(scene)
                                && context.inSentence(scene, unit.start(), unit.end()));
    }

    /** "Malian", "U.S.": a nation's adjective, or its name in capitals, in [from, to). */
    private static boolean isNational(Scene scene, int from, int to) {
        for (Actor actor : scene.actors) {
            boolean national = actor.kind() == Actor.Kind.ADJECTIVE
                    || actor.kind() == Actor.Kind.NAME && !scene.isShouted && scene.text.isAllCaps(actor.start());
            if (actor.start() >= from && actor.end() <= to && national) {
                return true;
            }
        }
        return false;
    }

    /** "has suffered 300 casualties", "inflicting a total of 15". */
    private static boolean isSuffered(Scene scene, int start) {
        for (Scene.CueHit hit : scene.cues) {
            boolean before =
                    hit.end() <= start && hit.end() >= start - 5 && hit.cue().kind() == StatusCues.Kind.VERB;
            if (before && hit.cue().status() == Status.CASUALTIES) {
                return true;
            }
        }
        return false;
    }

    /** "Russia has suffered", "the Iranians had": a state or its people named in the clause before a number. */
    private static boolean isStateBefore(Scene scene, int before) {
        int from = scene.clauseStart(before);
        for (Actor actor : scene.actors) {
            boolean state = actor.kind() == Actor.Kind.NAME || actor.kind() == Actor.Kind.DEMONYM;
            if (actor.start() >= from && actor.end() <= before && state) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause tells of killing, wounding or capturing: "lost eight generals and 35 colonels". */
    private static boolean isHurt(Scene scene, int at) {
        for (Scene.CueHit hit : scene.cues) {
            boolean hurt = switch (hit.cue().status()) {
                case KILLED, WOUNDED, CAPTURED, MISSING -> true;
                default -> false;
            };
            if (hurt && hit.cue().rank() >= 5 && scene.sameClause(hit.start(), at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether personnel are counted before a number, or named in its clause: "a U.S. soldier was killed and a dozen wounded". */
    private boolean namesSoldiers(Scene scene, int before) {
        for (int token = scene.from; token < before; token++) {
            Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, scene.to);
            if (noun == null || noun.value().licence() != Personnel.Licence.SURE) {
                continue;
            }
            boolean named = noun.value().side() == Personnel.Side.UNSAID && scene.wall(noun.start(), before) < FAR;
            if (named || isCountedIn(scene, noun.start())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCountedIn(Scene scene, int noun) {
        for (Quantity quantity : scene.quantities) {
            if (quantity.end() <= noun && quantity.end() > noun - 5) {
                return true;
            }
        }
        return false;
    }

    /** "the cost of 3,000 soldiers' lives". */
    private boolean areLives(Scene scene, int token) {
        return words.anchors().is(AnchorWords.Use.LIVES, scene.text, token, scene.to);
    }

    /** "two former soldiers". */
    private boolean areFormer(Scene scene, int from, int to) {
        return context.has(scene, FORMER, from, to);
    }

    /** A modifier that makes it no soldier ("police officers"), unless it is only listed beside ("police and security forces"). */
    private @Nullable String notMilitary(Scene scene, int from, int to, boolean sure) {
        for (int token = from; token < to; token++) {
            Phrases.Match<Set<Personnel.Hint>> hint = words.personnel().hintAt(scene.text, token, scene.to);
            if (hint != null && hint.value().contains(Personnel.Hint.NEVER)) {
                return "not-military";
            }
            if (hint != null && !sure && !Collections.disjoint(hint.value(), NOT_OR_FORMER)) {
                int listed = hint.end();
                while (listed < to && !scene.is(listed, WordClasses.AND) && !scene.isWord(listed, ",")) {
                    listed++;
                }
                if (listed >= to) {
                    return "not-military";
                }
                token = listed;
            } else if (hint != null) {
                token = hint.end() - 1;
            }
        }
        return null;
    }

    /** "three MiG-31 fighters", "20 stealth fighters", "squadrons of 24 fighters": aircraft by their type or the talk of flying. */
    private boolean isAircraft(Scene scene, Quantity quantity, int start, int end, Personnel.Noun noun) {
        int from = quantity.end();
        // One end of "from 1,000 to 2,500 fighters" has the other behind it.
        if (!noun.name().equals("fighters") || quantity.change() != null || scene.isWord(from, "to")) {
            return false;
        }
        for (int token = from; token < start; token++) {
            boolean designation =
                    scene.text.kind(token) == TokenKind.NUMBER && token > from && scene.text.isGlued(token);
            if (designation
                    || words.personnel().isCountedHead(scene.text, token, scene.to)
                    || context.has(scene, TYPE, token, token + 1)) {
                return true;
            }
        }
        return !context.modifies(scene, from, start, true)
                && (context.has(scene, AIR, quantity.start() - 9, from) || context.has(scene, AIR, end, end + 7));
    }
}
