package org.muster.extract.troop;

/**
 * Tells whether a number is only supposed: it stands in the clause that "if" or "in the event of" opens, or beside one in a
 * clause with "would". Precautions ("on alert in case of war") are no supposition.
 */
final class Conditions {
    private static final int GROUP = 4;

    private final Scene scene;
    private final Claimed claim;
    private final Event event;

    Conditions(Claimed claim, Event event) {
        this.scene = claim.scene;
        this.claim = claim;
        this.event = event;
    }

    boolean supposes(int start, int end) {
        int phrase = claim.anchor.phraseStart();
        if (scene.is(start - 1, WordClasses.REPORT)) {
            return false;
        }
        return end <= phrase && isInside(end, phrase) || isConsequence(start);
    }

    /** Whether the number stands in the clause that a condition opens. */
    private boolean isInside(int end, int phrase) {
        for (int token = end; token < phrase; token++) {
            boolean listed = token >= claim.anchor.quantity().start();
            if (!listed && (scene.isWord(token, ",") || scene.wallBefore(token) >= 4)) {
                return false;
            }
        }
        boolean aside = claim.cue == null
                && scene.is(phrase - 1, WordClasses.PREPOSITION)
                && !scene.isWord(phrase - 1, "of")
                && !scene.isWord(phrase - 1, "with");
        return !aside;
    }

    /** "Finland would call up 280,000 in the event of war" */
    private boolean isConsequence(int start) {
        if (Math.abs(start - event.verb()) > 25) {
            return false;
        }
        for (int token = event.verb() - 1; token >= Math.max(scene.from, event.verb() - GROUP); token--) {
            boolean supposed =
                    scene.isWord(token, "would") || scene.isWord(token, "could") || scene.isWord(token, "might");
            if (supposed) {
                return scene.wall(start, event.verb()) <= 7;
            }
            if (!scene.is(token, WordClasses.AUXILIARY | WordClasses.ADVERB)) {
                return false;
            }
        }
        return false;
    }
}
