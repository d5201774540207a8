package org.muster.extract.troop;

import org.muster.extract.quantity.Quantity;

/** Numbers that are a level, whatever happens to a part of it or comes to it. */
final class Parts {
    private static final int REACH = 8;
    /** How many words the object of a changing verb may have. */
    private static final int OBJECT = 12;

    private Parts() {}

    static boolean isOfLevel(Scene scene, Anchor anchor) {
        return isDivided(scene, anchor) || isJoined(scene, anchor) || isChanged(scene, anchor);
    }

    /** "most of the 700 advisers", "half the 8,500 troops" */
    private static boolean isDivided(Scene scene, Anchor anchor) {
        int token = anchor.phraseStart() - 1;
        while (token > scene.from && scene.is(token, WordClasses.DETERMINER) && !scene.isWord(token, "all")) {
            token--;
        }
        int part = scene.isWord(token, "of") ? token - 1 : token;
        return token < anchor.phraseStart() - 1
                && scene.words.anchors().is(AnchorWords.Use.PART, scene.text, part, scene.to);
    }

    /** "will join the 700 advisers", "on top of the 4,500 already there" */
    private static boolean isJoined(Scene scene, Anchor anchor) {
        int token = anchor.phraseStart() - 1;
        boolean known =
                scene.is(anchor.phraseStart(), WordClasses.DETERMINER) || scene.isWord(anchor.phraseEnd(), "already");
        while (token > scene.from && scene.is(token, WordClasses.DETERMINER)) {
            known = true;
            token--;
        }
        for (int first = token; known && first >= Math.max(scene.from, token - 2); first--) {
            if (scene.words.anchors().is(AnchorWords.Use.JOINS, scene.text, first, token + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "the 35,000 troops will be cut to 9,800", "reduce its 14,000 soldiers there to 8,600" */
    private static boolean isChanged(Scene scene, Anchor anchor) {
        int end = anchor.phraseEnd();
        if (scene.isWord(anchor.start() - 1, "by")) {
            return false;
        }
        for (Quantity other : scene.quantities) {
            int to = other.start() - 1;
            if (to < end || to > end + REACH || !scene.isWord(to, "to")) {
                continue;
            }
            int verb = changeIn(scene, end, to);
            if (verb < 0) {
                verb = anchor.phraseStart() - 1;
                while (verb > scene.from && scene.is(verb, WordClasses.DETERMINER)) {
                    verb--;
                }
            }
            if (isChange(scene, verb) && scene.isVerb(verb)) {
                return true;
            }
        }
        return false;
    }

    /** "will be cut to 15,000", "will cut the size of its force there to 15,000": how many there will be. */
    static boolean isGoal(Scene scene, Anchor anchor) {
        int to = anchor.start() - 1;
        int verb = to - 1;
        int first = Math.max(scene.from, to - OBJECT);
        while (verb > first && !scene.isVerb(verb) && !isStop(scene, verb)) {
            verb--;
        }
        return (anchor.isSize() || anchor.isElliptic())
                && scene.isWord(to, "to")
                && verb >= scene.from
                && isChange(scene, verb)
                && scene.isVerb(verb);
    }

    private static boolean isStop(Scene scene, int token) {
        return scene.isWord(token, ",") || scene.isWord(token, "by") || scene.wallBefore(token + 1) >= Scene.CLAUSE;
    }

    /** The changing verb just before token {@code to}, the only main verb of [from, to); -1 where there is none. */
    private static int changeIn(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            if (scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY)) {
                return token == to - 1 ? token : -1;
            }
        }
        return -1;
    }

    private static boolean isChange(Scene scene, int token) {
        return scene.words.anchors().is(AnchorWords.Use.CHANGE, scene.text, token, scene.to);
    }
}
