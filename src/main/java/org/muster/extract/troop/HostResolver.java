package org.muster.extract.troop;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.HostRelation;
import org.muster.extract.Status;
import org.muster.extract.troop.HostPlaces.Place;

/**
 * Tells where: places of the sentence by how they are attached (behind the phrase, in its clause, by which preposition), then a
 * place named before ("there"), then the claims around it, then where the article locates most.
 */
final class HostResolver {
    /** How many tokens behind a phrase "on alert" may stand. */
    private static final int BEHIND = 8;

    private HostResolver() {}

    static void resolve(Claimed claim, List<Claimed> before, ArticleContext article) {
        Place best = Hosting.of(claim);
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
        if (best != null && !ownBorder && PlaceLists.isOneOfSeveral(claim.scene, best)) {
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
            String captor = claim.isBy("force", "exchanged") ? null : article.opposingCountry(claim.force);
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
        ArticleHosts.resolve(claim, before, article);
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

    static void set(
            Claimed claim, @Nullable String country, @Nullable String place, HostRelation relation, String rule) {
        claim.host = country;
        claim.hostPlace = place;
        claim.hostRelation = relation;
        claim.decided("host", rule);
    }
}
