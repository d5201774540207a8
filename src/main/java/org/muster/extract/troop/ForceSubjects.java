package org.muster.extract.troop;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Status;
import org.muster.extract.text.TokenKind;

/** Reads whose personnel from the subject that sends, has, withdraws or loses them. */
final class ForceSubjects {
    /** How many tokens behind a phrase "on both sides" may stand. */
    private static final int BEHIND = 3;

    /** The walls of one relative clause. */
    private static final int RELATIVE = 4;

    private ForceSubjects() {}

    /** The actor that sends, has, withdraws or loses them; for those it kills or captures, its opponent. */
    static @Nullable Force subject(Claimed claim, ArticleContext article) {
        Scene scene = claim.scene;
        int last = Math.min(scene.to, claim.anchor.phraseEnd() + BEHIND);
        for (int token = scene.from; token < last; token++) {
            String main = article.mainForce();
            String other = main == null ? null : article.opponentOf(main);
            boolean both = scene.words.anchors().is(AnchorWords.Use.BOTH, scene.text, token, scene.to)
                    && (Places.use(scene, token - 1) == null
                            || scene.isWord(token - 1, "on")
                            || scene.isWord(token - 1, "from"));
            Set<String> pair = both ? pairBefore(scene, token, article) : Set.of();
            if (pair.size() == 2) {
                return new Force(String.join("+", pair), null, "both-sides");
            }
            if (both && main != null && other != null) {
                return new Force(String.join("+", new TreeSet<>(List.of(main, other))), null, "both-sides");
            }
        }
        Force losses = ofLosses(scene, claim.anchor.phraseStart());
        if (losses != null) {
            return losses;
        }
        int verb = governing(scene, claim.anchor.phraseStart());
        Actor pronoun = verb < 0 ? null : pronoun(scene, verb, article);
        Actor unnamed = verb < 0 || pronoun != null ? null : UnnamedForces.before(scene, verb, article);
        Actor subject =
                verb < 0 ? null : pronoun != null ? pronoun : unnamed != null ? unnamed : subjectOf(scene, verb);
        if (subject == null || subject.code() == null) {
            return null;
        }
        String code = subject.code();
        boolean loses = scene.words.anchors().is(AnchorWords.Use.LOSES, scene.text, verb, scene.to)
                || claim.cue != null && claim.cue.cue().word().startsWith("los");
        boolean frees = claim.status == Status.RELEASED
                && claim.cue != null
                && (claim.cue.cue().word().equals("release")
                        || claim.cue.cue().word().equals("hand over"));
        boolean told = claim.cue != null
                && claim.scene.cues.contains(claim.cue)
                && claim.cue.start() >= claim.anchor.phraseEnd();
        boolean soldiers = claim.isHurt()
                && code.equals("NSA")
                && claim.anchor.noun() != null
                && claim.anchor.noun().side() == Personnel.Side.UNSAID
                && claim.anchor.noun().licence() == Personnel.Licence.SURE;
        boolean byNoun = claim.cue != null && claim.cue.cue().kind() == StatusCues.Kind.NOUN && !loses;
        if (byNoun && claim.isHurt() && claim.cue != null && claim.cue.start() > verb) {
            return null;
        }
        if (claim.isHurt() && !loses && !told || frees || soldiers && !loses) {
            boolean acts = subject.kind() != Actor.Kind.ADJECTIVE
                    || ForcePhrases.modifiesSoldier(scene, subject)
                    || scene.words.sources().at(scene.text, subject.end(), scene.to) != null;
            String opponent = acts ? article.opponentOf(code) : code;
            opponent = opponent == null && code.equals("NSA") ? article.mainCountry() : opponent;
            return opponent == null
                    ? null
                    : new Force(opponent, article.forceName(opponent), acts ? "opponent" : "subject");
        }
        return new Force(code, subject.forceName(), "subject");
    }

    /** The two countries named before "both sides" in its sentence or else in the one before; more or fewer where not two are. */
    private static Set<String> pairBefore(Scene scene, int token, ArticleContext article) {
        Set<String> pair = new TreeSet<>();
        for (int back = 0; back <= 1 && pair.size() < 2 && scene.sentence - back >= 0; back++) {
            pair.clear();
            int from = scene.text.firstToken(scene.sentence - back);
            int to = back == 0 ? token : scene.text.endToken(scene.sentence - back);
            for (Actor actor : article.actorsIn(scene.section, from, to)) {
                if (actor.isActor() && actor.code() != null && !ArticleContext.isNoCountry(actor.code())) {
                    pair.add(actor.code());
                }
            }
        }
        return pair;
    }

    /** "Russian losses amounted to 899 soldiers": whose they are, the losses tell. */
    private static @Nullable Force ofLosses(Scene scene, int start) {
        for (Actor actor : scene.actors) {
            boolean before = actor.end() < start && scene.wall(actor.end(), start) <= RELATIVE;
            int noun = before && scene.text.kind(actor.end()) == TokenKind.POSSESSIVE ? actor.end() + 1 : actor.end();
            boolean whose = actor.code() != null
                    && (actor.kind() == Actor.Kind.ADJECTIVE || noun > actor.end())
                    && scene.words.anchors().is(AnchorWords.Use.LOSS, scene.text, noun, scene.to);
            if (before && whose) {
                return new Force(String.valueOf(actor.code()), actor.forceName(), "losses");
            }
        }
        return null;
    }

    /** The country named last before "they have 1.1 million troops"; null where no such pronoun is the subject. */
    private static @Nullable Actor pronoun(Scene scene, int verb, ArticleContext article) {
        int token = verb - 1;
        while (token >= scene.from && scene.is(token, WordClasses.AUXILIARY | WordClasses.ADVERB)) {
            token--;
        }
        if (!scene.isWord(token, "they") && !scene.isWord(token, "it")) {
            return null;
        }
        for (int back = 0; back <= 2 && scene.sentence - back >= 0; back++) {
            int from = scene.text.firstToken(scene.sentence - back);
            int to = back == 0 ? token : scene.text.endToken(scene.sentence - back);
            List<Actor> actors = article.actorsIn(scene.section, from, to);
            for (int i = 0; i < actors.size(); i++) {
                Actor.Kind kind = actors.get(i).kind();
                boolean state = kind == Actor.Kind.NAME
                        || kind == Actor.Kind.CAPITAL
                        || kind == Actor.Kind.GOVERNMENT
                        || kind == Actor.Kind.GROUP;
                if (state && actors.get(i).code() != null) {
                    return actors.get(i);
                }
            }
        }
        return null;
    }

    /** The verb whose object the phrase is, or -1. */
    private static int governing(Scene scene, int start) {
        for (int token = start - 1; token >= scene.from; token--) {
            if (scene.wallBefore(token + 1) >= Scene.CLAUSE) {
                return -1;
            }
            if (scene.isVerb(token) && !scene.is(token, WordClasses.REPORT & ~WordClasses.VERB)) {
                return token;
            }
        }
        return -1;
    }

    /** The nearest actor before a verb that can be its subject. */
    private static @Nullable Actor subjectOf(Scene scene, int verb) {
        @Nullable Actor best = null;
        for (Actor actor : scene.actors) {
            if (actor.end() > verb || !actor.isActor()) {
                continue;
            }
            if (speaksOfNumber(scene, actor.end(), verb) || isObject(scene, actor, verb) || isTopic(scene, actor)) {
                continue;
            }
            boolean oblique = actor.start() > scene.from
                    && scene.is(actor.start() - 1, WordClasses.PREPOSITION)
                    && actor.kind() != Actor.Kind.LEADER;
            boolean modifier = actor.kind() == Actor.Kind.ADJECTIVE;
            if (!oblique || best == null && !modifier) {
                best = oblique && best != null ? best : actor;
            }
        }
        return best == null ? null : branchOf(scene, best, verb);
    }

    /** "the Malian affiliate of al-Qaeda": the group, not the country where it is. */
    private static Actor branchOf(Scene scene, Actor actor, int verb) {
        if (actor.kind() != Actor.Kind.ADJECTIVE) {
            return actor;
        }
        for (Actor group : scene.actors) {
            int of = group.start() - 1;
            boolean named = group.kind() == Actor.Kind.GROUP
                    && "NSA".equals(group.code())
                    && group.end() <= verb
                    && scene.isWord(of, "of")
                    && of > actor.end()
                    && of <= actor.end() + 3;
            if (named) {
                return group;
            }
        }
        return actor;
    }

    /** "Britain ruled Mali for years, and had": the object of the verb before. */
    private static boolean isObject(Scene scene, Actor actor, int verb) {
        int before = scene.is(actor.start() - 1, WordClasses.DETERMINER) ? actor.start() - 2 : actor.start() - 1;
        boolean object = scene.is(before, WordClasses.VERB) && !scene.is(before, WordClasses.REPORT);
        for (int token = actor.end(); object && token < verb; token++) {
            if (scene.is(token, WordClasses.AND)) {
                return true;
            }
        }
        return false;
    }

    /** "The Syria decision", "U.N. figures": what somebody decides or counts about a country, no force of its own. */
    static boolean isTopic(Scene scene, Actor actor) {
        int next = actor.end();
        if (scene.words.anchors().is(AnchorWords.Use.DOCUMENT, scene.text, next, scene.to)
                || scene.words.anchors().is(AnchorWords.Use.COUNT, scene.text, next, scene.to)) {
            return true;
        }
        boolean compound = actor.kind() == Actor.Kind.NAME
                && actor.end() - actor.start() == 1
                && !scene.text.isAllCaps(actor.start())
                && !scene.text.slice(actor.start(), actor.end()).contains(".")
                && scene.text.kind(next) != TokenKind.POSSESSIVE
                && Places.isModifier(scene, actor);
        return compound
                && scene.words.personnel().nounAt(scene.text, next, scene.to) == null
                && scene.words.sources().at(scene.text, next, scene.to) == null
                && scene.is(actor.start() - 1, WordClasses.DETERMINER);
    }

    /** "Kyiv said that the number had risen to": the number is the subject, nobody's. */
    private static boolean speaksOfNumber(Scene scene, int from, int verb) {
        boolean says = false;
        for (int token = from; token < verb; token++) {
            says |= scene.isVerb(token) && scene.is(token, WordClasses.REPORT);
            boolean number = scene.words.anchors().is(AnchorWords.Use.COUNT, scene.text, token, scene.to)
                    || scene.words.anchors().is(AnchorWords.Use.FIGURE, scene.text, token, scene.to);
            if (says && number && scene.is(token - 1, WordClasses.DETERMINER)) {
                return true;
            }
        }
        return false;
    }
}
