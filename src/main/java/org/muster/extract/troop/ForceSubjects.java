package org.muster.extract.troop;

import java.util.Collection;
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
        Force both = ofBothSides(claim, article);
        if (both != null) {
            return both;
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
        if (verb < 0 || VerbSubjects.isFirstPerson(scene, verb)) {
            return null;
        }
        Actor subject = VerbSubjects.pronoun(scene, verb, article);
        subject = subject != null ? subject : UnnamedForces.before(scene, verb, article);
        subject = subject != null ? subject : VerbSubjects.subjectOf(scene, verb);
        return subject == null || subject.code() == null ? null : ofSubject(claim, subject, verb, article);
    }

    /** "Some 200 were killed on both sides": the two that were named, else the article's. */
    private static @Nullable Force ofBothSides(Claimed claim, ArticleContext article) {
        Scene scene = claim.scene;
        int last = Math.min(scene.to, claim.anchor.phraseEnd() + BEHIND);
        for (int token = scene.from; token < last; token++) {
            boolean both = scene.words.anchors().is(AnchorWords.Use.BOTH, scene.text, token, scene.to)
                    && (Places.use(scene, token - 1) == null
                            || scene.isWord(token - 1, "on")
                            || scene.isWord(token - 1, "from"));
            if (!both) {
                continue;
            }
            Set<String> pair = pairBefore(scene, token, article);
            if (pair.size() == 2) {
                return joined(pair, "both-sides");
            }
            String main = article.mainForce();
            String other = main == null ? null : article.opponentOf(main);
            if (main != null && other != null) {
                return joined(List.of(main, other), "both-sides");
            }
        }
        return null;
    }

    /** The subject's own, or those of its opponent where it kills, captures or frees them; null where a cue tells otherwise. */
    private static @Nullable Force ofSubject(Claimed claim, Actor subject, int verb, ArticleContext article) {
        Scene scene = claim.scene;
        String code = String.valueOf(subject.code());
        Scene.@Nullable CueHit cue = claim.cue;
        String cueWord = cue == null ? "" : cue.cue().word();
        boolean loses = scene.words.anchors().is(AnchorWords.Use.LOSES, scene.text, verb, scene.to)
                || cueWord.startsWith("los");
        boolean frees = claim.status == Status.RELEASED && (cueWord.equals("release") || cueWord.equals("hand over"));
        int cueAt = cue != null && scene.cues.contains(cue) ? cue.start() : -1;
        boolean cueBehind = cueAt >= claim.anchor.phraseEnd();
        boolean cueWithin = cueAt >= claim.anchor.phraseStart() && !cueBehind;
        boolean nounBehindVerb = cue != null && cue.cue().kind() == StatusCues.Kind.NOUN && cue.start() > verb;
        if (claim.isHurt() && !loses && (cueWithin || nounBehindVerb)) {
            return null;
        }
        boolean regular = isUnsaid(claim)
                && claim.anchor.noun() != null
                && claim.anchor.noun().licence() == Personnel.Licence.SURE;
        boolean soldiers = claim.isHurt() && code.equals("NSA") && regular;
        return claim.isHurt() && !loses && !cueBehind || frees || soldiers && !loses
                ? opponent(claim, subject, article)
                : new Force(code, subject.forceName(), "subject");
    }

    private static @Nullable Force opponent(Claimed claim, Actor subject, ArticleContext article) {
        Scene scene = claim.scene;
        String code = String.valueOf(subject.code());
        boolean acts = subject.kind() != Actor.Kind.ADJECTIVE
                || ForcePhrases.modifiesSoldier(scene, subject)
                || scene.words.sources().at(scene.text, subject.end(), scene.to) != null;
        String opponent = acts ? article.opponentOf(code) : code;
        opponent = opponent == null && code.equals("NSA") ? article.mainCountry() : opponent;
        opponent = acts && isUnsaid(claim) && "NSA".equals(opponent) ? article.opposingCountry(code) : opponent;
        return opponent == null
                ? null
                : new Force(opponent, article.forceName(opponent), acts ? "opponent" : "subject");
    }

    /** Whether the noun leaves open on whose side they are, as "soldiers" does and "rebels" does not. */
    private static boolean isUnsaid(Claimed claim) {
        return claim.anchor.noun() != null && claim.anchor.noun().side() == Personnel.Side.UNSAID;
    }

    private static Force joined(Collection<String> codes, String rule) {
        return new Force(String.join("+", new TreeSet<>(codes)), null, rule);
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
            boolean together = (isNoun || two.end() <= cue.start())
                    && two.start() == one.end() + 1
                    && claim.scene.is(one.end(), WordClasses.AND);
            if (together
                    && isState(one)
                    && isState(two)
                    && !String.valueOf(one.code()).equals(two.code())) {
                return joined(List.of(String.valueOf(one.code()), String.valueOf(two.code())), "exchanged");
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
