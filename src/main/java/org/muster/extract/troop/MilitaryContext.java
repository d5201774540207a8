package org.muster.extract.troop;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.TokenKind;

/** Whether the words about a noun make it military: its modifiers, what follows it, what its people do, its sentence. */
final class MilitaryContext {
    /** How far behind a noun the body may be named to which its people belong. */
    private static final int BODY_REACH = 9;

    /** How far behind a noun it may be said that its people fight. */
    private static final int FIGHT_REACH = 12;

    private static final int BEFORE_VERB =
            WordClasses.MODAL | WordClasses.RELATIVE | WordClasses.PRONOUN | WordClasses.ADVERB | WordClasses.AND;

    private static final Set<Personnel.Hint> FIRM_MODIFIERS = EnumSet.of(Personnel.Hint.PHRASE);
    private static final Set<Personnel.Hint> MODIFIERS = EnumSet.of(Personnel.Hint.PHRASE, Personnel.Hint.WEAK);
    private static final Set<Personnel.Hint> CIVIL_MODIFIERS = EnumSet.of(Personnel.Hint.NOT, Personnel.Hint.NEVER);
    private static final Set<Personnel.Hint> MILITARY_TALK = EnumSet.of(Personnel.Hint.SENTENCE);
    private static final Set<Personnel.Hint> CIVIL_TALK = EnumSet.of(Personnel.Hint.CIVIL, Personnel.Hint.PLAY);
    private static final Set<Personnel.Hint> PLAY_TALK = EnumSet.of(Personnel.Hint.PLAY);

    private final Words words;

    MilitaryContext(Words words) {
        this.words = words;
    }

    /**
     * Whether a military modifier or an armed actor stands in [from, to).
     *
     * @param weak whether words will do that are civil elsewhere: "security", "opposition"
     */
    boolean modifies(Scene scene, int from, int to, boolean weak) {
        for (int token = from; token < to; token++) {
            if (is(scene, token, weak ? MODIFIERS : FIRM_MODIFIERS) || isGroup(scene.actorAt(token))) {
                return true;
            }
        }
        return false;
    }

    /** "members of the brigade", "500 men from the marines", "people – nearly all of them fighters". */
    boolean follows(Scene scene, int end) {
        if (end >= scene.to) {
            return false;
        }
        if (opensAside(scene, end)) {
            return fightersNamed(scene, end + 1);
        }
        int relative = scene.is(end, WordClasses.RELATIVE) && scene.is(end + 1, WordClasses.BE) ? end + 2 : -1;
        if (relative > 0 && (fightersNamed(scene, relative) || isMembership(scene, relative))) {
            return true;
        }
        int deemed = afterDeemed(scene, end);
        if (deemed > 0) {
            return fightersNamed(scene, deemed);
        }
        boolean of = scene.isWord(end, "of");
        return (of || scene.isWord(end, "from") || scene.isWord(end, "in")) && namesBody(scene, end + 1, of);
    }

    /** "who are members of the brigade". */
    private boolean isMembership(Scene scene, int token) {
        Phrases.Match<Personnel.Noun> members = words.personnel().nounAt(scene.text, token, scene.to);
        return members != null
                && members.value().licence() == Personnel.Licence.STRICT
                && scene.isWord(members.end(), "of")
                && namesBody(scene, members.end() + 1, true);
    }

    /** The token after "suspected of being" or "believed to be"; -1 where there is no such thing. */
    private int afterDeemed(Scene scene, int token) {
        if (!words.anchors().is(AnchorWords.Use.DEEMED, scene.text, token, scene.to)) {
            return -1;
        }
        int be = token + 1;
        while (be < token + 4 && !scene.is(be, WordClasses.BE) && !scene.isWord(be, "as")) {
            be++;
        }
        return be < token + 4 ? be + 1 : -1;
    }

    /** "casualties inflicted on the brigade". */
    boolean struck(Scene scene, int end) {
        int on = scene.is(end, WordClasses.PARTICIPLE) ? end + 1 : end;
        return (scene.isWord(on, "on") || scene.isWord(on, "among")) && namesBody(scene, on + 1, true);
    }

    private static boolean opensAside(Scene scene, int token) {
        boolean dash = "(-\u2013\u2014".indexOf(scene.text.string().charAt(scene.text.start(token))) >= 0;
        return dash && scene.wallBefore(token) >= 4
                || scene.isWord(token, ",")
                        && scene.words.anchors().is(AnchorWords.Use.PART, scene.text, token + 1, scene.to)
                        && scene.isWord(token + 2, "of");
    }

    private boolean fightersNamed(Scene scene, int from) {
        for (int token = from; token < Math.min(scene.to, from + 6); token++) {
            if (scene.isVerb(token) || scene.is(token, WordClasses.SUBORDINATOR)) {
                return false;
            }
            Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, scene.to);
            boolean armed = noun != null
                    && (noun.value().licence() == Personnel.Licence.SURE
                            || noun.value().licence() == Personnel.Licence.UNIT);
            if (armed || modifies(scene, token, token + 1, false)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the noun phrase at a token names an armed body or armed people: not "the Security Council", "an army school".
     *
     * @param modifierWill whether a military modifier is enough: "the army's planning staff"
     */
    private boolean namesBody(Scene scene, int from, boolean modifierWill) {
        boolean military = false;
        int token = from;
        while (token < Math.min(scene.to, from + BODY_REACH)) {
            Phrases.Match<Personnel.Noun> noun = words.personnel().nounAt(scene.text, token, scene.to);
            Phrases.Match<Set<Personnel.Hint>> hint = words.personnel().hintAt(scene.text, token, scene.to);
            Actor actor = scene.actorAt(token);
            boolean linked = actor != null && scene.isWord(actor.end(), "-") && scene.text.isGlued(actor.end());
            if (actor != null && isGroup(actor) && !linked) {
                return modifierWill || !scene.isPlain(actor.end()) || isPersonnel(scene, actor.end());
            }
            if (noun != null) {
                boolean armed = noun.value().licence() == Personnel.Licence.SURE
                        || noun.value().licence() == Personnel.Licence.UNIT;
                if (armed && (!scene.isPlain(noun.end()) || isPersonnel(scene, noun.end()))) {
                    return true;
                }
                military |= armed;
                token = noun.end();
            } else if (hint != null) {
                if (is(scene, token, CIVIL_MODIFIERS)) {
                    return false;
                }
                military |= hint.value().contains(Personnel.Hint.PHRASE);
                if (military && !scene.isPlain(hint.end())) {
                    return true;
                }
                token = hint.end();
            } else if (actor != null) {
                token = actor.end();
            } else if (isInPhrase(scene, token)) {
                token++;
            } else {
                break;
            }
        }
        return military && modifierWill;
    }

    private static boolean isInPhrase(Scene scene, int token) {
        TokenKind kind = scene.text.kind(token);
        boolean hyphen = kind == TokenKind.SYMBOL && scene.isWord(token, "-") && scene.text.isGlued(token);
        boolean open = scene.isPlain(token)
                || scene.is(token, WordClasses.DETERMINER | WordClasses.ADVERB | WordClasses.PARTICIPLE);
        return hyphen || kind == TokenKind.NUMBER || kind == TokenKind.POSSESSIVE || kind == TokenKind.WORD && open;
    }

    private boolean isPersonnel(Scene scene, int token) {
        return words.personnel().nounAt(scene.text, token, scene.to) != null;
    }

    /** "foreigners captured while fighting alongside the army": what they do in the sentence's rest makes them fighters. */
    boolean fights(Scene scene, int end) {
        int reach = scene.isWord(end, ",") ? 2 * FIGHT_REACH : FIGHT_REACH;
        for (int token = end; token < Math.min(scene.to, end + reach); token++) {
            if (joins(scene, token)) {
                return true;
            }
            if (!words.anchors().is(AnchorWords.Use.FIGHT, scene.text, token, scene.to)) {
                continue;
            }
            if (scene.is(token, WordClasses.PREPOSITION)) {
                return true;
            }
            if (scene.is(token, WordClasses.PARTICIPLE)
                    && !scene.is(token, WordClasses.BASE)
                    && isAfterBe(scene, token)) {
                return true;
            }
            boolean doing = scene.is(token, WordClasses.GERUND)
                    ? !scene.is(token - 1, WordClasses.PREPOSITION) || scene.isWord(token - 1, "for")
                    : !scene.is(token, WordClasses.BASE)
                            || scene.is(token - 1, BEFORE_VERB)
                            || scene.isWord(token - 1, "to");
            if (doing && scene.isVerb(token) && isAgainstOrFor(scene, token + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "who joined the Ukrainian army", "to join the Taliban", "to join militants". */
    private boolean joins(Scene scene, int verb) {
        if (!scene.isVerb(verb) || !words.anchors().is(AnchorWords.Use.ENTERS, scene.text, verb, scene.to)) {
            return false;
        }
        for (int token = verb + 1; token < Math.min(scene.to, verb + 6); token++) {
            Actor actor = scene.actorAt(token);
            if (actor != null && isGroup(actor) && "NSA".equals(actor.code())) {
                return true;
            }
            Phrases.Match<Personnel.Noun> body = words.personnel().nounAt(scene.text, token, scene.to);
            boolean armed = body != null
                    && (body.value().licence() == Personnel.Licence.UNIT
                            || body.value().side() == Personnel.Side.ARMED);
            if (body != null && armed) {
                return !scene.isPlain(body.end());
            }
            boolean passes = actor != null
                    || scene.actorOver(token) != null
                    || scene.is(token, WordClasses.DETERMINER)
                    || scene.text.kind(token) == TokenKind.POSSESSIVE
                    || is(scene, token, FIRM_MODIFIERS);
            if (!passes) {
                return false;
            }
        }
        return false;
    }

    /** "have now been mobilised". */
    private static boolean isAfterBe(Scene scene, int participle) {
        return scene.is(participle - 1, WordClasses.BE)
                || scene.is(participle - 1, WordClasses.ADVERB) && scene.is(participle - 2, WordClasses.BE);
    }

    /** Whether a country, an armed group or a military word follows "fighting" soon: not "fighting a fire". */
    private boolean isAgainstOrFor(Scene scene, int from) {
        for (int token = from; token < Math.min(scene.to, from + 7); token++) {
            if (is(scene, token, MILITARY_TALK)
                    || scene.actorAt(token) != null
                    || scene.isWord(token, "gun")
                    || scene.isWord(token, "arms")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence has a military word outside [start, end). */
    boolean inSentence(Scene scene, int start, int end) {
        for (int token = scene.from; token < scene.to; token++) {
            if ((token < start || token >= end) && is(scene, token, MILITARY_TALK)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence just before this one has a military word. */
    boolean justBefore(Scene scene) {
        if (scene.sentence == 0) {
            return false;
        }
        int to = scene.text.endToken(scene.sentence - 1);
        for (int token = scene.text.firstToken(scene.sentence - 1); token < to; token++) {
            if (words.personnel().isHint(scene.text, token, to, MILITARY_TALK)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence speaks of police, charity, business, sport or party politics. */
    boolean isCivil(Scene scene) {
        return has(scene, CIVIL_TALK, scene.from, scene.to);
    }

    /** Whether a sentence speaks of sport or party politics. */
    boolean isPlay(Scene scene) {
        return has(scene, PLAY_TALK, scene.from, scene.to);
    }

    /** Whether a word of this use begins in [from, to). */
    boolean has(Scene scene, Set<Personnel.Hint> wanted, int from, int to) {
        for (int token = Math.max(scene.from, from); token < Math.min(scene.to, to); token++) {
            if (is(scene, token, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(Scene scene, int token, Set<Personnel.Hint> wanted) {
        return words.personnel().isHint(scene.text, token, scene.to, wanted);
    }

    private static boolean isGroup(@Nullable Actor actor) {
        return actor != null && actor.kind() == Actor.Kind.GROUP;
    }
}
