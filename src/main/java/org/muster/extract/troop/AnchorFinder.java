package org.muster.extract.troop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.quantity.Quantity;

/** Ties the numbers of a sentence to personnel: each quantity becomes an anchor, is refused, or counts something else. */
final class AnchorFinder {
    private final Words words;
    private final NounPhrases phrases;
    private final Ellipses ellipses;
    private final NamedTroops named;
    private final Recalls recalls;

    AnchorFinder(Words words) {
        this.words = words;
        this.phrases = new NounPhrases(words);
        this.ellipses = new Ellipses(words);
        this.named = new NamedTroops(words);
        this.recalls = new Recalls(words, phrases.heads());
    }

    /** A number near personnel that is no claim, with the rule that refused it. */
    record Refused(Quantity quantity, String rule) {}

    /** What was found in a sentence. */
    record Anchors(List<Anchor> found, List<Refused> refused) {}

    /**
     * The anchors of a sentence, in reading order.
     *
     * @param recent the claims of the sentences just before, in reading order
     * @param earlier all claims before the sentence, in reading order
     */
    Anchors find(Scene scene, List<Claimed> recent, List<Claimed> earlier) {
        List<Anchor> found = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        boolean otherCounted = false;
        for (Quantity quantity : scene.quantities) {
            for (Quantity one : parts(scene, quantity)) {
                PhraseReading reading =
                        phrases.read(scene, one, quantity.end(), vicinity(scene, found, recent, otherCounted));
                if (reading.anchor() != null) {
                    boolean change = one != quantity;
                    found.add(
                            change
                                    ? reading.anchor().as(one.start() == quantity.start() ? "change-from" : "change-to")
                                    : reading.anchor());
                    otherCounted = false;
                    continue;
                }
                Anchor recalled = recalls.read(scene, one, earlier);
                if (recalled != null) {
                    found.add(recalled);
                    otherCounted = false;
                    continue;
                }
                if (reading.refusal() != null) {
                    refused.add(new Refused(one, reading.refusal()));
                    otherCounted = true;
                    continue;
                }
                Anchor understood = ellipses.read(scene, one, found, recent, otherCounted);
                understood = understood == null ? named.read(scene, one) : understood;
                if (understood != null) {
                    found.add(understood);
                } else if (phrases.countsOther(scene, one)) {
                    otherCounted = true;
                }
            }
        }
        return new Anchors(found, refused);
    }

    private static Vicinity vicinity(Scene scene, List<Anchor> found, List<Claimed> recent, boolean otherCounted) {
        Claimed last = recent.isEmpty() ? null : recent.get(recent.size() - 1);
        boolean losses = last != null && last.isHurt() && scene.sentence - last.scene.sentence == 1;
        return new Vicinity(!recent.isEmpty() || !found.isEmpty(), !found.isEmpty() && !otherCounted, losses);
    }

    /** "raise the number from 3,000 to 5,000" states two numbers; "from 3,000 to 5,000 troops remain" a range. */
    private List<Quantity> parts(Scene scene, Quantity quantity) {
        Quantity.@Nullable Change change = quantity.change();
        if (change == null) {
            return List.of(quantity);
        }
        for (int token = scene.clauseStart(quantity.start()); token < quantity.start(); token++) {
            if (words.anchors().is(AnchorWords.Use.CHANGE, scene.text, token, scene.to)) {
                return List.of(change.before(), change.after());
            }
        }
        return List.of(quantity);
    }
}
