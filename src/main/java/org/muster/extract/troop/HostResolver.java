package org.muster.extract.troop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.HostRelation;
import org.muster.extract.Status;

/**
 * Tells where: places of the sentence by how they are attached (behind the phrase, in its clause, by which preposition), then a
 * place named before ("there"), then the claims around it, then where the article locates most.
 */
final class HostResolver {
    private static final double LIMIT = 17;

    private HostResolver() {}

    /** A place that is named, what it costs to take it, and how it relates. */
    private record Place(String country, String name, HostRelation relation, double cost, String rule) {}

    static void resolve(Claimed claim, List<Claimed> before, ArticleContext article) {
        Place best = inSentence(claim);
        Claimed antecedent = claim.antecedent != null ? claim.antecedent : claim.whole;
        boolean region = best == null && hasRegion(claim);
        if (region) {
            claim.decided("host", "region");
            return;
        }
        if (best != null) {
            set(claim, best.country, best.name, best.relation, best.rule);
            return;
        }
        if (antecedent != null) {
            set(claim, antecedent.host, antecedent.hostPlace, antecedent.hostRelation, "continued");
            return;
        }
        if (claim.status == Status.RELEASED && claim.force != null) {
            String captor = article.opponentOf(claim.force);
            set(claim, captor, null, HostRelation.IN, "captor");
            return;
        }
        if (claim.status == Status.STRENGTH || claim.status == Status.RECRUITED || claim.status == Status.TRAINED) {
            claim.decided("host", "none-for-" + claim.status.label());
            return;
        }
        fromArticle(claim, before, article);
    }

    private static void fromArticle(Claimed claim, List<Claimed> before, ArticleContext article) {
        for (int i = before.size() - 1; i >= 0 && i >= before.size() - 3; i--) {
            Claimed earlier = before.get(i);
            boolean alike = earlier.force != null
                    && earlier.force.equals(claim.force)
                    && (earlier.isHurt() == claim.isHurt() || earlier.status == claim.status);
            if (alike
                    && earlier.host != null
                    && earlier.scene.section == claim.scene.section
                    && claim.scene.sentence - earlier.scene.sentence <= 8) {
                set(claim, earlier.host, null, earlier.hostRelation, "earlier-claim");
                return;
            }
        }
        String main = article.mainPlace();
        if (main != null && main.equals(claim.force)) {
            String other = article.mainPlaceBut(main);
            main = other != null && article.placeWeight(other) > 0.7 * article.placeWeight(main) ? other : main;
        }
        if (main != null) {
            set(claim, main, null, HostRelation.IN, "article");
        } else {
            claim.decided("host", "none");
        }
    }

    private static void set(
            Claimed claim, @Nullable String country, @Nullable String place, HostRelation relation, String rule) {
        claim.host = country;
        claim.hostPlace = place;
        claim.hostRelation = relation;
        claim.decided("host", rule);
    }

    private static @Nullable Place inSentence(Claimed claim) {
        @Nullable Place best = null;
        for (Actor actor : claim.scene.actors) {
            Place place = place(claim, actor);
            if (place != null && place.cost < LIMIT && (best == null || place.cost < best.cost)) {
                best = place;
            }
        }
        return best;
    }

    private static @Nullable Place place(Claimed claim, Actor actor) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        String code = actor.code();
        if (code == null || actor.kind() == Actor.Kind.GROUP || actor.kind() == Actor.Kind.LEADER) {
            return null;
        }
        boolean based = actor.end() + 1 < scene.to
                && scene.isWord(actor.end() + 1, "based")
                && scene.text.isGlued(actor.end() + 1);
        String name = scene.text.slice(actor.start(), actor.end());
        if (actor.overlaps(anchor.phraseStart(), anchor.phraseEnd())) {
            return based ? new Place(code, name, HostRelation.IN, 0, "based-in") : null;
        }
        boolean border = Places.isBorder(scene, actor);
        boolean adjective = actor.kind() == Actor.Kind.ADJECTIVE || Places.isModifier(scene, actor);
        if (adjective && !border && Places.nounAfter(scene, actor.end()) < 0 || !adjective && !actor.isPlace()) {
            return null;
        }
        int opener = Places.opener(scene, actor.start());
        HostWords.@Nullable Use use = opener < 0 ? null : Places.use(scene, opener);
        if (use == null && actor.kind() != Actor.Kind.PLACE && !border) {
            return null;
        }
        double cost = cost(claim, actor, use, adjective, border);
        HostRelation relation = border ? HostRelation.BORDER : HostRelation.IN;
        return new Place(code, name, relation, cost, use == null ? "place" : "prep-" + scene.text.lower(opener));
    }

    private static double cost(
            Claimed claim, Actor actor, HostWords.@Nullable Use use, boolean adjective, boolean border) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        boolean behind = actor.start() >= anchor.phraseEnd();
        boolean sized =
                claim.status == Status.STRENGTH || claim.status == Status.RECRUITED || claim.status == Status.TRAINED;
        if (sized && !(behind && scene.sameClause(anchor.phraseEnd() - 1, actor.start()))) {
            return LIMIT;
        }
        int distance = behind ? actor.start() - anchor.phraseEnd() : anchor.phraseStart() - actor.end();
        double cost = 0.35 * distance + 1.4 * scene.wall(actor.start(), anchor.phraseStart());
        cost += behind ? 0 : 2.5;
        cost += adjective ? 1 : 0;
        cost -= border ? 2 : 0;
        boolean own = actor.code() != null && actor.code().equals(claim.force) && claim.status != Status.WITHDRAWN;
        if (use == null) {
            return cost + 3;
        }
        return cost
                + switch (use) {
                    case IN -> 0;
                    case TO -> claim.status == Status.DEPLOYED ? 0 : 3;
                    case FROM ->
                        claim.status == Status.WITHDRAWN || claim.status == Status.RELEASED ? -2 : own ? 12 : 9;
                    case EVENT -> own ? 6 : 3;
                    default -> 6;
                };
    }

    /** Whether the clause places them in a region that is no one country: "to the Middle East". */
    private static boolean hasRegion(Claimed claim) {
        Scene scene = claim.scene;
        for (int token = scene.from; token < scene.to; token++) {
            if (scene.words.hosts().is(HostWords.Use.REGION, scene.text, token, scene.to)
                    && scene.wall(token, claim.anchor.phraseStart()) <= 4) {
                return true;
            }
        }
        return false;
    }
}
