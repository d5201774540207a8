package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Status;
import org.muster.extract.quantity.Quantity;

/**
 * Weighs a cue of state by how it stands to a number's phrase: inside it, heading it ("the death of"), as its verb, or only near;
 * by the walls and verbs between; by its role and rank. Small costs are firm.
 */
final class CueWeights {
    static final Weighed NONE = new Weighed(null, Double.MAX_VALUE, "none");

    private final Scene scene;
    private final Anchor anchor;
    private final int start;
    private final int end;

    private CueWeights(Scene scene, Anchor anchor) {
        this.scene = scene;
        this.anchor = anchor;
        this.start = anchor.phraseStart();
        this.end = anchor.phraseEnd();
    }

    /** A cue with its cost and the relation that decided it. */
    record Weighed(Scene.@Nullable CueHit hit, double cost, String how) {}

    /** The cue of a sentence that costs least for an anchor. */
    static Weighed cheapest(Scene scene, Anchor anchor) {
        CueWeights weights = new CueWeights(scene, anchor);
        Weighed best = NONE;
        for (Scene.CueHit hit : scene.cues) {
            Weighed weighed = weights.weigh(hit);
            if (weighed.cost < best.cost) {
                best = weighed;
            }
        }
        return best;
    }

    static Weighed weigh(Scene scene, Anchor anchor, Scene.CueHit hit) {
        return new CueWeights(scene, anchor).weigh(hit);
    }

    private Weighed weigh(Scene.CueHit hit) {
        boolean inName = hit.cue().kind() != StatusCues.Kind.VERB && scene.actorOver(hit.start()) != null;
        boolean ofNumber = inName
                || hit.start() < anchor.quantity().end()
                        && hit.end() > anchor.quantity().start();
        if (ofNumber) {
            return NONE;
        }
        if (hit.cue().kind() != StatusCues.Kind.VERB && isOfSibling(hit)) {
            return NONE;
        }
        double rank = 0.3 * (9 - hit.cue().rank());
        boolean inside = hit.start() >= start && hit.end() <= end;
        return switch (hit.cue().kind()) {
            case ADJECTIVE -> adjective(hit, inside, rank);
            case NOUN -> noun(hit, inside, rank);
            case VERB -> verb(hit, inside, rank);
            case PHRASE -> phrase(hit, inside, rank);
        };
    }

    /** "4,300 personnel, 200 prisoners of war": what another number counts tells nothing of this one. */
    private boolean isOfSibling(Scene.CueHit hit) {
        for (Quantity quantity : scene.quantities) {
            boolean other = quantity.start() != anchor.quantity().start();
            boolean inside = hit.start() >= start && hit.end() <= end;
            if (other && !inside && quantity.end() <= hit.start() && quantity.end() >= hit.start() - 1) {
                return true;
            }
        }
        return false;
    }

    private Weighed adjective(Scene.CueHit hit, boolean inside, double rank) {
        if (inside) {
            boolean size = hit.cue().status() == Status.STRENGTH || hit.cue().status() == Status.MISSING;
            boolean fate = hit.cue().rank() >= 5;
            return new Weighed(hit, rank + (size ? 2.6 : fate ? 0 : 1), "adjective");
        }
        boolean serves = hit.cue().status() == Status.STRENGTH && scene.is(hit.start(), WordClasses.GERUND);
        boolean beside = hit.start() >= end
                && !serves
                && scene.wall(end - 1, hit.start()) <= 2
                && onlyClosed(end, hit.start())
                && !nounAt(hit.end());
        return beside ? new Weighed(hit, 1 + rank, "predicate") : NONE;
    }

    private boolean nounAt(int token) {
        return scene.isPlain(token);
    }

    private boolean onlyClosed(int from, int to) {
        int closed = WordClasses.BE | WordClasses.ADVERB | WordClasses.HAVE | WordClasses.RELATIVE;
        for (int token = from; token < to; token++) {
            boolean more = scene.words.anchors().is(AnchorWords.Use.MORE, scene.text, token, scene.to);
            if (!scene.is(token, closed) && !scene.isWord(token, ",") && !more) {
                return false;
            }
        }
        return true;
    }

    private Weighed noun(Scene.CueHit hit, boolean inside, double rank) {
        if (inside) {
            return new Weighed(hit, (hit.cue().status() == Status.CAPTURED ? 2.6 : 1) + rank, "noun-in-phrase");
        }
        if (hit.end() <= start && heads(hit)) {
            return new Weighed(hit, 0.8 + rank + 0.1 * (start - hit.end()), "noun-of");
        }
        if (hit.end() <= start && isValueOf(hit)) {
            return new Weighed(hit, 1.2 + rank, "noun-is");
        }
        double cost = 6 + rank + 0.35 * distance(hit) + 1.2 * scene.wall(hit.start(), start);
        return new Weighed(hit, cost, "noun-near");
    }

    /** "losses amounted to 160 troops", "the dead included two officers", "takes the toll to 74 colonels". */
    private boolean isValueOf(Scene.CueHit hit) {
        AnchorWords words = scene.words.anchors();
        int verb = -1;
        for (int token = hit.end(); token < start; token++) {
            if (scene.isVerb(token) && !scene.is(token, WordClasses.HAVE | WordClasses.MODAL)) {
                if (verb >= 0) {
                    return false;
                }
                verb = token;
            }
        }
        if (verb < 0) {
            return scene.isWord(start - 1, "to") && start - hit.end() <= 2;
        }
        boolean value = words.is(AnchorWords.Use.VALUE, scene.text, verb, scene.to)
                || words.is(AnchorWords.Use.LISTS, scene.text, verb, scene.to)
                || words.is(AnchorWords.Use.CHANGE, scene.text, verb, scene.to);
        return value && scene.sameClause(hit.end(), verb) && scene.sameClause(verb, start) && isNumberSoon(verb, scene);
    }

    private static boolean isNumberSoon(int verb, Scene scene) {
        for (Quantity quantity : scene.quantities) {
            if (quantity.start() > verb) {
                return quantity.start() <= verb + 4;
            }
        }
        return false;
    }

    private boolean heads(Scene.CueHit hit) {
        boolean swapped = hit.cue().status() == Status.RELEASED && scene.isWord(hit.end(), "for");
        boolean of = scene.isWord(hit.end(), "of") || scene.isWord(hit.end(), "to") || hit.end() == start || swapped;
        for (int token = hit.end(); token < start; token++) {
            if (scene.isVerb(token) || scene.wallBefore(token) >= 2) {
                return false;
            }
        }
        return of;
    }

    private Weighed verb(Scene.CueHit hit, boolean inside, double rank) {
        if (inside) {
            return NONE;
        }
        return hit.start() >= end ? verbAfter(hit, rank) : verbBefore(hit, rank);
    }

    private Weighed verbBefore(Scene.CueHit hit, double rank) {
        int verbs = 0;
        int prepositions = 0;
        for (int token = hit.end(); token < start; token++) {
            verbs += scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY) ? 1 : 0;
            boolean counts = scene.is(token, WordClasses.PREPOSITION) && token != hit.particle() && !joins(token);
            prepositions += counts ? 1 : 0;
        }
        double cost = 1.5
                + rank
                + 0.12 * (start - hit.end())
                + 1.1 * scene.wall(hit.start(), start)
                + 2 * verbs
                + 1.5 * prepositions;
        int wall = scene.wall(hit.start(), start);
        if (scene.isWord(start - 1, ",") && verbs == 0 && hasComma(hit.end(), start - 1)) {
            cost -= 1.1 * Math.min(wall, 4);
            wall -= 4;
        }
        cost += wall >= Scene.CLAUSE ? 2 : 0;
        if (hit.cue().status() == Status.RELEASED && scene.isWord(start - 1, "for") && prepositions == 1) {
            cost -= 1.5;
        }
        boolean byThem = scene.is(hit.start(), WordClasses.PARTICIPLE)
                && scene.isWord(hit.end(), "by")
                && hit.end() + 1 == start
                && prepositions == 1;
        cost -= byThem ? 1.5 : 0;
        boolean passive =
                byThem || scene.is(hit.start() - 1, WordClasses.BE) && scene.is(hit.start(), WordClasses.PARTICIPLE);
        boolean besides = hit.cue().role() == (passive ? StatusCues.Role.OBJECT : StatusCues.Role.SUBJECT)
                && verbs == 0
                && prepositions == 1
                && scene.isWord(start - 1, "alongside");
        boolean seen = hit.cue().word().equals("see") && scene.is(end, WordClasses.PARTICIPLE);
        boolean fits = hit.cue().role() == StatusCues.Role.OBJECT && !passive && !seen || besides;
        boolean acts = hit.cue().role() == StatusCues.Role.SUBJECT;
        fits |= acts && byThem;
        return new Weighed(hit, fits ? cost : cost + (acts ? 9 : 6), "verb-object");
    }

    /** "of" after a word for a group, a part or a number. */
    private boolean joins(int token) {
        AnchorWords words = scene.words.anchors();
        int before = token - 1;
        return scene.isWord(token, "of")
                && (words.is(AnchorWords.Use.PART, scene.text, before, scene.to)
                        || words.is(AnchorWords.Use.GROUP, scene.text, before, scene.to)
                        || words.is(AnchorWords.Use.COUNT, scene.text, before, scene.to)
                        || scene.is(before, WordClasses.DETERMINER | WordClasses.NUMBER | WordClasses.PERSONNEL));
    }

    private Weighed verbAfter(Scene.CueHit hit, double rank) {
        int verbs = 0;
        for (int token = end; token < hit.start(); token++) {
            boolean finite = scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY);
            verbs += finite && !(scene.is(token, WordClasses.PARTICIPLE) && token <= end + 1) ? 1 : 0;
        }
        boolean passive = scene.isPassive(hit.start(), end);
        boolean reduced = passive && hit.start() <= end + 1;
        StatusCues.Role role = hit.cue().role();
        if (hit.cue().status() == Status.TRAINED && role == StatusCues.Role.SUBJECT && trainsOthers(hit.end())) {
            return NONE;
        }
        boolean undergone = passive && !reduced || isObjectOfClause();
        passive |= isObjectOfClause();
        boolean fits = role == StatusCues.Role.OBJECT ? passive : role == StatusCues.Role.SUBJECT && !undergone;
        int wall = scene.wall(end - 1, hit.start());
        int aside = Insertions.end(scene, end, hit.start());
        if (aside > 0) {
            wall = scene.wall(aside, hit.start());
            verbs = verbsBetween(aside, hit.start());
        } else if (scene.is(end, WordClasses.RELATIVE)
                || scene.is(end + 1, WordClasses.RELATIVE) && scene.isWord(end, ",")) {
            wall = Math.max(0, wall - scene.wall(end - 1, Math.min(end + 2, hit.start())));
        }
        boolean list = verbs == 0 && (scene.isWord(end, ",") || scene.is(end, WordClasses.AND)) && aside < 0;
        wall = list ? wall / 3 : wall;
        wall += wall >= Scene.CLAUSE ? 4 : 0;
        int near = aside > 0 ? aside : end;
        boolean placed = reduced && hit.cue().rank() < 5;
        double cost = 1.5 + rank + 0.1 * (hit.start() - near) + 0.9 * wall + 1.5 * verbs + (placed ? 1.5 : 0);
        return new Weighed(hit, fits ? cost : cost + 5, passive ? "passive" : "verb-subject");
    }

    /** "sailors whom Ruritania holds", "the men they captured": the clause behind the phrase has another subject. */
    private boolean isObjectOfClause() {
        boolean relative = scene.is(end, WordClasses.RELATIVE);
        int subject = relative ? end + 1 : end;
        return scene.isWord(end, "whom")
                || scene.is(subject, WordClasses.PRONOUN) && scene.isVerb(subject + 1)
                || relative && (scene.is(subject, WordClasses.DETERMINER) || scene.actorAt(subject) != null);
    }

    /** "training and advising Iraqi troops": others are trained. */
    private boolean trainsOthers(int token) {
        return scene.is(token, WordClasses.DETERMINER)
                || scene.actorAt(token) != null
                || scene.isPlain(token)
                || scene.is(token, WordClasses.AND) && scene.is(token + 1, WordClasses.GERUND | WordClasses.BASE);
    }

    private boolean hasComma(int from, int to) {
        for (int token = from; token < to; token++) {
            if (scene.isWord(token, ",")) {
                return true;
            }
        }
        return false;
    }

    private int verbsBetween(int from, int to) {
        int verbs = 0;
        for (int token = from; token < to; token++) {
            verbs += scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY) ? 1 : 0;
        }
        return verbs;
    }

    private Weighed phrase(Scene.CueHit hit, boolean inside, double rank) {
        if (inside) {
            double cost = switch (hit.cue().status()) {
                case CAPTURED, STRENGTH, MISSING, DEPLOYED -> 2.6;
                default -> 0.5;
            };
            return new Weighed(hit, cost + rank, "phrase-inside");
        }
        if (hit.end() == start && hit.cue().status() == Status.CASUALTIES) {
            return new Weighed(hit, 1.2 + rank, "phrase-object");
        }
        int wall = scene.wall(hit.start(), start);
        if (hit.start() >= end && scene.is(end, WordClasses.RELATIVE)) {
            wall -= scene.wallBefore(end);
        }
        return new Weighed(hit, 2.5 + rank + 0.15 * distance(hit) + 1.2 * wall, "phrase");
    }

    private int distance(Scene.CueHit hit) {
        return hit.start() >= end ? hit.start() - end : start - hit.end();
    }
}
