package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Candidate;
import org.muster.extract.TroopClaim;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.Text;

/** Turns what was decided into the records of the tables. */
final class Claims {
    private Claims() {}

    static TroopClaim claim(Claimed claim) {
        Scene scene = claim.scene;
        Text text = scene.text;
        Anchor anchor = claim.anchor;
        Quantity quantity = anchor.quantity();
        Claimed.@Nullable Source source = claim.source;
        return new TroopClaim(
                scene.section,
                scene.sentence,
                text.codePoint(text.start(anchor.start())),
                text.codePoint(text.end(anchor.end() - 1)),
                text.slice(anchor.start(), anchor.end()),
                text.codePoint(text.start(scene.from)),
                text.slice(scene.from, scene.to),
                claim.low,
                claim.high,
                quantity.precision(),
                quantity.cue(),
                claim.basis,
                claim.per,
                anchor.noun() == null ? null : anchor.noun().name(),
                claim.force,
                claim.forceName,
                claim.host,
                claim.hostPlace,
                claim.hostRelation,
                claim.status,
                claim.modality,
                source == null ? null : source.words(),
                source == null ? null : source.name(),
                source == null ? null : source.country(),
                source == null ? null : source.kind(),
                claim.timeframe,
                claim.asOfStart,
                claim.asOfEnd,
                claim.partOf,
                claim.rule());
    }

    static Candidate candidate(Scene scene, AnchorFinder.Refused refused) {
        Text text = scene.text;
        Quantity quantity = refused.quantity();
        return new Candidate(
                scene.section,
                scene.sentence,
                text.codePoint(text.start(quantity.start())),
                text.codePoint(text.end(quantity.end() - 1)),
                text.slice(quantity.start(), quantity.end()),
                Candidate.What.CLAIM,
                null,
                refused.rule(),
                text.slice(scene.from, scene.to));
    }
}
