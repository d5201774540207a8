package org.muster.extract.troop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Status;

/**
 * Tells whose personnel: the adjective in the phrase, then its possessor, then what follows it ("of the Russian army"), then the
 * subject that sends, has or loses them, then what the noun means by itself, then the claims around it and the article.
 */
final class ForceResolver {
    private ForceResolver() {}

    static void resolve(Claimed claim, List<Claimed> before, ArticleContext article) {
        Force force = find(claim, before, article);
        if (force == null) {
            claim.decided("force", "none");
            return;
        }
        claim.force = force.code();
        claim.forceName = force.name();
        claim.decided("force", force.rule());
    }

    private static @Nullable Force find(Claimed claim, List<Claimed> before, ArticleContext article) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        Personnel.Noun noun = anchor.noun();
        boolean people = noun != null && noun.isPeople() && noun != Personnel.PEOPLE;
        if (people || noun == Personnel.PEOPLE) {
            Force served = ForcePhrases.served(scene, anchor, article);
            if (served != null) {
                return served;
            }
        }
        Force mixed = MixedForces.of(claim, article);
        if (mixed != null) {
            return mixed;
        }
        Force hired = HiredFighters.of(claim, article);
        if (hired != null) {
            return hired;
        }
        Force inPhrase = ForcePhrases.within(scene, anchor, noun, article);
        if (inPhrase != null) {
            return inPhrase;
        }
        Force enemy = ForcePhrases.enemy(scene, anchor, article);
        if (enemy != null) {
            return enemy;
        }
        Force compared = anchor.isElliptic() ? ForcePhrases.compared(scene, anchor) : null;
        if (compared != null) {
            return compared;
        }
        Force after = ForcePhrases.after(claim, noun);
        if (after != null) {
            return after;
        }
        Force state = ForcePhrases.government(scene, anchor, article);
        if (state != null) {
            return state;
        }
        Force possessor = ForcePhrases.possessor(scene, anchor);
        if (possessor != null) {
            return possessor;
        }
        if (noun != null && noun.side() == Personnel.Side.ARMED) {
            return new Force("NSA", ForcePhrases.nearGroup(scene, article), "noun");
        }
        Claimed continued = claim.antecedent != null ? claim.antecedent : claim.whole;
        if (anchor.isElliptic() || people || noun != null && noun.licence() == Personnel.Licence.HARM) {
            Force phrase = ForcePhrases.phraseBefore(scene, anchor, continued);
            if (phrase != null) {
                return phrase;
            }
        }
        if (continued != null && continued.force != null) {
            return new Force(continued.force, continued.forceName, "continued");
        }
        Claimed neighbour = sameSentence(claim, before);
        if (neighbour != null
                && neighbour.force != null
                && isNextInList(claim, neighbour)
                && isAlike(claim, neighbour)) {
            return new Force(neighbour.force, neighbour.forceName, "listed");
        }
        Force owned = owned(claim);
        if (owned != null) {
            return owned;
        }
        boolean struck = claim.isHurt() && noun != null && noun.side() == Personnel.Side.EITHER;
        if (struck && hasArmedNoun(claim)) {
            return new Force("NSA", ForcePhrases.nearGroup(claim.scene, article), "noun-beside");
        }
        Force subject = claim.status == Status.TRAINED ? null : ForceSubjects.subject(claim, article);
        if (subject != null) {
            return subject;
        }
        return around(claim, before, article);
    }

    private static @Nullable Claimed sameSentence(Claimed claim, List<Claimed> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).scene == claim.scene) {
                return before.get(i);
            }
        }
        return null;
    }

    /** The claims around it, then the nearest actor, then the article. */
    private static @Nullable Force around(Claimed claim, List<Claimed> before, ArticleContext article) {
        Claimed same = sameSentence(claim, before);
        if (same != null && same.force != null && isAlike(claim, same)) {
            return new Force(same.force, same.forceName, "same-sentence");
        }
        Personnel.Noun noun = claim.anchor.noun();
        String home = nameHome(claim, article);
        if (home != null) {
            return new Force(home, null, "named-corps");
        }
        boolean peacekeepers = noun != null && noun.name().contains("peacekeep");
        if (peacekeepers) {
            boolean african = article.names("AU") && !article.names("UN");
            return african ? new Force("AU", "AU", "peacekeepers") : new Force("UN", "UN", "peacekeepers");
        }
        Actor owner = NearbyForces.owner(claim);
        if (owner != null && owner.code() != null) {
            return new Force(owner.code(), owner.forceName(), "owner");
        }
        Force earlier = earlier(claim, before);
        if (earlier != null) {
            return earlier;
        }
        String place = claim.isHurt() && isAmongCivilians(claim) ? article.places.main() : null;
        boolean theirs = place != null && (article.namesArmy(place) || place.equals(article.mainCountry()));
        if (place != null && theirs && noun != null && noun.side() == Personnel.Side.UNSAID) {
            return new Force(place, null, "among-civilians");
        }
        Actor actor = claim.status == Status.TRAINED ? null : NearbyForces.nearestArmy(claim);
        boolean hurt = claim.isHurt() && namesGroup(claim.scene);
        boolean armed = "NSA".equals(article.mainForce()) || article.names("NSA") && actor == null || hurt;
        if (noun != null && noun.side() == Personnel.Side.EITHER && armed) {
            return new Force("NSA", article.forceName("NSA"), "noun-either");
        }
        if (actor != null && actor.code() != null) {
            return new Force(actor.code(), actor.forceName(), "nearest");
        }
        String victim = NearbyForces.victim(claim, article);
        if (victim != null) {
            return new Force(victim, article.forceName(victim), "victim");
        }
        Actor speaker = NearbyForces.speaker(claim);
        if (speaker != null && speaker.code() != null) {
            return new Force(speaker.code(), null, "speaker");
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).force != null
                    && isAlike(claim, before.get(i))
                    && before.get(i).isHurt() == claim.isHurt()) {
                return new Force(String.valueOf(before.get(i).force), before.get(i).forceName, "earlier-claim");
            }
        }
        boolean regular = noun != null && isRegular(noun);
        boolean called = regular && claim.status == Status.RECRUITED && article.mainCountry() != null;
        if (claim.status == Status.TRAINED && article.places.main() != null) {
            return new Force(String.valueOf(article.places.main()), null, "trainee");
        }
        String main = called ? article.mainCountry() : regular ? article.mainArmy() : article.mainForce();
        return main == null ? null : new Force(main, article.forceName(main), "article");
    }

    /** "Six Marines": the country of a corps that others have under the same name, where the article names that country. */
    private static @Nullable String nameHome(Claimed claim, ArticleContext article) {
        for (Actor actor : claim.scene.actors) {
            boolean inside = actor.start() >= claim.anchor.phraseStart() && actor.end() <= claim.anchor.phraseEnd();
            if (inside && actor.code() == null && actor.home() != null && !claim.scene.isHeadline) {
                return article.names(actor.home()) ? actor.home() : null;
            }
        }
        return null;
    }

    /** "12 soldiers and 30 civilians", "two protesters and a soldier": struck where they live. */
    private static boolean isAmongCivilians(Claimed claim) {
        Scene scene = claim.scene;
        int from = Math.max(scene.from, claim.anchor.phraseStart() - 8);
        for (int token = from; token < Math.min(scene.to, claim.anchor.phraseEnd() + 6); token++) {
            var hint = scene.words.personnel().hintAt(scene.text, token, scene.to);
            boolean civilians = hint != null && hint.value().contains(Personnel.Hint.NOT) && scene.isPlain(token);
            if (hint != null && civilians && scene.wall(token, claim.anchor.phraseStart()) <= 2) {
                return hint.value().contains(Personnel.Hint.BYSTANDER);
            }
        }
        return false;
    }

    /** "struck a militia, killing 25 fighters": a noun for armed groups before the phrase. */
    private static boolean hasArmedNoun(Claimed claim) {
        Scene scene = claim.scene;
        for (int token = scene.from; token < claim.anchor.phraseStart(); token++) {
            var noun = scene.words.personnel().nounAt(scene.text, token, scene.to);
            boolean attacker = scene.isWord(token - 1, "by") || scene.isVerb(noun == null ? token : noun.end());
            if (noun != null && noun.value().side() == Personnel.Side.ARMED && !attacker) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesGroup(Scene scene) {
        return scene.actors.stream().anyMatch(actor -> "NSA".equals(actor.code()));
    }

    /** The last claim of the article with the same noun, else of the same fate, a few sentences back at most. */
    private static @Nullable Force earlier(Claimed claim, List<Claimed> before) {
        Personnel.Noun noun = claim.anchor.noun();
        for (int i = before.size() - 1; i >= 0; i--) {
            Claimed one = before.get(i);
            boolean near = one.scene.section == claim.scene.section && claim.scene.sentence - one.scene.sentence <= 3;
            boolean sameNoun = noun != null && noun.side() == Personnel.Side.EITHER && noun.equals(one.anchor.noun());
            if (one.force != null && isAlike(claim, one) && (near && one.isHurt() == claim.isHurt() || sameNoun)) {
                return new Force(one.force, one.forceName, "earlier-claim");
            }
        }
        return null;
    }

    /** "209,000 soldiers and 900,000 reservists": the next of a list. */
    private static boolean isNextInList(Claimed claim, Claimed neighbour) {
        int from = neighbour.anchor.phraseEnd();
        int to = claim.anchor.phraseStart();
        return to > from && to - from <= 2 && ForcePhrases.onlyJoins(claim.scene, from, to);
    }

    /** "has killed 6,000 of its fighters": the armed group that was named. */
    private static @Nullable Force owned(Claimed claim) {
        Scene scene = claim.scene;
        Personnel.Noun noun = claim.anchor.noun();
        int start = claim.anchor.quantity().end();
        int end = claim.anchor.phraseEnd();
        boolean its = scene.hasWord("its", start, end) || scene.hasWord("their", start, end);
        if (!its || noun == null || noun.side() == Personnel.Side.UNSAID || !claim.isHurt()) {
            return null;
        }
        for (int i = scene.actors.size() - 1; i >= 0; i--) {
            Actor actor = scene.actors.get(i);
            if (actor.end() <= claim.anchor.phraseStart() && "NSA".equals(actor.code())) {
                return new Force("NSA", actor.forceName(), "owned");
            }
        }
        return null;
    }

    /** Soldiers are not counted among the guerrillas of the sentence before. */
    private static boolean isAlike(Claimed claim, Claimed other) {
        Personnel.Noun one = noun(claim);
        Personnel.Noun two = noun(other);
        boolean mixed = one != null && two != null && (one.side() != two.side() || isRegular(one) && !one.equals(two));
        return !(mixed && other.force != null && other.force.contains("NSA"));
    }

    /** "soldiers", "troops": mostly those of a state. */
    private static boolean isRegular(Personnel.Noun noun) {
        return noun.licence() == Personnel.Licence.SURE && noun.side() == Personnel.Side.UNSAID;
    }

    /** The noun of a claim, else that of the claim from which it is understood. */
    private static Personnel.@Nullable Noun noun(Claimed claim) {
        Personnel.Noun noun = claim.anchor.noun();
        return noun == null && claim.antecedent != null ? claim.antecedent.anchor.noun() : noun;
    }
}
