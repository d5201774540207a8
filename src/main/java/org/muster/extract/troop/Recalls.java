package org.muster.extract.troop;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.extract.quantity.Quantity;

/**
 * Soldiers who were counted before and are named again by the same number and another word: "two mercenaries … the two men", "588
 * soldiers … the 588 who were dismissed".
 */
final class Recalls {
    /** How many sentences on few people may be named again; many are told by their number alone. */
    private static final int REACH = 3;

    private static final int MANY = 20;

    /** How many claims back are looked at; it keeps the time linear in their number. */
    private static final int MEMORY = 40;

    private final Words words;
    private final PhraseHeads heads;

    Recalls(Words words, PhraseHeads heads) {
        this.words = words;
        this.heads = heads;
    }

    /**
     * The anchor of a number that names counted soldiers again, or null.
     *
     * @param earlier the claims of the sentences before, in reading order
     */
    @Nullable
    Anchor read(Scene scene, Quantity quantity, List<Claimed> earlier) {
        boolean exact =
                Objects.equals(quantity.low(), quantity.high()) && quantity.isAtLeast(2) && quantity.cue() == null;
        if (!exact
                || quantity.couldBeYear()
                || quantity.form() == Quantity.Form.MAGNITUDE
                || !isDefinite(scene, quantity)) {
            return null;
        }
        Claimed first = same(scene, quantity, earlier);
        if (first == null) {
            return null;
        }
        PhraseHeads.Head head = heads.find(scene, quantity, quantity.end());
        if (head != null && head.noun().licence() != Personnel.Licence.HARM) {
            return Anchor.of(quantity, head.noun(), head.start(), head.end(), "recalled");
        }
        int next = quantity.end();
        Actor nation = scene.actorAt(next);
        if (nation != null && PhraseHeads.isPeople(scene, nation)) {
            return Anchor.of(quantity, Personnel.PEOPLE, nation.start(), nation.end(), "recalled");
        }
        boolean described = scene.is(next, WordClasses.RELATIVE)
                || scene.cues.stream().anyMatch(hit -> hit.start() == next && scene.is(next, WordClasses.PARTICIPLE));
        return described && Ellipses.isBare(scene, next) ? Anchor.bare(quantity, "recalled", first) : null;
    }

    private boolean isDefinite(Scene scene, Quantity quantity) {
        int before = quantity.start() - 1;
        if (scene.isWord(before, "other")) {
            before--;
        }
        return scene.is(before, WordClasses.DETERMINER)
                && words.anchors().is(AnchorWords.Use.DEFINITE, scene.text, before, scene.to);
    }

    private static @Nullable Claimed same(Scene scene, Quantity quantity, List<Claimed> earlier) {
        for (int i = earlier.size() - 1; i >= Math.max(0, earlier.size() - MEMORY); i--) {
            Claimed claim = earlier.get(i);
            boolean near = claim.scene.section != scene.section
                    ? scene.sentence < REACH
                    : scene.sentence - claim.scene.sentence <= REACH;
            if ((near || quantity.isAtLeast(MANY))
                    && Objects.equals(claim.low, quantity.low())
                    && Objects.equals(claim.high, quantity.high())) {
                return claim;
            }
        }
        return null;
    }
}
