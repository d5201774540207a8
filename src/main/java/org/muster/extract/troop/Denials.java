package org.muster.extract.troop;

import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.TokenKind;

/**
 * Tells whether a negation or a denial reaches a number. "Not" reaches the verb in whose group it stands, and the number before
 * which it stands; "denied" reaches the clause, the gerund or the noun for what is said that it governs; "false" what is said to
 * be so. A denial of something else in the same sentence leaves the number alone.
 */
final class Denials {
    /** How far from its verb a complement may begin. */
    private static final int NEAR = 7;

    private final Scene scene;
    private final Claimed claim;
    private final Anchor anchor;
    private final Event event;

    Denials(Claimed claim, Event event) {
        this.scene = claim.scene;
        this.claim = claim;
        this.anchor = claim.anchor;
        this.event = event;
    }

    /** "did not lose 300", "refused to send 300", "not 300 but 400", "rather than 300"; not "300 men refused to go" */
    boolean negates(int start, int end) {
        if (end == anchor.start() || end == anchor.phraseStart()) {
            return true;
        }
        if (end == anchor.phraseStart() - 1 && scene.is(end, WordClasses.DETERMINER)) {
            return true;
        }
        boolean theirs = start >= anchor.phraseEnd() && scene.isVerb(start) && !scene.is(start, WordClasses.AUXILIARY);
        if (theirs || start >= event.verb() || !governs()) {
            return false;
        }
        int verbs = 0;
        for (int token = end; token < event.verb(); token++) {
            boolean group = scene.is(token, WordClasses.AUXILIARY | WordClasses.ADVERB) || scene.isWord(token, "to");
            if (group || scene.is(token, WordClasses.DETERMINER) || isPlan(token)) {
                continue;
            }
            boolean verb = scene.isVerb(token) && !scene.is(token, WordClasses.AND);
            if (!verb || scene.isVerb(event.verb()) || ++verbs > 1) {
                return false;
            }
        }
        return true;
    }

    /** "is not planning to", "did not order the": what is not intended is denied, but what "is not expected to" come is not. */
    private boolean isPlan(int token) {
        Phrases.Match<ModalityCues.Cue> match = scene.words.modalities().at(scene.text, token, scene.to);
        boolean future = match != null
                && switch (match.value().scope()) {
                    case INFINITIVE, ORDER, CHOICE -> true;
                    default -> false;
                };
        boolean passive = scene.is(token, WordClasses.PARTICIPLE) && !scene.is(token, WordClasses.GERUND);
        return future && scene.isVerb(token) && !passive || token > scene.from && scene.isWord(token, "at");
    }

    /** Whether the event is what the number is counted for: its own verb or noun, or the verb of which it is the object. */
    private boolean governs() {
        Scene.CueHit cue = claim.cue;
        if (cue != null && cue.start() == event.verb()) {
            return cue.cue().kind() == StatusCues.Kind.VERB
                    || cue.cue().kind() == StatusCues.Kind.NOUN
                    || cue.start() >= anchor.phraseEnd();
        }
        if (event.verb() >= anchor.phraseStart()) {
            return false;
        }
        for (int token = event.verb() + 1; token < anchor.phraseStart(); token++) {
            if (!scene.is(token, WordClasses.DETERMINER | WordClasses.ADVERB)) {
                return false;
            }
        }
        return true;
    }

    /** "denied that 300 had come", "ruled out sending 300", "no evidence of 300 dead", "denied reports of 300 dead" */
    boolean governsComplement(int start, int end) {
        int limit = Math.min(anchor.phraseStart(), Math.max(event.verb(), end));
        if (end > anchor.phraseStart() || isNegated(start)) {
            return false;
        }
        boolean said = scene.isWord(end, "of") || scene.isWord(end - 1, "that");
        boolean gerund = false;
        for (int token = end; token < anchor.phraseStart(); token++) {
            if (closes(token)) {
                return false;
            }
            boolean near = token < end + NEAR;
            said |= scene.isWord(token, "that")
                    || near && isClaim(token)
                    || token <= end + 1 && scene.isWord(token, "having");
            if (!said && token <= end + 2 && scene.is(token, WordClasses.GERUND) && !gerund) {
                gerund = token >= limit - 1 || token == event.verb() || nothingBetween(token + 1);
                if (!gerund) {
                    return false;
                }
            }
        }
        return said
                || gerund
                || event.verb() > anchor.phraseStart() && end + NEAR >= anchor.phraseStart() && isOpen(end);
    }

    /** "denied 300 men had died": a clause without "that", which begins with the number. */
    private boolean isOpen(int end) {
        for (int token = end; token < anchor.phraseStart(); token++) {
            if (!scene.is(token, WordClasses.DETERMINER | WordClasses.ADVERB)) {
                return false;
            }
        }
        return scene.isVerb(event.verb());
    }

    /** Whether the number, or a noun that heads it, is the object of a gerund. */
    private boolean nothingBetween(int from) {
        for (int token = from; token < anchor.phraseStart(); token++) {
            boolean closed = scene.is(token, WordClasses.DETERMINER | WordClasses.ADVERB | WordClasses.GERUND)
                    || scene.isWord(token, "of")
                    || scene.isWord(token, "to")
                    || token == event.verb()
                    || scene.isPlain(token)
                    || scene.actorOver(token) != null;
            if (!closed) {
                return false;
            }
        }
        return true;
    }

    private boolean isNegated(int token) {
        for (int left = token - 1; left >= Math.max(scene.from, token - 2); left--) {
            if (scene.is(left, WordClasses.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    /** "the report of 300 dead is false", "falsely claimed that 300", "it is untrue that 300" */
    boolean isPredicate(int start, int end) {
        if (end <= anchor.phraseStart()) {
            boolean said = false;
            for (int token = end; token < anchor.phraseStart(); token++) {
                if (closes(token)) {
                    return false;
                }
                said |= token < end + NEAR && (scene.isWord(token, "that") || isClaim(token));
            }
            return said;
        }
        if (start < anchor.phraseEnd() || isNegated(start)) {
            return false;
        }
        boolean called = scene.isWord(start - 1, "it") || scene.isWord(start - 2, "it");
        return called || isOfClaim() && scene.wall(anchor.phraseEnd() - 1, start) <= 4;
    }

    /** Whether a noun for what is said heads the number: "the story of 300 men", "reports that 300 had come". */
    private boolean isOfClaim() {
        for (int token = anchor.phraseStart() - 1; token >= Math.max(scene.from, anchor.phraseStart() - 10); token--) {
            if (isClaim(token)) {
                return true;
            }
            if (scene.text.kind(token) == TokenKind.SYMBOL && scene.isWord(token, ",")) {
                return false;
            }
        }
        return false;
    }

    private boolean isClaim(int token) {
        Phrases.Match<ModalityCues.Cue> match = scene.words.modalities().at(scene.text, token, token + 1);
        return match != null && match.value().scope() == ModalityCues.Scope.CLAIM;
    }

    /** What ends a complement: a comma, another conjunction than "that", "but", "despite". */
    private boolean closes(int token) {
        boolean number = token >= anchor.quantity().start();
        return !number
                && (scene.isWord(token, ",")
                        || scene.wallBefore(token) >= 4
                        || scene.isWord(token, "but")
                        || scene.isWord(token, "despite")
                        || scene.is(token, WordClasses.SUBORDINATOR) && scene.wallBefore(token) >= Scene.CLAUSE);
    }
}
