package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.Status;

/**
 * Tells the state of the personnel: every cue of the sentence is weighed by how it stands to the number's phrase (see {@link
 * CueWeights}); the cheapest wins, unless the number is a part of a stated level ("most of the 700"), a body's size, or continues a
 * claim.
 */
final class StatusResolver {
    /** A cue that costs more tells nothing of this number. */
    private static final double LIMIT = 9;

    /** A cue that costs less is firmly attached. */
    private static final double FIRM = 5;

    private StatusResolver() {}

    static void resolve(Claimed claim, @Nullable Claimed before, ArticleContext article) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        if (Parts.isOfLevel(scene, anchor)) {
            claim.status = Status.DEPLOYED;
            claim.decided("status", "part-of-level");
            return;
        }
        CueWeights.Weighed best = CueWeights.cheapest(scene, anchor);
        if (best.cost() > LIMIT) {
            best = CueWeights.NONE;
        }
        Scene.@Nullable CueHit cue = best.hit();
        Claimed continued = claim.antecedent != null ? claim.antecedent : claim.whole;
        boolean goal =
                Parts.isGoal(scene, anchor) && (cue == null || !isFate(cue.cue().status()));
        if (goal
                || anchor.isSize()
                        && !(cue != null && cue.cue().rank() >= 6 && best.cost() < FIRM && !anchor.isChange())) {
            boolean there = Places.isPlaced(scene, anchor) || isAway(scene, anchor, article);
            claim.status = there && !anchor.isChange() ? Status.DEPLOYED : Status.STRENGTH;
            claim.decided("status", "size");
        } else if (continued != null
                && (cue == null || best.cost() > 4 || cue.cue().rank() < 4)) {
            claim.status = continued.status;
            claim.cue = continued.cue;
            claim.isContinued = true;
            claim.decided("status", "continued");
        } else if (cue != null) {
            claim.cue = cue;
            claim.cueCost = best.cost();
            claim.status = refined(claim, cue);
            claim.decided("status", best.how());
        } else if (before != null && before.scene == scene && isListedAfter(scene, before, anchor)) {
            claim.status = before.status;
            claim.cue = before.cue;
            claim.isContinued = true;
            claim.whole = before;
            claim.decided("status", "listed");
        } else {
            claim.status = isHeld(scene, anchor) && !Places.isPlaced(scene, anchor) ? Status.STRENGTH : Status.DEPLOYED;
            claim.decided("status", "default");
        }
    }

    private static boolean isFate(Status status) {
        return status != Status.DEPLOYED && status != Status.WITHDRAWN && status != Status.STRENGTH;
    }

    /** "the number of Russian troops", in an article about another country. */
    private static boolean isAway(Scene scene, Anchor anchor, ArticleContext article) {
        Personnel.Noun noun = anchor.noun();
        String place = article.places.main();
        if (!anchor.pattern().equals("count")
                || noun == null
                || noun.licence() != Personnel.Licence.SURE
                || place == null) {
            return false;
        }
        for (Actor actor : scene.actors) {
            if (actor.end() <= anchor.nounStart() && actor.end() >= anchor.nounStart() - 1) {
                return actor.code() != null && !actor.code().equals(place);
            }
        }
        return false;
    }

    /** "seven colonels, one captain and 20 majors": no verb between, only commas and conjunctions. */
    private static boolean isListedAfter(Scene scene, Claimed before, Anchor anchor) {
        int from = before.anchor.phraseEnd();
        int to = anchor.phraseStart();
        if (to <= from || to - from > 3) {
            return false;
        }
        for (int token = from; token < to; token++) {
            if (!scene.is(token, WordClasses.AND | WordClasses.ADVERB)
                    && !scene.isWord(token, ",")
                    && !scene.isPlain(token)) {
                return false;
            }
        }
        return true;
    }

    private static Status refined(Claimed claim, Scene.CueHit hit) {
        Status status = hit.cue().status();
        if ((status == Status.WITHDRAWN || status == Status.DEPLOYED) && ofPrisoners(claim.scene)) {
            return Status.RELEASED;
        }
        if (status == Status.DEPLOYED && hit.cue().basis() == Basis.INCIDENT && isOfExercise(claim.scene, hit)) {
            return Status.EXERCISE;
        }
        boolean hurt = status == Status.KILLED
                || status == Status.WOUNDED
                || status == Status.CAPTURED
                || status == Status.CASUALTIES;
        if (hurt && isListedWithAnother(claim.scene, hit)) {
            return Status.CASUALTIES;
        }
        if (status == Status.STRENGTH
                && hit.cue().kind() == StatusCues.Kind.VERB
                && Places.isPlaced(claim.scene, claim.anchor)) {
            return Status.DEPLOYED;
        }
        return status;
    }

    /** "took part in the exercise" */
    private static boolean isOfExercise(Scene scene, Scene.CueHit verb) {
        for (Scene.CueHit other : scene.cues) {
            boolean exercise =
                    other.cue().status() == Status.EXERCISE && other.cue().kind() == StatusCues.Kind.PHRASE;
            if (exercise && other.start() >= verb.end() && scene.wall(verb.end(), other.start()) <= 1) {
                return true;
            }
        }
        return false;
    }

    /** Prisoners who are "returned" are released, not withdrawn. */
    private static boolean ofPrisoners(Scene scene) {
        for (Scene.CueHit other : scene.cues) {
            if (other.cue().status() == Status.RELEASED && other.cue().kind() == StatusCues.Kind.PHRASE) {
                return true;
            }
        }
        return false;
    }

    /** "killed, injured or taken captive", "killed and wounded": not separated. */
    private static boolean isListedWithAnother(Scene scene, Scene.CueHit hit) {
        for (Scene.CueHit other : scene.cues) {
            Status status = other.cue().status();
            boolean another = status != hit.cue().status()
                    && (status == Status.KILLED
                            || status == Status.WOUNDED
                            || status == Status.CAPTURED
                            || status == Status.CASUALTIES);
            if (another && joined(scene, Math.min(hit.end(), other.end()), Math.max(hit.start(), other.start()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joined(Scene scene, int from, int to) {
        if (to - from > 5 || to <= from) {
            return false;
        }
        boolean join = false;
        for (int token = from; token < to; token++) {
            boolean and = scene.is(token, WordClasses.AND) || scene.isWord(token, ",");
            join |= and;
            boolean closed = and
                    || scene.text.kind(token) == org.muster.extract.text.TokenKind.SYMBOL
                    || scene.is(token, WordClasses.BE | WordClasses.ADVERB | WordClasses.PARTICIPLE)
                    || scene.isWord(token, "either");
            if (!closed) {
                return false;
            }
        }
        return join;
    }

    /** Whether "has", "have", "with" or "of" governs the number. */
    private static boolean isHeld(Scene scene, Anchor anchor) {
        for (int token = anchor.phraseStart() - 1; token >= Math.max(scene.from, anchor.phraseStart() - 4); token--) {
            if (scene.is(token, WordClasses.HAVE) || scene.isWord(token, "with")) {
                return true;
            }
        }
        return false;
    }
}
