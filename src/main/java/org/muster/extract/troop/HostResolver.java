package org.muster.extract.troop;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.HostRelation;
import org.muster.extract.Status;
import org.muster.extract.text.TokenKind;
import org.muster.extract.troop.HostPlaces.Place;

/**
 * Tells where: places of the sentence by how they are attached (behind the phrase, in its clause, by which preposition), then a
 * place named before ("there"), then the claims around it, then where the article locates most.
 */
final class HostResolver {
    /** How much of the weight of the article's main place an armed group's home must have at least. */
    private static final double HOME = 0.15;

    /** How many tokens behind a phrase "on alert" may stand. */
    private static final int BEHIND = 8;

    private HostResolver() {}

    static void resolve(Claimed claim, List<Claimed> before, ArticleContext article) {
        Place best = hosting(claim);
        best = best != null ? best : HostPlaces.nearest(claim, article);
        boolean unknown = Places.isUnknown(claim.scene, claim.anchor.tailStart());
        best = unknown && best != null && best.start() < claim.anchor.phraseStart() ? null : best;
        Place named = NamedBefore.of(claim, article);
        best = named != null && (best == null || named.cost() < best.cost()) ? named : best;
        Place border = UnnamedBorder.of(claim, article);
        best = border != null && (best == null || border.cost() < best.cost()) ? border : best;
        Claimed antecedent = claim.antecedent != null ? claim.antecedent : claim.whole;
        if (Regions.cost(claim, article) < (best == null ? HostPlaces.LIMIT : best.cost())) {
            claim.isRegional = true;
            claim.decided("host", "region");
            return;
        }
        best = best == null ? null : UnnamedBorder.otherSide(claim, best);
        boolean ownBorder = best != null
                && best != border
                && !best.rule().equals("border-pair")
                && best.relation() == HostRelation.BORDER
                && best.country().equals(claim.force);
        if (best != null && !ownBorder && isOneOfSeveral(claim.scene, best)) {
            claim.decided("host", "several");
            return;
        }
        if (best != null) {
            set(claim, best.country(), best.name(), best.relation(), best.rule());
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
        if (claim.force != null && isAtHome(claim) && !ArticleContext.isNoCountry(claim.force)) {
            set(claim, claim.force, null, HostRelation.IN, "home-force");
            return;
        }
        fromArticle(claim, before, article);
    }

    /** "activated 75,000 reservists", "600 troops were put on alert": they are at home until a place is told. */
    private static boolean isAtHome(Claimed claim) {
        Scene scene = claim.scene;
        if (claim.status != Status.DEPLOYED && claim.status != Status.WITHDRAWN) {
            return false;
        }
        int last = Math.min(scene.to, claim.anchor.phraseEnd() + BEHIND);
        for (int token = Math.max(scene.from, claim.anchor.phraseStart() - 2); token < last; token++) {
            boolean inPhrase = token >= claim.anchor.phraseStart() && token < claim.anchor.phraseEnd();
            boolean ready = !inPhrase
                    && scene.words.hosts().is(HostWords.Use.READY, scene.text, token, scene.to)
                    && scene.wall(claim.anchor.phraseStart(), token) < 2;
            if (ready || inPhrase && scene.words.anchors().is(AnchorWords.Use.HOME, scene.text, token, scene.to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives a claim of the title, which the article as a whole had to place, the place of the claim of the body that states the
     * same, or else of the first whose people are of the same force and fate.
     */
    static void review(Claimed title, List<Claimed> body) {
        if (!title.isBy("host", "article") && !title.isBy("host", "none")) {
            return;
        }
        @Nullable Claimed best = null;
        boolean exact = false;
        for (Claimed claim : body) {
            boolean same = Objects.equals(claim.low, title.low) && Objects.equals(claim.high, title.high);
            boolean alike = Objects.equals(claim.force, title.force) && claim.status == title.status;
            if (alike && isPlaced(claim) && (best == null || same && !exact)) {
                best = claim;
                exact = same;
            }
        }
        if (best != null) {
            title.isRegional = best.isRegional;
            set(title, best.host, null, best.hostRelation, "body");
        }
    }

    private static boolean isPlaced(Claimed claim) {
        return claim.hostPlace != null || claim.isRegional || claim.isBy("host", "several");
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
            boolean atBorder = claim.isHurt() && earlier.hostRelation == HostRelation.BORDER;
            if (alike
                    && !atBorder
                    && earlier.host != null
                    && earlier.scene.section == claim.scene.section
                    && claim.scene.sentence - earlier.scene.sentence <= 8) {
                set(claim, earlier.host, null, earlier.hostRelation, "earlier-claim");
                return;
            }
        }
        if (Regions.isTheRegion(claim, article)) {
            claim.isRegional = true;
            claim.decided("host", "the-region");
            return;
        }
        String main = article.places.main();
        String theatre = claim.isHurt() && claim.force != null ? article.places.theatre() : null;
        boolean sentOut = main != null && main.equals(claim.force);
        boolean atHome = theatre != null
                && theatre.equals(claim.force)
                && (main == null || !article.places.isFoughtIn(main, null));
        if (theatre != null && (sentOut || atHome)) {
            set(claim, theatre, null, HostRelation.IN, "theatre");
            return;
        }
        String home = article.homeOf(claim.forceName);
        boolean elsewhere = main != null
                && home != null
                && (article.places.isFoughtIn(main, home)
                        || article.places.weight(home) < HOME * article.places.weight(main));
        if (home != null && !elsewhere) {
            set(claim, home, null, HostRelation.IN, "group-home");
            return;
        }
        if (main != null && claim.isHurt() && (isStruckFrom(claim, main) || isStruckAtHome(claim, main, article))) {
            main = claim.force;
        } else if (main != null && main.equals(claim.force)) {
            String other = article.places.but(main);
            boolean invaded = claim.isHurt() && other != null && article.places.isFoughtIn(other, main);
            double least = claim.status == Status.WITHDRAWN ? 0.3 : invaded ? 0.4 : claim.status == Status.DEPLOYED ? 0.8 : 0.9;
            boolean away = other != null
                    && article.places.weight(other) > least * article.places.weight(main)
                    && !(claim.isHurt() && article.places.isFoughtIn(main, other));
            main = away ? other : main;
        }
        boolean untold = claim.status == Status.OTHER && !isNearby(claim, main);
        if (main != null && main.equals(claim.force) && untold) {
            claim.decided("host", "at-home");
        } else if (main != null) {
            boolean massed = claim.status == Status.DEPLOYED
                    && !main.equals(claim.force)
                    && article.places.borders.isMassedAt(main);
            set(claim, main, null, massed ? HostRelation.BORDER : HostRelation.IN, "article");
        } else {
            claim.decided("host", "none");
        }
    }

    /** Whether the article is about their own country first, and has no war in the one that it places most in. */
    private static boolean isStruckAtHome(Claimed claim, String main, ArticleContext article) {
        String own = claim.force;
        boolean reported = own != null && own.equals(article.places.dateline()) && article.places.theatre() == null;
        double least = reported ? 0.4 : 0.75;
        return own != null
                && !own.equals(main)
                && own.equals(article.mainCountry())
                && article.places.weight(own) >= least * article.places.weight(main)
                && !article.places.isFoughtIn(main, own);
    }

    /** "wounded by rockets from Gaza": not there, but at home. */
    private static boolean isStruckFrom(Claimed claim, String main) {
        for (Actor actor : claim.scene.actors) {
            int opener = main.equals(actor.code()) ? Places.opener(claim.scene, actor.start()) : -1;
            if (opener > claim.anchor.phraseEnd()
                    && isBy(claim.scene, opener)
                    && Places.use(claim.scene, opener) == HostWords.Use.FROM
                    && claim.force != null
                    && !ArticleContext.isNoCountry(claim.force)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "by rockets" stands before a token. */
    private static boolean isBy(Scene scene, int token) {
        return scene.isWord(token - 2, "by") || scene.isWord(token - 3, "by");
    }

    /** Whether the sentence places anything in a country. */
    private static boolean isNearby(Claimed claim, @Nullable String country) {
        for (Actor actor : claim.scene.actors) {
            boolean town = actor.kind() == Actor.Kind.PLACE || actor.kind() == Actor.Kind.CAPITAL;
            if (town && String.valueOf(actor.code()).equals(country) && Places.opener(claim.scene, actor.start()) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void set(
            Claimed claim, @Nullable String country, @Nullable String place, HostRelation relation, String rule) {
        claim.host = country;
        claim.hostPlace = place;
        claim.hostRelation = relation;
        claim.decided("host", rule);
    }

    /** "Latvia will host 1,887 troops", "Estonia 1,430" in a list. */
    private static @Nullable Place hosting(Claimed claim) {
        Scene scene = claim.scene;
        int token = claim.anchor.phraseStart() - 1;
        boolean listed = claim.anchor.pattern().equals("listed");
        boolean hosts = false;
        while (token >= scene.from && scene.wallBefore(token + 1) < 2) {
            hosts |= scene.isWord(token, "home") && scene.isWord(token + 1, "to")
                    || scene.isVerb(token)
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
                        actor.start(),
                        HostWords.Use.IN,
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
                        actor.start(),
                        HostWords.Use.IN,
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

    /** "in Poland and Germany", "to Niger, Chad and to northern Mali": no single country. */
    private static boolean isOneOfSeveral(Scene scene, Place place) {
        for (Actor actor : scene.actors) {
            boolean here = actor.start() == place.start() || place.rule().equals("named-before");
            boolean same = here
                    && place.country().equals(actor.code())
                    && scene.text.slice(actor.start(), actor.end()).equals(place.name());
            if (same && (differs(next(scene, actor), actor) || differs(previous(scene, actor), actor))) {
                return true;
            }
        }
        return false;
    }

    /** The actor that a list names next: behind "and", a comma or a hyphen, and words that open or part a place. */
    private static @Nullable Actor next(Scene scene, Actor actor) {
        int token = actor.end();
        while (token < actor.end() + 2 && joins(scene, token)) {
            token++;
        }
        Actor next = token == actor.end() ? null : scene.actorAt(opened(scene, token));
        boolean newClause = next != null && scene.isVerb(next.end()) && scene.isWord(actor.end(), ",");
        boolean apposed = next != null
                && scene.isWord(actor.end(), ",")
                && token == actor.end() + 1
                && scene.text.kind(next.end()) == TokenKind.POSSESSIVE;
        return newClause || apposed ? null : next;
    }

    private static @Nullable Actor previous(Scene scene, Actor actor) {
        for (Actor before : scene.actors) {
            boolean last = before.end() < actor.start() && before.end() >= actor.start() - 6;
            if (last && actor.equals(next(scene, before))) {
                return before;
            }
        }
        return null;
    }

    private static boolean joins(Scene scene, int token) {
        return scene.is(token, WordClasses.AND) || scene.isWord(token, ",") || scene.isWord(token, "-");
    }

    /** The first token of a place behind "in", "the" and "eastern". */
    private static int opened(Scene scene, int from) {
        int token = from;
        while (token < from + 3
                && (scene.is(token, WordClasses.PREPOSITION | WordClasses.DETERMINER)
                        || scene.words.hosts().is(HostWords.Use.PART, scene.text, token, scene.to))) {
            token++;
        }
        return token;
    }

    private static boolean differs(@Nullable Actor other, Actor actor) {
        return other != null
                && other.code() != null
                && !other.code().equals(actor.code())
                && other.kind() == actor.kind()
                && !ArticleContext.isNoCountry(other.code());
    }
}
