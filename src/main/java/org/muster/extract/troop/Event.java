package org.muster.extract.troop;

/**
 * What a sentence tells of a number's personnel: their phrase, and the verb or noun that tells their state or governs the
 * number. Adverbs and dates are read against it.
 *
 * @param verb the token of the verb or noun; the phrase's first token where there is none
 * @param start the first token of phrase and verb together
 * @param end the token after their last
 */
record Event(int verb, int start, int end) {

    static Event of(Claimed claim) {
        int verb = verb(claim);
        return new Event(
                verb, Math.min(verb, claim.anchor.phraseStart()), Math.max(verb + 1, claim.anchor.phraseEnd()));
    }

    private static int verb(Claimed claim) {
        Scene scene = claim.scene;
        Scene.CueHit cue = claim.cue;
        boolean own = cue != null
                && scene.cues.contains(cue)
                && (!claim.anchor.isElliptic() || scene.sameClause(cue.start(), claim.anchor.phraseStart()));
        if (own
                && cue != null
                && (cue.cue().kind() == StatusCues.Kind.VERB
                        || cue.cue().kind() == StatusCues.Kind.NOUN
                        || scene.isVerb(cue.start()) && isOutside(claim.anchor, cue))) {
            return cue.start();
        }
        int start = claim.anchor.phraseStart();
        for (int token = start - 1; token >= scene.from && scene.wallBefore(token + 1) < Scene.CLAUSE; token--) {
            if (scene.isVerb(token)) {
                return token;
            }
        }
        for (int token = claim.anchor.phraseEnd(); token < scene.to && scene.wallBefore(token) < 2; token++) {
            if (scene.isVerb(token)) {
                return main(scene, token);
            }
        }
        return start;
    }

    /** A predicate or phrase with a verb: "53 men were killed". */
    private static boolean isOutside(Anchor anchor, Scene.CueHit cue) {
        return cue.cue().kind() == StatusCues.Kind.PHRASE || cue.start() >= anchor.phraseEnd();
    }

    /** The main verb of the group that an auxiliary begins; the auxiliary where none follows. */
    private static int main(Scene scene, int auxiliary) {
        for (int token = auxiliary; token < scene.to; token++) {
            if (scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY)) {
                return token;
            }
            if (!scene.is(token, WordClasses.AUXILIARY | WordClasses.ADVERB | WordClasses.NEGATION)) {
                return auxiliary;
            }
        }
        return auxiliary;
    }

    /** Whether the verb is a gerund, whose time is that of the clause before it ("…, killing 12"). */
    boolean isGerund(Scene scene) {
        return scene.is(verb, WordClasses.GERUND);
    }

    /** "would not negotiate with 300 men posted at the gate": the men are there, whatever the modal's own verb says. */
    boolean isAttendant(Claimed claim) {
        int after = claim.anchor.phraseEnd();
        return verb >= after
                && verb <= after + 1
                && claim.scene.is(verb, WordClasses.PARTICIPLE)
                && claim.scene.isWord(claim.anchor.phraseStart() - 1, "with");
    }
}
