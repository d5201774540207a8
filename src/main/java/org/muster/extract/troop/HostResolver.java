package org.muster.extract.troop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
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
        Place best = hosting(claim);
        best = best != null ? best : inSentence(claim);
        Claimed antecedent = claim.antecedent != null ? claim.antecedent : claim.whole;
        if (regionCost(claim) < (best == null ? LIMIT : best.cost)) {
            claim.isRegional = true;
            claim.decided("host", "region");
            return;
        }
        boolean ownBorder = best != null && best.relation == HostRelation.BORDER && best.country.equals(claim.force);
        if (best != null && !ownBorder && isOneOfSeveral(claim.scene, best)) {
            claim.decided("host", "several");
            return;
        }
        if (best != null) {
            set(claim, best.country, best.name, best.relation, best.rule);
            return;
        }
        if (antecedent != null && (antecedent.host != null || antecedent.status == claim.status)) {
            set(claim, antecedent.host, antecedent.hostPlace, antecedent.hostRelation, "continued");
            return;
        }
        if (claim.status == Status.RELEASED && claim.force != null) {
            String captor = article.opposingCountry(claim.force);
            set(claim, captor, null, HostRelation.IN, "captor");
            return;
        }
        boolean dismissed = claim.status == Status.OTHER
                && claim.cue != null
                && claim.cue.cue().basis() == Basis.DECREMENT;
        if (dismissed
                || claim.status == Status.STRENGTH
                || claim.status == Status.RECRUITED
                || claim.status == Status.TRAINED) {
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
            if (alike && earlier.isRegional) {
                claim.isRegional = true;
                claim.decided("host", "earlier-region");
                return;
            }
            if (alike
                    && earlier.host != null
                    && earlier.scene.section == claim.scene.section
                    && claim.scene.sentence - earlier.scene.sentence <= 8) {
                set(claim, earlier.host, null, earlier.hostRelation, "earlier-claim");
                return;
            }
        }
        if (inTheRegion(claim.scene) && article.namesRegion()) {
            claim.isRegional = true;
            claim.decided("host", "the-region");
            return;
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
        boolean between = anchor.isNounFirst() && actor.start() >= anchor.nounEnd();
        if (!between && actor.overlaps(anchor.phraseStart(), anchor.phraseEnd())) {
            return based ? new Place(code, name, HostRelation.IN, 0, "based-in") : null;
        }
        if (Places.isPartOfName(scene, actor)) {
            return null;
        }
        boolean border = Places.isBorder(scene, actor);
        boolean adjective = actor.kind() == Actor.Kind.ADJECTIVE || Places.isModifier(scene, actor);
        if (adjective && !border && Places.nounAfter(scene, actor.end()) < 0 || !adjective && !actor.isPlace()) {
            return null;
        }
        int opener = Places.opener(scene, actor.start());
        HostWords.@Nullable Use use = opener < 0 ? null : Places.use(scene, opener);
        if (use == null && actor.kind() != Actor.Kind.PLACE && !border || ArticleContext.isNoCountry(code)) {
            return null;
        }
        boolean freedTo = claim.status == Status.RELEASED && use == HostWords.Use.TO;
        boolean fromHome = use == HostWords.Use.FROM
                && claim.status != Status.WITHDRAWN
                && claim.force != null
                && claim.force.contains(code);
        if (freedTo || fromHome) {
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
        boolean behind = actor.start() >= anchor.tailStart();
        boolean sized =
                claim.status == Status.STRENGTH || claim.status == Status.RECRUITED || claim.status == Status.TRAINED;
        if (sized && !(behind && scene.sameClause(anchor.tailStart() - 1, actor.start()))) {
            return LIMIT;
        }
        int distance = behind ? actor.start() - anchor.tailStart() : anchor.phraseStart() - actor.end();
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

    /** "Latvia will host 1,887 troops", "Estonia 1,430" in a list. */
    private static @Nullable Place hosting(Claimed claim) {
        Scene scene = claim.scene;
        int token = claim.anchor.phraseStart() - 1;
        boolean listed = claim.anchor.pattern().equals("listed");
        boolean hosts = false;
        while (token >= scene.from && scene.wallBefore(token + 1) < 2) {
            hosts |= scene.isVerb(token)
                    && (scene.text.lower(token).startsWith("host")
                            || scene.text.lower(token).startsWith("hous"));
            Actor actor = scene.actorOver(token);
            boolean state = actor != null && actor.kind() == Actor.Kind.NAME && actor.code() != null;
            if (actor != null
                    && state
                    && (hosts || listed && closedBetween(scene, actor.end(), claim.anchor.phraseStart()))) {
                return new Place(
                        String.valueOf(actor.code()),
                        scene.text.slice(actor.start(), actor.end()),
                        HostRelation.IN,
                        0,
                        "hosting");
            }
            if (listed && !scene.is(token, WordClasses.HAVE | WordClasses.MODAL) && !hosts) {
                break;
            }
            token--;
        }
        return hosts ? subjectPlace(claim, token) : null;
    }

    /** The subject before an apposition: "Latvia, a member of NATO, will host". */
    private static @Nullable Place subjectPlace(Claimed claim, int comma) {
        Scene scene = claim.scene;
        for (Actor actor : scene.actors) {
            boolean first = actor.kind() == Actor.Kind.NAME
                    && actor.end() <= comma
                    && actor.code() != null
                    && scene.isWord(actor.end(), ",");
            if (first) {
                return new Place(
                        String.valueOf(actor.code()),
                        scene.text.slice(actor.start(), actor.end()),
                        HostRelation.IN,
                        0,
                        "hosting");
            }
        }
        return null;
    }

    private static boolean closedBetween(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            if (!scene.is(token, WordClasses.HAVE | WordClasses.MODAL)) {
                return false;
            }
        }
        return true;
    }

    /** "in Poland and Germany": no single country. */
    private static boolean isOneOfSeveral(Scene scene, Place place) {
        for (Actor actor : scene.actors) {
            String code = actor.code();
            boolean same = code != null
                    && code.equals(place.country)
                    && scene.text.slice(actor.start(), actor.end()).equals(place.name);
            if (!same) {
                continue;
            }
            int next = actor.end();
            int before = actor.start() - 1;
            boolean joined = scene.is(next, WordClasses.AND) || scene.isWord(next, ",") || scene.isWord(next, "-");
            Actor after = joined ? scene.actorAt(next + 1) : null;
            boolean joinedBefore = scene.is(before, WordClasses.AND) || scene.isWord(before, "-");
            Actor previous = joinedBefore && before > scene.from ? scene.actorOver(before - 1) : null;
            if (differs(after, actor) || differs(previous, actor)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differs(@Nullable Actor other, Actor actor) {
        return other != null
                && other.code() != null
                && !other.code().equals(actor.code())
                && other.kind() == actor.kind()
                && !ArticleContext.isNoCountry(other.code());
    }

    private static boolean inTheRegion(Scene scene) {
        for (int token = scene.from + 1; token < scene.to; token++) {
            if (scene.isWord(token, "region") && (scene.isWord(token - 1, "the") || scene.isWord(token - 1, "to"))) {
                return true;
            }
        }
        return false;
    }

    /** What it costs to take a region that is no one country for their place: "to the Middle East". */
    private static double regionCost(Claimed claim) {
        Scene scene = claim.scene;
        double least = LIMIT;
        for (int token = scene.from; token < scene.to; token++) {
            if (scene.words.hosts().is(HostWords.Use.REGION, scene.text, token, scene.to)) {
                int wall = scene.wall(token, claim.anchor.phraseStart());
                boolean behind = token >= claim.anchor.phraseEnd();
                double cost = 0.35 * Math.abs(token - claim.anchor.phraseStart()) + 1.4 * wall + (behind ? 0 : 2.5);
                least = wall <= 4 ? Math.min(least, cost) : least;
            }
        }
        return least;
    }
}
