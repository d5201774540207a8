package org.muster.extract.troop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.HostRelation;
import org.muster.extract.Status;
import org.muster.extract.lexicon.Phrases;

/**
 * Tells where: places of the sentence by how they are attached (behind the phrase, in its clause, by which preposition), then a
 * place named before ("there"), then the claims around it, then where the article locates most.
 */
final class HostResolver {
    private static final double LIMIT = 26;

    private HostResolver() {}

    /** A place that is named, what it costs to take it, and how it relates. */
    private record Place(String country, String name, HostRelation relation, double cost, String rule) {}

    static void resolve(Claimed claim, List<Claimed> before, ArticleContext article) {
        Place best = inSentence(claim);
        Claimed antecedent = claim.anchor.antecedent();
        boolean region = best == null && hasRegion(claim);
        if (region) {
            claim.decided("host", "region");
            return;
        }
        if (best != null) {
            set(claim, best.country, best.name, best.relation, best.rule);
            return;
        }
        Claimed same = sameSentence(claim, before);
        if (same != null && same.host != null && claim.anchor.isElliptic()) {
            set(claim, same.host, same.hostPlace, same.hostRelation, "same-sentence");
            return;
        }
        if (antecedent != null && claim.anchor.isElliptic()) {
            claim.host = antecedent.host;
            claim.hostRelation = antecedent.hostRelation;
            claim.decided("host", "antecedent");
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
        if (main != null) {
            set(claim, main, null, HostRelation.IN, "article");
        } else {
            claim.decided("host", "none");
        }
    }

    private static void set(Claimed claim, String country, @Nullable String place, HostRelation relation, String rule) {
        claim.host = country;
        claim.hostPlace = place;
        claim.hostRelation = relation;
        claim.decided("host", rule);
    }

    private static @Nullable Claimed sameSentence(Claimed claim, List<Claimed> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).scene == claim.scene) {
                return before.get(i);
            }
        }
        return null;
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
        boolean inPhrase = actor.overlaps(anchor.phraseStart(), anchor.phraseEnd());
        boolean based = actor.end() + 1 < scene.to
                && scene.isWord(actor.end() + 1, "based")
                && scene.text.isGlued(actor.end() + 1);
        if (inPhrase) {
            return based ? new Place(code, name(scene, actor), HostRelation.IN, 0, "based-in") : null;
        }
        boolean adjective = actor.kind() == Actor.Kind.ADJECTIVE;
        int placeEnd = adjective ? placeAfter(scene, actor.end()) : actor.end();
        if (adjective && placeEnd < 0 || !adjective && !actor.isPlace()) {
            return null;
        }
        int opener = opener(scene, actor.start());
        HostWords.@Nullable Use use = opener < 0 ? null : use(scene, opener);
        if (use == null && actor.kind() == Actor.Kind.CAPITAL) {
            return null;
        }
        boolean border = isBorder(scene, actor, placeEnd);
        double cost = cost(claim, actor, opener, use, adjective, border);
        HostRelation relation = border ? HostRelation.BORDER : HostRelation.IN;
        return new Place(
                code, name(scene, actor), relation, cost, use == null ? "near" : "prep-" + scene.text.lower(opener));
    }

    private static String name(Scene scene, Actor actor) {
        return scene.text.slice(actor.start(), actor.end());
    }

    /** The token after "city" in "the Ukrainian port city", or -1. */
    private static int placeAfter(Scene scene, int token) {
        for (int next = token; next < Math.min(scene.to, token + 3); next++) {
            Phrases.Match<HostWords.Use> match = scene.words.hosts().at(scene.text, next, scene.to);
            if (match != null
                    && (match.value() == HostWords.Use.PLACE
                            || match.value() == HostWords.Use.BORDER
                            || match.value() == HostWords.Use.EVENT)) {
                return match.end();
            }
            if (scene.text.kind(next) != org.muster.extract.text.TokenKind.WORD || scene.isVerb(next)) {
                return -1;
            }
        }
        return -1;
    }

    /** The preposition that opens the phrase of a place, or -1. */
    private static int opener(Scene scene, int start) {
        for (int token = start - 1; token >= Math.max(scene.from, start - 8); token--) {
            if (use(scene, token) != null) {
                return token;
            }
            boolean blocked = scene.isVerb(token)
                    || scene.wallBefore(token + 1) >= 2 && !scene.isWord(token + 1, ",")
                    || scene.text.kind(token) == org.muster.extract.text.TokenKind.POSSESSIVE && token == start - 1;
            if (blocked) {
                return -1;
            }
        }
        return -1;
    }

    private static HostWords.@Nullable Use use(Scene scene, int token) {
        Phrases.Match<HostWords.Use> match = scene.words.hosts().at(scene.text, token, scene.to);
        if (match == null) {
            return null;
        }
        HostWords.Use use = match.value();
        boolean opens = use == HostWords.Use.IN
                || use == HostWords.Use.TO
                || use == HostWords.Use.FROM
                || use == HostWords.Use.EVENT;
        return opens ? use : null;
    }

    private static boolean isBorder(Scene scene, Actor actor, int placeEnd) {
        for (int token = actor.end(); token < Math.min(scene.to, actor.end() + 4); token++) {
            if (scene.words.hosts().is(HostWords.Use.BORDER, scene.text, token, scene.to)) {
                return scene.wall(actor.start(), token) < 2;
            }
        }
        for (int token = actor.start() - 1; token >= Math.max(scene.from, actor.start() - 4); token--) {
            if (scene.words.hosts().is(HostWords.Use.BORDER, scene.text, token, scene.to)) {
                return scene.wall(actor.start(), token) < 2;
            }
        }
        return placeEnd > 0 && scene.words.hosts().is(HostWords.Use.BORDER, scene.text, placeEnd - 1, scene.to);
    }

    private static double cost(
            Claimed claim, Actor actor, int opener, HostWords.@Nullable Use use, boolean adjective, boolean border) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        boolean behind = actor.start() >= anchor.phraseEnd();
        int distance = behind ? actor.start() - anchor.phraseEnd() : anchor.phraseStart() - actor.end();
        double cost = 0.5 * distance + 1.6 * scene.wall(actor.start(), anchor.phraseStart());
        cost += behind ? 0 : 3;
        cost += adjective ? 1 : 0;
        cost -= border ? 2 : 0;
        if (use == null) {
            return cost + (actor.kind() == Actor.Kind.PLACE ? 4 : 11);
        }
        cost += switch (use) {
            case IN -> 0;
            case TO -> claim.status == Status.DEPLOYED ? 0 : 3;
            case FROM -> claim.status == Status.WITHDRAWN || claim.status == Status.RELEASED ? -2 : 9;
            case EVENT -> 3;
            default -> 6;
        };
        boolean own = actor.code() != null && actor.code().equals(claim.force) && claim.status == Status.DEPLOYED;
        return cost + (own && use == HostWords.Use.EVENT ? 4 : 0);
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
