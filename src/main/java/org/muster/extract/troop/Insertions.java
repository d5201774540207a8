package org.muster.extract.troop;

import org.muster.extract.text.TokenKind;

/** What stands between personnel and the verb of their clause: asides between commas, and clauses that describe them. */
final class Insertions {
    private Insertions() {}

    /** Where what is inserted behind a phrase that ends at {@code end} ends itself, before a token; -1 where nothing is. */
    static int end(Scene scene, int end, int before) {
        return Math.max(asideEnd(scene, end, before), modifierEnd(scene, end, before));
    }

    /** The comma that closes an aside behind the phrase ("five men, who were …, had been released"), before a token; or -1. */
    private static int asideEnd(Scene scene, int end, int before) {
        int token = end;
        while (token < before && scene.text.kind(token) == TokenKind.SYMBOL && !scene.isWord(token, ",")) {
            token++;
        }
        if (!scene.isWord(token, ",")) {
            return -1;
        }
        for (int next = token + 1; next < before; next++) {
            if (scene.isWord(next, ",")
                    && scene.is(next + 1, WordClasses.AUXILIARY | WordClasses.PAST | WordClasses.PRESENT)) {
                return next;
            }
        }
        return -1;
    }

    /**
     * The first token of the main verb, where a clause of its own describes the personnel before it ("the men guarding the
     * gate were killed"), before a token; or -1.
     */
    private static int modifierEnd(Scene scene, int end, int before) {
        if (!scene.is(end, WordClasses.GERUND | WordClasses.RELATIVE)) {
            return -1;
        }
        boolean described = scene.is(end, WordClasses.GERUND);
        for (int token = end + 1; token <= before; token++) {
            if (scene.wallBefore(token) >= Scene.CLAUSE && !scene.isWord(token, "as")) {
                return -1;
            }
            boolean group = scene.is(token - 1, WordClasses.AUXILIARY | WordClasses.RELATIVE | WordClasses.ADVERB);
            if (described && !group && scene.is(token, WordClasses.AUXILIARY)) {
                return token;
            }
            described |= scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY);
        }
        return -1;
    }
}
