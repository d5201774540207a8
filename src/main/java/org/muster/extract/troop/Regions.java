package org.muster.extract.troop;

import org.muster.extract.Status;
import org.muster.extract.lexicon.Phrases;

/** Regions that are no one country, for where people are: "to the Middle East", "killed abroad". */
final class Regions {
    /** How far before "in Europe" a "largest" may stand. */
    private static final int RANKED = 3;

    private Regions() {}

    /** What it costs to take a region of the sentence for their place; {@link HostPlaces#LIMIT} where it has none. */
    static double cost(Claimed claim, ArticleContext article) {
        Scene scene = claim.scene;
        double least = HostPlaces.LIMIT;
        for (int token = scene.from; token < scene.to; token++) {
            if (!isPlaced(claim, token) && !isAim(claim, article, token)) {
                continue;
            }
            int wall = scene.wall(token, claim.anchor.phraseStart());
            boolean behind = token >= claim.anchor.phraseEnd();
            double cost = 0.35 * Math.abs(token - claim.anchor.phraseStart()) + 1.4 * wall + (behind ? 0 : 2.5);
            least = wall <= 4 ? Math.min(least, cost) : least;
        }
        return least;
    }

    /**
     * Whether a region begins at a token and something is placed there: "in Eastern Europe", not "Europe's largest", "the largest
     * in Europe" nor, but of those who leave, "from the Middle East".
     */
    private static boolean isPlaced(Claimed claim, int token) {
        Scene scene = claim.scene;
        Phrases.Match<HostWords.Use> match = scene.words.hosts().at(scene.text, token, scene.to);
        if (match == null) {
            return false;
        }
        if (match.value() == HostWords.Use.ABROAD) {
            return true;
        }
        boolean whose =
                match.end() < scene.to && scene.text.kind(match.end()) == org.muster.extract.text.TokenKind.POSSESSIVE;
        int opener = match.value() == HostWords.Use.REGION && !whose ? Places.opener(scene, token) : -1;
        boolean origin =
                opener >= 0 && Places.use(scene, opener) == HostWords.Use.FROM && claim.status != Status.WITHDRAWN;
        return opener >= 0 && !origin && !isRanked(scene, opener);
    }

    /** "the heaviest fighting in Europe": what it is measured against. */
    private static boolean isRanked(Scene scene, int opener) {
        for (int token = opener - 1; token >= Math.max(scene.from, opener - RANKED); token--) {
            if (scene.words.hosts().is(HostWords.Use.RANK, scene.text, token, scene.to)) {
                return true;
            }
        }
        return false;
    }

    /** "to be sent to the region", where the article has named one that is no country. */
    private static boolean isAim(Claimed claim, ArticleContext article, int token) {
        Scene scene = claim.scene;
        return claim.status == Status.DEPLOYED
                && scene.isWord(token, "region")
                && Places.use(scene, scene.isWord(token - 1, "the") ? token - 2 : token - 1) == HostWords.Use.TO
                && article.namesRegion();
    }

    /** "the region", attached to the claim, where the article has named one. */
    static boolean isTheRegion(Claimed claim, ArticleContext article) {
        Scene scene = claim.scene;
        int tail = claim.anchor.tailStart();
        for (int token = tail + 1; token < scene.to && scene.wall(tail, token) <= 2; token++) {
            if (scene.isWord(token, "region") && (scene.isWord(token - 1, "the") || scene.isWord(token - 1, "to"))) {
                return article.namesRegion();
            }
        }
        return false;
    }
}
