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
        Force exchanged = exchanged(claim);
        if (exchanged != null) {
            return exchanged;
        }
        Force losses = ofLosses(scene, claim.anchor.phraseStart());
        if (losses != null) {
            return losses;
        }
        int verb = VerbSubjects.governing(scene, claim.anchor.phraseStart());
        if (verb >= 0 && VerbSubjects.isFirstPerson(scene, verb)) {
            return null;
        }
        Actor pronoun = verb < 0 ? null : VerbSubjects.pronoun(scene, verb, article);
        Actor unnamed = verb < 0 || pronoun != null ? null : UnnamedForces.before(scene, verb, article);
        Actor subject = verb < 0
                ? null
                : pronoun != null ? pronoun : unnamed != null ? unnamed : VerbSubjects.subjectOf(scene, verb);
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
        boolean regular = claim.anchor.noun() != null
                && claim.anchor.noun().side() == Personnel.Side.UNSAID
                && claim.anchor.noun().licence() == Personnel.Licence.SURE;
        boolean soldiers = claim.isHurt() && code.equals("NSA") && regular;
        boolean byNoun = claim.cue != null && claim.cue.cue().kind() == StatusCues.Kind.NOUN && !loses;
        if (byNoun && claim.isHurt() && claim.cue != null && claim.cue.start() > verb) {
            return null;
        }
        boolean described = claim.cue != null
                && claim.scene.cues.contains(claim.cue)
                && claim.cue.start() >= claim.anchor.phraseStart();
        if (claim.isHurt() && !loses && described && !told) {
            return null;
        }
        if (claim.isHurt() && !loses && !told || frees || soldiers && !loses) {
            boolean acts = subject.kind() != Actor.Kind.ADJECTIVE
                    || ForcePhrases.modifiesSoldier(scene, subject)
                    || scene.words.sources().at(scene.text, subject.end(), scene.to) != null;
            String opponent = acts ? article.opponentOf(code) : code;
            opponent = opponent == null && code.equals("NSA") ? article.mainCountry() : opponent;
            boolean unsaid = claim.anchor.noun() != null && claim.anchor.noun().side() == Personnel.Side.UNSAID;
            opponent = acts && unsaid && "NSA".equals(opponent) ? article.opposingCountry(code) : opponent;
            return opponent == null
                    ? null
                    : new Force(opponent, article.forceName(opponent), acts ? "opponent" : "subject");
        }
        return new Force(code, subject.forceName(), "subject");
    }

    /** "Mali and Niger have exchanged 200 prisoners", "an exchange between Mali and Niger": those of both. */
    private static @Nullable Force exchanged(Claimed claim) {
        Scene.@Nullable CueHit cue = claim.cue;
        if (cue == null || claim.status != Status.RELEASED || !claim.scene.cues.contains(cue)) {
            return null;
        }
        String word = cue.cue().word();
        if (!word.equals("exchange") && !word.equals("swap")) {
            return null;
        }
        boolean isNoun = cue.cue().kind() == StatusCues.Kind.NOUN;
        List<Actor> actors = claim.scene.actors;
        for (int i = 1; i < actors.size(); i++) {
            Actor one = actors.get(i - 1);
            Actor two = actors.get(i);
            boolean joined = (isNoun || two.end() <= cue.start())
                    && two.start() == one.end() + 1
                    && claim.scene.is(one.end(), WordClasses.AND);
            if (joined
                    && isState(one)
                    && isState(two)
                    && !String.valueOf(one.code()).equals(two.code())) {
                String both = String.join(
                        "+", new TreeSet<>(List.of(String.valueOf(one.code()), String.valueOf(two.code()))));
                return new Force(both, null, "exchanged");
            }
        }
        return null;
    }

    private static boolean isState(Actor actor) {
        return actor.isActor() && actor.code() != null && !ArticleContext.isNoCountry(actor.code());
    }

    /** The two countries named before "both sides" in its sentence or else in the one before; more or fewer where not two are. */
    private static Set<String> pairBefore(Scene scene, int token, ArticleContext article) {
        Set<String> pair = new TreeSet<>();
        for (int back = 0; back <= 1 && pair.size() < 2 && scene.sentence - back >= 0; back++) {
            pair.clear();
            int from = scene.text.firstToken(scene.sentence - back);
            int to = back == 0 ? token : scene.text.endToken(scene.sentence - back);
            for (Actor actor : article.actorsIn(scene.section, from, to)) {
                if (isState(actor)) {
                    pair.add(String.valueOf(actor.code()));
                }
            }
        }
        return pair;
    }

    /** "Russian losses amounted to 899 soldiers": whose they are, the losses tell. */
    private static @Nullable Force ofLosses(Scene scene, int start) {
        for (Actor actor : scene.actors) {
            boolean before = actor.end() <= start && scene.wall(actor.end(), start) <= RELATIVE;
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
}
