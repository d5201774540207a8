package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/** Whether a noun with a number means armed personnel here. */
final class Licences {
    private final Words words;

    Licences(Words words) {
        this.words = words;
    }

    /** The rule that refuses a noun at tokens [start, end) with its number, or null where it counts. */
    @Nullable
    String refusal(Scene scene, Quantity quantity, Personnel.Noun noun, int start, int end, boolean afterClaim) {
        if (end < scene.to && scene.text.kind(end) == TokenKind.POSSESSIVE) {
            return "possessive";
        }
        if (words.personnel().isCountedHead(scene.text, end, scene.to)) {
            return "counted-head";
        }
        String modifier = notMilitary(scene, quantity.end(), start, noun.licence() == Personnel.Licence.SURE);
        if (modifier != null) {
            return modifier;
        }
        if (isAircraft(scene, quantity.end(), start, noun) && quantity.change() == null && !isRange(scene, quantity)) {
            return "aircraft";
        }
        if (noun.licence() == Personnel.Licence.OPEN && !isMany(quantity)) {
            return "few-forces";
        }
        if (isFootnote(scene, quantity)) {
            return "footnote";
        }
        boolean sure = noun.licence() == Personnel.Licence.SURE || noun.licence() == Personnel.Licence.OPEN;
        if (quantity.couldBeYear() && (noun.licence() != Personnel.Licence.SURE || scene.text.isCapitalised(start))) {
            return "year";
        }
        if (sure) {
            return null;
        }
        if (noun.licence() == Personnel.Licence.HARM) {
            boolean suffered = hasMilitaryWord(scene, start, end)
                    && (isNational(scene, quantity.end(), start) || isSuffered(scene, quantity.start()));
            boolean military = suffered || isMilitary(scene, quantity.end(), start) || isMilitaryAfter(scene, end);
            return military || namesSoldiers(scene, quantity.start()) ? null : "whose-losses";
        }
        if (noun.licence() == Personnel.Licence.NATIONAL && isNational(scene, quantity.end(), start)) {
            return null;
        }
        boolean strict = noun.licence() == Personnel.Licence.STRICT;
        if (isMilitary(scene, quantity.end(), start) || isMilitaryAfter(scene, end)) {
            return strict && isBody(scene, start, end) ? "strict-noun" : null;
        }
        if (strict) {
            return fights(scene, end) ? null : "strict-noun";
        }
        return afterClaim || hasMilitaryWord(scene, start, end) ? null : "no-military-context";
    }

    /** One end of "from 1,000 to 2,500 fighters". */
    private static boolean isRange(Scene scene, Quantity quantity) {
        return scene.isWord(quantity.end(), "to");
    }

    private static boolean isMany(Quantity quantity) {
        return quantity.low() != null && quantity.low() >= 10 || quantity.high() != null && quantity.high() >= 10;
    }

    /** "equipment.39 Starlink …": a number glued to the end of the sentence before. */
    private static boolean isFootnote(Scene scene, Quantity quantity) {
        int start = scene.text.start(quantity.start());
        return quantity.start() == scene.from
                && start > 0
                && !Character.isWhitespace(scene.text.string().charAt(start - 1));
    }

    /** Whether a unit noun is a body of armed people: "force" by itself, "mission" with a military word. */
    boolean isUnit(Scene scene, Phrases.Match<Personnel.Noun> unit) {
        Personnel.Licence licence = unit.value().licence();
        if (licence == Personnel.Licence.UNIT) {
            return notMilitary(scene, Math.max(scene.from, unit.start() - 3), unit.start(), false) == null;
        }
        return licence == Personnel.Licence.WEAK_UNIT
                && (isMilitary(scene, Math.max(scene.from, unit.start() - 4), unit.start())
                        || hasMilitaryWord(scene, unit.start(), unit.end()));
    }

    /** Whether a military modifier or an armed actor stands in [from, to). */
    boolean isMilitary(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            Phrases.Match<Personnel.Hint> hint = words.personnel().hintAt(scene.text, token, scene.to);
            if (hint != null && (hint.value() == Personnel.Hint.PHRASE || hint.value() == Personnel.Hint.BOTH)) {
                return true;
            }
            Actor actor = scene.actorAt(token);
            if (actor != null && actor.kind() == Actor.Kind.GROUP) {
                return true;
            }
        }
        return false;
    }

    /** "members of the brigade", "people – nearly all of them fighters". */
    private boolean isMilitaryAfter(Scene scene, int end) {
        if (end >= scene.to) {
            return false;
        }
        boolean of = scene.isWord(end, "of")
                || scene.isWord(end, "in")
                || scene.isWord(end, "from")
                || scene.isWord(end, "with");
        boolean dash = scene.wallBefore(end) >= 4;
        if (!of && !dash) {
            return false;
        }
        for (int token = end + 1; token < Math.min(scene.to, end + 7); token++) {
            if (scene.wallBefore(token) >= 2 && !dash || scene.isVerb(token)) {
                return false;
            }
            Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, scene.to);
            if (noun != null
                    && (noun.value().licence() == Personnel.Licence.SURE
                            || noun.value().licence() == Personnel.Licence.UNIT)) {
                return true;
            }
            if (isMilitary(scene, token, token + 1)) {
                return true;
            }
        }
        return false;
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

    /** "foreigners captured while fighting alongside the army": what they do in the sentence's rest makes them fighters. */
    boolean fights(Scene scene, int end) {
        for (int token = end; token < Math.min(scene.to, end + 12); token++) {
            boolean fights = words.anchors().is(AnchorWords.Use.FIGHT, scene.text, token, scene.to);
            boolean noun = words.personnel().nounAt(scene.text, token, scene.to) != null
                    || scene.is(token, WordClasses.PREPOSITION);
            if (fights && (noun || scene.isVerb(token) && isAgainstOrFor(scene, token + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a country, an armed group or a military word follows "fighting" soon: not "fighting a fire". */
    private boolean isAgainstOrFor(Scene scene, int from) {
        for (int token = from; token < Math.min(scene.to, from + 7); token++) {
            Phrases.Match<Personnel.Hint> hint = words.personnel().hintAt(scene.text, token, scene.to);
            boolean military =
                    hint != null && (hint.value() == Personnel.Hint.SENTENCE || hint.value() == Personnel.Hint.BOTH);
            if (military || scene.actorAt(token) != null || scene.isWord(token, "gun") || scene.isWord(token, "arms")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNational(Scene scene, int from, int to) {
        for (Actor actor : scene.actors) {
            if (actor.start() >= from && actor.end() <= to && actor.kind() == Actor.Kind.ADJECTIVE) {
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
            if (before && hit.cue().status() == org.muster.extract.Status.CASUALTIES) {
                return true;
            }
        }
        return false;
    }

    /** Whether personnel are named before a number: "a U.S. soldier was killed and a dozen wounded". */
    private boolean namesSoldiers(Scene scene, int before) {
        for (int token = scene.from; token < before; token++) {
            Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, scene.to);
            boolean sure = noun != null && noun.value().licence() == Personnel.Licence.SURE;
            if (noun != null
                    && sure
                    && (noun.value().side() == Personnel.Side.UNSAID || isCountedIn(scene, noun.start()))) {
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

    private boolean hasMilitaryWord(Scene scene, int start, int end) {
        for (int token = scene.from; token < scene.to; token++) {
            if (token >= start && token < end) {
                continue;
            }
            Phrases.Match<Personnel.Hint> hint = words.personnel().hintAt(scene.text, token, scene.to);
            if (hint != null && (hint.value() == Personnel.Hint.SENTENCE || hint.value() == Personnel.Hint.BOTH)) {
                return true;
            }
        }
        return false;
    }

    /** A modifier that makes it no soldier ("police officers"), unless it is only listed beside ("police and security forces"). */
    private @Nullable String notMilitary(Scene scene, int from, int to, boolean sure) {
        for (int token = from; token < to; token++) {
            Phrases.Match<Personnel.Hint> hint = words.personnel().hintAt(scene.text, token, scene.to);
            if (hint != null && hint.value() == Personnel.Hint.NEVER) {
                return "not-military";
            }
            if (hint != null
                    && !sure
                    && (hint.value() == Personnel.Hint.NOT || hint.value() == Personnel.Hint.FORMER)) {
                for (int next = hint.end(); next < to; next++) {
                    if (scene.is(next, WordClasses.AND) || scene.isWord(next, ",")) {
                        return null;
                    }
                }
                return "not-military";
            }
        }
        return null;
    }

    /** "three MiG-31 fighters", "20 stealth fighters": a type designation before "fighters". */
    private boolean isAircraft(Scene scene, int from, int start, Personnel.Noun noun) {
        if (!noun.name().equals("fighters")) {
            return false;
        }
        for (int token = from; token < start; token++) {
            boolean designation = scene.text.kind(token) == TokenKind.NUMBER && token > from;
            if (designation || words.personnel().isCountedHead(scene.text, token, scene.to)) {
                return true;
            }
        }
        return false;
    }
}
