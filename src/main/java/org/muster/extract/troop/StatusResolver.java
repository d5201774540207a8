package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Status;

/**
 * Tells the state of the personnel: every cue of the sentence is weighed by how it stands to the number's phrase (inside it,
 * heading it, its verb, its clause), by the walls between, and by its rank; the cheapest wins.
 */
final class StatusResolver {
    private static final double NONE = Double.MAX_VALUE;
    /** A cue that costs more tells nothing of this number. */
    private static final double LIMIT = 11;

    private StatusResolver() {}

    static void resolve(Claimed claim) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        double best = LIMIT;
        Scene.@Nullable CueHit chosen = null;
        String how = "";
        for (Scene.CueHit hit : scene.cues) {
            Weighed weighed = weigh(scene, anchor, hit);
            if (weighed.cost < best) {
                best = weighed.cost;
                chosen = hit;
                how = weighed.how;
            }
        }
        if (anchor.isSize() && !isEvent(chosen, best)) {
            sized(claim);
        } else if (chosen != null && !(anchor.isElliptic() && isWeak(chosen, best) && inherited(claim))) {
            claim.cue = chosen;
            claim.status = refine(claim, chosen);
            claim.decided("status", how);
        } else if (anchor.isElliptic() && inherited(claim)) {
            inherit(claim);
        } else {
            claim.status = isHeld(scene, anchor) && !isPlaced(scene, anchor) ? Status.STRENGTH : Status.DEPLOYED;
            claim.decided("status", "default");
        }
    }

    private record Weighed(double cost, String how) {}

    private static boolean isEvent(Scene.@Nullable CueHit hit, double cost) {
        return hit != null && hit.cue().rank() >= 6 && cost < 5;
    }

    private static boolean isWeak(Scene.CueHit hit, double cost) {
        return cost > 4 || hit.cue().rank() < 4;
    }

    private static boolean inherited(Claimed claim) {
        return claim.anchor.antecedent() != null;
    }

    private static void inherit(Claimed claim) {
        Claimed antecedent = claim.anchor.antecedent();
        if (antecedent != null) {
            claim.status = antecedent.status;
            claim.cue = antecedent.cue;
            claim.decided("status", "antecedent");
        }
    }

    private static void sized(Claimed claim) {
        claim.status = isPlaced(claim.scene, claim.anchor) ? Status.DEPLOYED : Status.STRENGTH;
        claim.decided("status", "size");
    }

    private static Weighed weigh(Scene scene, Anchor anchor, Scene.CueHit hit) {
        StatusCues.Cue cue = hit.cue();
        double rank = 0.3 * (9 - cue.rank());
        int start = anchor.phraseStart();
        int end = anchor.phraseEnd();
        boolean inside = hit.start() >= start && hit.end() <= end;
        return switch (cue.kind()) {
            case ADJECTIVE -> adjective(scene, hit, start, end, inside, rank);
            case NOUN -> noun(scene, hit, start, end, inside, rank);
            case VERB -> inside ? new Weighed(NONE, "") : verb(scene, hit, start, end, rank);
            case PHRASE -> phrase(scene, hit, start, end, inside, rank);
        };
    }

    private static Weighed adjective(Scene scene, Scene.CueHit hit, int start, int end, boolean inside, double rank) {
        if (inside) {
            return new Weighed(rank, "adjective");
        }
        boolean beside = hit.start() >= end
                && scene.wall(end - 1, hit.start()) <= 2
                && onlyClosed(scene, end, hit.start())
                && !scene.is(hit.end(), 0)
                && !followedByNoun(scene, hit.end());
        return beside ? new Weighed(1 + rank, "predicate") : new Weighed(NONE, "");
    }

    private static boolean followedByNoun(Scene scene, int token) {
        return token < scene.to
                && scene.text.kind(token) == org.muster.extract.text.TokenKind.WORD
                && scene.bits(token) == 0;
    }

    private static boolean onlyClosed(Scene scene, int from, int to) {
        for (int token = from; token < to; token++) {
            if (!scene.is(token, WordClasses.BE | WordClasses.ADVERB | WordClasses.HAVE | WordClasses.RELATIVE)
                    && !scene.isWord(token, ",")) {
                return false;
            }
        }
        return true;
    }

    private static Weighed noun(Scene scene, Scene.CueHit hit, int start, int end, boolean inside, double rank) {
        if (inside) {
            return new Weighed(1 + rank, "noun-in-phrase");
        }
        if (hit.end() <= start) {
            boolean of = scene.isWord(hit.end(), "of") || scene.isWord(hit.end(), "to") || hit.end() == start;
            for (int token = hit.end(); token < start; token++) {
                if (scene.isVerb(token) || scene.wallBefore(token) >= 2) {
                    of = false;
                }
            }
            if (of) {
                return new Weighed(0.8 + rank + 0.1 * (start - hit.end()), "noun-of");
            }
        }
        int distance = distance(hit, start, end);
        return new Weighed(6 + rank + 0.35 * distance + 1.2 * scene.wall(hit.start(), start), "noun-near");
    }

    private static Weighed verb(Scene scene, Scene.CueHit hit, int start, int end, double rank) {
        StatusCues.Role role = hit.cue().role();
        if (hit.start() >= end) {
            return verbAfter(scene, hit, end, rank, role);
        }
        int verbs = 0;
        int prepositions = 0;
        for (int token = hit.end(); token < start; token++) {
            if (scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY)) {
                verbs++;
            }
            boolean particle = token == hit.particle();
            if (scene.is(token, WordClasses.PREPOSITION) && !scene.isWord(token, "of") && !particle) {
                prepositions++;
            }
        }
        double cost = 1.5
                + rank
                + 0.12 * (start - hit.end())
                + 1.1 * scene.wall(hit.start(), start)
                + 2 * verbs
                + 1.5 * prepositions;
        boolean passive = scene.isPassive(hit.start(), scene.from) && scene.is(hit.start() - 1, WordClasses.BE);
        boolean fits = role == StatusCues.Role.OBJECT && !passive || role == StatusCues.Role.ANY;
        return new Weighed(fits ? cost : cost + 6, "verb-object");
    }

    private static Weighed verbAfter(Scene scene, Scene.CueHit hit, int end, double rank, StatusCues.Role role) {
        int verbs = 0;
        for (int token = end; token < hit.start(); token++) {
            if (scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY)) {
                verbs++;
            }
        }
        boolean passive = scene.isPassive(hit.start(), end);
        boolean fits = passive ? role == StatusCues.Role.OBJECT : role == StatusCues.Role.SUBJECT;
        double cost = 1.5 + rank + 0.1 * (hit.start() - end) + 0.9 * scene.wall(end - 1, hit.start()) + 1.5 * verbs;
        return new Weighed(fits ? cost : cost + 5, passive ? "passive" : "verb-subject");
    }

    private static Weighed phrase(Scene scene, Scene.CueHit hit, int start, int end, boolean inside, double rank) {
        if (inside) {
            return new Weighed(0.5 + rank, "phrase-inside");
        }
        int distance = distance(hit, start, end);
        return new Weighed(2.5 + rank + 0.15 * distance + 1.2 * scene.wall(hit.start(), start), "phrase");
    }

    private static int distance(Scene.CueHit hit, int start, int end) {
        return hit.start() >= end ? hit.start() - end : start - hit.end();
    }

    /** Prisoners who are "returned" are released, not withdrawn. */
    private static Status refine(Claimed claim, Scene.CueHit hit) {
        Status status = hit.cue().status();
        if (status == Status.WITHDRAWN || status == Status.DEPLOYED) {
            for (Scene.CueHit other : claim.scene.cues) {
                if (other.cue().status() == Status.RELEASED && other.cue().kind() == StatusCues.Kind.PHRASE) {
                    return Status.RELEASED;
                }
            }
        }
        if (status == Status.DEPLOYED
                && hit.cue().rank() <= 2
                && claim.anchor.noun() != null
                && claim.anchor.noun().licence() == Personnel.Licence.UNIT) {
            return Status.STRENGTH;
        }
        if (status == Status.STRENGTH && isPlaced(claim.scene, claim.anchor)) {
            return Status.DEPLOYED;
        }
        return status;
    }

    /** Whether "has", "have", "with" or "there are" governs the number. */
    private static boolean isHeld(Scene scene, Anchor anchor) {
        for (int token = anchor.phraseStart() - 1; token >= Math.max(scene.from, anchor.phraseStart() - 4); token--) {
            if (scene.is(token, WordClasses.HAVE) || scene.isWord(token, "with") || scene.isWord(token, "of")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place in the number's clause locates it. */
    static boolean isPlaced(Scene scene, Anchor anchor) {
        for (Actor actor : scene.actors) {
            if (actor.isPlace()
                    && actor.start() >= anchor.phraseEnd()
                    && scene.sameClause(anchor.phraseEnd() - 1, actor.start())) {
                int before = actor.start() - 1;
                while (before > anchor.phraseEnd()
                        && !scene.is(before, WordClasses.PREPOSITION)
                        && before > actor.start() - 5) {
                    before--;
                }
                if (scene.words.hosts().at(scene.text, before, scene.to) != null) {
                    return true;
                }
            }
        }
        for (int token = anchor.phraseEnd();
                token < scene.to && scene.sameClause(anchor.phraseEnd() - 1, token);
                token++) {
            if (scene.words.hosts().is(HostWords.Use.BACK, scene.text, token, scene.to)) {
                return true;
            }
        }
        return false;
    }
}
