package org.muster.extract.troop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.TroopClaim;

/** Tells of which claim a claim states a part: "137 soldiers, including 10 officers", "Of these, 1,500 have arrived". */
final class PartOf {
    private PartOf() {}

    static void resolve(Claimed claim, List<Claimed> before) {
        Claimed whole = whole(claim, before);
        if (whole != null && !isLarger(claim, whole)) {
            claim.whole = whole;
            Anchor anchor = whole.anchor;
            claim.partOf = new TroopClaim.Ref(
                    whole.scene.section, whole.scene.text.codePoint(whole.scene.text.start(anchor.start())));
        }
    }

    private static @Nullable Claimed whole(Claimed claim, List<Claimed> before) {
        if (claim.anchor.pattern().equals("of-them")) {
            return claim.antecedent != null ? claim.antecedent : last(before);
        }
        Claimed earlier = last(before);
        boolean amongThem = claim.scene.isWord(claim.scene.from, "among")
                && claim.scene
                        .words
                        .anchors()
                        .is(AnchorWords.Use.ANAPHOR, claim.scene.text, claim.scene.from + 1, claim.scene.to);
        if (earlier != null && amongThem && claim.scene.section == earlier.scene.section) {
            return earlier;
        }
        if (earlier == null || earlier.scene != claim.scene) {
            return null;
        }
        for (int token = earlier.anchor.phraseEnd(); token < claim.anchor.phraseStart(); token++) {
            if (claim.scene.isWord(token, "including") || claim.scene.isWord(token, "among")) {
                return earlier;
            }
        }
        return null;
    }

    private static @Nullable Claimed last(List<Claimed> claims) {
        return claims.isEmpty() ? null : claims.get(claims.size() - 1);
    }

    private static boolean isLarger(Claimed part, Claimed whole) {
        return part.low != null && whole.high != null && part.low > whole.high;
    }
}
