package org.muster.extract.troop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Section;
import org.muster.extract.quantity.Quantity;

/** Bare numbers of a title that the body counts in soldiers: "Chad to send 1,200 to Niger", "12 killed in ambush". */
final class Echoes {
    private final Words words;

    Echoes(Words words) {
        this.words = words;
    }

    /**
     * The anchors of the numbers in a title's sentence that no claim has, each with the claim of the body that states the same
     * number.
     */
    List<Anchor> find(Scene title, List<Claimed> claims) {
        List<Anchor> found = new ArrayList<>();
        for (Quantity quantity : title.quantities) {
            Claimed same = isFree(quantity, title, claims) ? sameInBody(quantity, claims) : null;
            int next = words.anchors().skip(AnchorWords.Use.MORE, title.text, quantity.end(), title.to);
            Actor nation = title.actorAt(next);
            if (same != null && isExact(quantity) && Ellipses.isBare(title, next)) {
                found.add(Anchor.bare(quantity, "echo", same));
            } else if (same != null && nation != null && PhraseHeads.isPeople(title, nation)) {
                found.add(Anchor.of(quantity, Personnel.PEOPLE, nation.start(), nation.end(), "echo"));
            }
        }
        return found;
    }

    private static boolean isExact(Quantity quantity) {
        boolean one = Long.valueOf(1).equals(quantity.high());
        return !one && !quantity.couldBeYear() && quantity.form() != Quantity.Form.MAGNITUDE;
    }

    private static boolean isFree(Quantity quantity, Scene title, List<Claimed> claims) {
        for (Claimed claim : claims) {
            Anchor anchor = claim.anchor;
            boolean here = claim.scene.section == Section.TITLE && claim.scene.from == title.from;
            if (here && anchor.start() < quantity.end() && quantity.start() < anchor.end()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Claimed sameInBody(Quantity quantity, List<Claimed> claims) {
        for (Claimed claim : claims) {
            Quantity stated = claim.anchor.quantity();
            if (claim.scene.section == Section.BODY
                    && !claim.anchor.isElliptic()
                    && Objects.equals(stated.low(), quantity.low())
                    && Objects.equals(stated.high(), quantity.high())) {
                return claim;
            }
        }
        return null;
    }
}
