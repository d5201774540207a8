package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.Status;
import org.muster.extract.text.TokenKind;

/**
 * What a cue of state comes to in its sentence: those sent home are released if they are prisoners, those who join an exercise
 * take part in it, "killed or captured" are casualties, and a force that is placed is deployed.
 */
final class StatusRefinement {
    private StatusRefinement() {}

    /** The state that a cue tells of a claim, in its sentence. */
    static Status of(Claimed claim, Scene.CueHit hit) {
        Status status = hit.cue().status();
        if ((status == Status.WITHDRAWN || status == Status.DEPLOYED) && ofPrisoners(claim.scene)) {
            return Status.RELEASED;
        }
        if (status == Status.DEPLOYED && isOfExchange(claim.scene, hit)) {
            return Status.RELEASED;
        }
        if (status == Status.DEPLOYED && isOfExercise(claim.scene, hit)) {
            return Status.EXERCISE;
        }
        boolean hurt = status == Status.KILLED
                || status == Status.WOUNDED
                || status == Status.CAPTURED
                || status == Status.CASUALTIES;
        if (hurt && isListedWithAnother(claim.scene, hit)) {
            return Status.CASUALTIES;
        }
        if (status == Status.STRENGTH && isPlaced(claim.scene, claim.anchor)) {
            return Status.DEPLOYED;
        }
        return status;
    }

    /** "took part in the exercise", "joined the exercise", "the exercise involved" */
    private static boolean isOfExercise(Scene scene, Scene.CueHit verb) {
        boolean takesPart = verb.cue().basis() == Basis.INCIDENT;
        for (Scene.CueHit other : scene.cues) {
            if (other.cue().status() != Status.EXERCISE || other.cue().kind() != StatusCues.Kind.PHRASE) {
                continue;
            }
            boolean staged = takesPart
                    && verb.cue().role() == StatusCues.Role.OBJECT
                    && other.end() <= verb.start()
                    && scene.sameClause(other.start(), verb.start());
            boolean behind = other.start() >= verb.end() && scene.wall(verb.end(), other.start()) <= 1;
            if (staged || behind && (takesPart || isObject(scene, verb.end(), other.start()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isObject(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            if (scene.is(token, WordClasses.PREPOSITION) || scene.isVerb(token)) {
                return false;
            }
        }
        return true;
    }

    /** "the exchange involved 200 captives" */
    private static boolean isOfExchange(Scene scene, Scene.CueHit verb) {
        boolean object =
                verb.cue().role() == StatusCues.Role.OBJECT && verb.cue().basis() == Basis.INCIDENT;
        for (Scene.CueHit other : scene.cues) {
            boolean exchange =
                    other.cue().status() == Status.RELEASED && other.cue().kind() == StatusCues.Kind.NOUN;
            if (object && exchange && other.end() <= verb.start() && scene.wall(other.end(), verb.start()) <= 5) {
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
                    || scene.text.kind(token) == TokenKind.SYMBOL
                    || scene.is(token, WordClasses.BE | WordClasses.ADVERB | WordClasses.PARTICIPLE)
                    || scene.isWord(token, "either");
            if (!closed) {
                return false;
            }
        }
        return join;
    }

    /** Whether a place behind the phrase locates it, be it one that no gazetteer knows: "in the Qalamoun area". */
    static boolean isPlaced(Scene scene, Anchor anchor) {
        if (Places.isPlaced(scene, anchor)) {
            return true;
        }
        int token = anchor.tailStart();
        while (scene.is(token, WordClasses.ADVERB) || scene.isWord(token, "already")) {
            token++;
        }
        HostWords.@Nullable Use use = token < scene.to ? Places.use(scene, token) : null;
        boolean locates = use == HostWords.Use.IN || use == HostWords.Use.UPON || use == HostWords.Use.NEAR;
        if (!locates || scene.isHeadline) {
            return false;
        }
        int name = scene.is(token + 1, WordClasses.DETERMINER) ? token + 2 : token + 1;
        if (name < scene.to && scene.words.hosts().is(HostWords.Use.PLACE, scene.text, name, scene.to)) {
            return true;
        }
        return name < scene.to
                && scene.isPlain(name)
                && scene.text.isCapitalised(name)
                && !scene.words.hosts().is(HostWords.Use.TIME, scene.text, name, scene.to)
                && !scene.words.anchors().is(AnchorWords.Use.COUNT, scene.text, name, scene.to);
    }
}
