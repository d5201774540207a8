package org.muster.extract.troop;

/** "most of the 700 advisers", "some of the 8,500 troops": the number is a level, whatever happens to a part of it. */
final class Parts {
    private Parts() {}

    static boolean isOfLevel(Scene scene, Anchor anchor) {
        int token = anchor.phraseStart() - 1;
        while (token > scene.from && scene.is(token, WordClasses.DETERMINER) && !scene.isWord(token, "all")) {
            token--;
        }
        return scene.isWord(token, "of")
                && token < anchor.phraseStart() - 1
                && scene.words.anchors().is(AnchorWords.Use.PART, scene.text, token - 1, scene.to);
    }
}
