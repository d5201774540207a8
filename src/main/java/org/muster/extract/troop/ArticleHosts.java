package org.muster.extract.troop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.HostRelation;
import org.muster.extract.Status;

/** Tells where from the claims before and the article as a whole, for a sentence that does not place its people. */
final class ArticleHosts {
    /** How much of the weight of the article's main place an armed group's home must have at least. */
    private static final double HOME = 0.15;

    /** The same of a country where the article has a war, for those hurt to be there. */
    private static final double THEATRE = 0.3;

    /** So many are not just somewhere in the scene that an article tells: where they are is told, or left open. */
    private static final int ARMY = 1000;

    private ArticleHosts() {}

    static void resolve(Claimed claim, List<Claimed> before, ArticleContext article) {
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
                HostResolver.set(claim, earlier.host, null, earlier.hostRelation, "earlier-claim");
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
        theatre = theatre != null
                        && main != null
                        && article.places.weight(theatre) < THEATRE * article.places.weight(main)
                ? null
                : theatre;
        boolean sentOut = main != null && main.equals(claim.force);
        boolean atHome = theatre != null
                && theatre.equals(claim.force)
                && (main == null || !article.places.isFoughtIn(main, null));
        if (theatre != null && (sentOut || atHome)) {
            HostResolver.set(claim, theatre, null, HostRelation.IN, "theatre");
            return;
        }
        String home = article.homeOf(claim.forceName);
        boolean elsewhere = main != null
                && home != null
                && (article.places.isFoughtIn(main, home)
                        || article.places.weight(home) < HOME * article.places.weight(main));
        if (home != null && !elsewhere) {
            HostResolver.set(claim, home, null, HostRelation.IN, "group-home");
            return;
        }
        if (main != null && claim.isHurt() && (isStruckFrom(claim, main) || isStruckAtHome(claim, main, article))) {
            main = claim.force;
        } else if (main != null && main.equals(claim.force)) {
            String other = article.places.but(main);
            boolean invaded = claim.isHurt() && other != null && article.places.isFoughtIn(other, main);
            double least = claim.status == Status.WITHDRAWN
                    ? 0.3
                    : invaded ? 0.4 : claim.status == Status.DEPLOYED ? 0.8 : 0.9;
            boolean away = other != null
                    && article.places.weight(other) > least * article.places.weight(main)
                    && !(claim.isHurt() && article.places.isFoughtIn(main, other));
            main = away ? other : main;
        }
        boolean untold = claim.status == Status.OTHER && !isNearby(claim, main);
        boolean sent = claim.status == Status.DEPLOYED && main != null && !main.equals(claim.force);
        boolean massed = sent && main != null && article.places.borders.isMassedAt(main);
        boolean army = sent && !massed && claim.anchor.quantity().isAtLeast(ARMY);
        if (main != null && main.equals(claim.force) && untold) {
            claim.decided("host", "at-home");
        } else if (main != null && army && !article.places.isDecided(main, claim.force)) {
            claim.decided("host", "undecided");
        } else if (main != null) {
            HostResolver.set(claim, main, null, massed ? HostRelation.BORDER : HostRelation.IN, "article");
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
            if (town
                    && String.valueOf(actor.code()).equals(country)
                    && Places.opener(claim.scene, actor.start()) >= 0) {
                return true;
            }
        }
        return false;
    }
}
