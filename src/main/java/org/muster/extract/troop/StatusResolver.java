package org.muster.extract.troop;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /** A cue of the main clause with so high a rank tells more than one of a clause that only describes. */
    private static final int TELLING = 5;

    /** A cue that costs less stands beside its number. */
    private static final double BESIDE = 3;

    private StatusResolver() {}

    static void resolve(Claimed claim, List<Claimed> earlier, ArticleContext article) {
        Claimed before = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        CueWeights.Weighed nearest = CueWeights.cheapest(scene, anchor);
        if (Parts.isOfLevel(scene, anchor) && !isFateBeside(anchor, nearest)) {
            claim.status = Status.DEPLOYED;
            claim.decided("status", "part-of-level");
            return;
        }
        CueWeights.Weighed best = governed(scene, anchor, nearest);
        Scene.@Nullable CueHit cue = best.hit();
        Claimed continued = claim.antecedent != null ? claim.antecedent : claim.whole;
        boolean goal =
                Parts.isGoal(scene, anchor) && (cue == null || !isFate(cue.cue().status()));
        if (goal
                || (anchor.isSize() || isArmy(scene, anchor))
                        && !(cue != null
                                && cue.cue().rank() >= 6
                                && best.cost() < FIRM
                                && (!anchor.isChange()
                                        || isFate(cue.cue().status())
                                                && cue.cue().kind() != StatusCues.Kind.VERB))) {
            boolean there =
                    Places.isPlaced(scene, anchor) || isAway(scene, anchor, article) || isOfSent(anchor, earlier);
            claim.status =
                    there && (!anchor.isChange() || isOfSent(anchor, earlier)) ? Status.DEPLOYED : Status.STRENGTH;
            claim.decided("status", "size");
        } else if (continued != null
                && (cue == null || best.cost() > 4 || cue.cue().rank() < 4)) {
            claim.status = continued.status;
            claim.cue = continued.cue;
            claim.isContinued = true;
            claim.decided("status", "continued");
        } else if ((cue == null || isWeak(cue.cue())) && isSame(claim, earlier)) {
            claim.decided("status", "same");
        } else if ((cue == null || isWeak(cue.cue())) && isBeside(claim)) {
            claim.decided("status", "along-with");
        } else if (cue != null) {
            claim.cue = cue;
            claim.cueCost = best.cost();
            claim.status = StatusRefinement.of(claim, cue);
            claim.decided("status", best.how());
        } else if (before != null && before.scene == scene && isListedAfter(scene, before, anchor)) {
            claim.status = before.status;
            claim.cue = before.cue;
            claim.isContinued = true;
            claim.whole = before;
            claim.decided("status", "listed");
        } else if (isGoverned(claim)) {
            claim.decided("status", "syntax");
        } else if (Governor.isUntold(scene, anchor) && !StatusRefinement.isPlaced(scene, anchor)) {
            claim.status = Status.OTHER;
            claim.decided("status", "untold-verb");
        } else {
            claim.status = isHeld(scene, anchor) && !StatusRefinement.isPlaced(scene, anchor)
                    ? Status.STRENGTH
                    : Status.DEPLOYED;
            claim.decided("status", "default");
        }
    }

    /** "in addition to the four soldiers killed": what befell them tells more than that they are a part. */
    private static boolean isFateBeside(Anchor anchor, CueWeights.Weighed nearest) {
        Scene.CueHit cue = nearest.hit();
        return cue != null
                && nearest.cost() < BESIDE
                && isFate(cue.cue().status())
                && cue.cue().status() != Status.OTHER
                && cue.start() >= anchor.phraseStart()
                && cue.start() <= anchor.phraseEnd();
    }

    /** What governs the phrase by syntax, where the nearest cue is not beside it, or only describes it; else the nearest. */
    private static CueWeights.Weighed governed(Scene scene, Anchor anchor, CueWeights.Weighed nearest) {
        Scene.CueHit near = nearest.hit();
        if (near == null || nearest.cost() > LIMIT) {
            return CueWeights.NONE;
        }
        boolean describes = near.cue().kind() == StatusCues.Kind.ADJECTIVE;
        boolean behind = near.start() >= anchor.phraseEnd() && !describes;
        Scene.CueHit told = behind ? Governor.aboveClauses(scene, anchor) : null;
        if (told != null && told.cue().rank() >= TELLING) {
            return told.start() == near.start() ? nearest : new CueWeights.Weighed(told, 2, "main-clause");
        }
        if (anchor.isElliptic() || nearest.cost() <= BESIDE && !describes) {
            return nearest;
        }
        Scene.CueHit governing = describes && near.cue().status() != Status.STRENGTH
                ? Governor.aboveClauses(scene, anchor)
                : Governor.of(scene, anchor);
        boolean size = near.cue().status() == Status.STRENGTH;
        boolean other = governing != null
                && governing.start() != near.start()
                && (!describes || size || governing.cue().status() == Status.KILLED);
        return other ? new CueWeights.Weighed(governing, 2, "syntax") : nearest;
    }

    /** Whether syntax tells what governs the number; the claim then has its state. */
    private static boolean isGoverned(Claimed claim) {
        Scene.CueHit cue = Governor.of(claim.scene, claim.anchor);
        if (cue != null) {
            claim.cue = cue;
            claim.status = StatusRefinement.of(claim, cue);
        }
        return cue != null;
    }

    /** "21 people were hurt, including four sailors", "one man was freed, as well as two officers": the fate told before. */
    private static boolean isBeside(Claimed claim) {
        Scene scene = claim.scene;
        int start = claim.anchor.phraseStart();
        Scene.CueHit last = null;
        for (Scene.CueHit hit : scene.cues) {
            boolean fate = hit.cue().rank() >= 6 && isFate(hit.cue().status()) && hit.end() < start;
            last = fate && hit.cue().role() != StatusCues.Role.NP && (last == null || hit.start() > last.start())
                    ? hit
                    : last;
        }
        boolean joined = scene.isWord(start - 1, "including")
                || scene.isWord(start - 1, "with") && scene.isWord(start - 2, "along")
                || scene.isWord(start - 1, "as") && scene.isWord(start - 2, "well");
        if (last == null || !joined) {
            return false;
        }
        claim.cue = last;
        claim.status = StatusRefinement.of(claim, last);
        return true;
    }

    private static boolean isWeak(StatusCues.Cue cue) {
        return cue.status() == Status.DEPLOYED && cue.rank() <= 3;
    }

    /** "the eight fighters", once eight fighters were said to be held: the claim then has the state of the earlier one. */
    private static boolean isSame(Claimed claim, List<Claimed> earlier) {
        Scene scene = claim.scene;
        int start = claim.anchor.phraseStart();
        boolean definite = scene.isWord(start, "the") || scene.isWord(start - 1, "the");
        for (int i = earlier.size() - 1; definite && i >= 0; i--) {
            Claimed one = earlier.get(i);
            if (Objects.equals(one.low, claim.low)
                    && Objects.equals(one.high, claim.high)
                    && (isFate(one.status) || one.status == Status.RECRUITED)) {
                claim.status = one.status;
                claim.cue = one.cue;
                claim.isContinued = true;
                claim.whole = claim.whole == null ? one : claim.whole;
                return true;
            }
        }
        return false;
    }

    private static boolean isFate(Status status) {
        return status != Status.DEPLOYED && status != Status.WITHDRAWN && status != Status.STRENGTH;
    }

    /** "the number of troops", once troops were said to be sent or posted: it is theirs, not an army's. */
    private static boolean isOfSent(Anchor anchor, List<Claimed> earlier) {
        Personnel.Noun noun = anchor.noun();
        boolean people =
                noun == null || noun.licence() == Personnel.Licence.SURE || noun.licence() == Personnel.Licence.OPEN;
        return people
                && !anchor.pattern().equals("strong")
                && earlier.stream().anyMatch(one -> one.status == Status.DEPLOYED);
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

    /** "a standing army of 300,000 soldiers", "an air force with 20,000 men": all that a state has. */
    private static boolean isArmy(Scene scene, Anchor anchor) {
        int of = anchor.phraseStart() - 1;
        if (!scene.isWord(of, "of") && !scene.isWord(of, "with")) {
            return false;
        }
        for (int token = of - 2; token < of; token++) {
            if (scene.words.anchors().skip(AnchorWords.Use.ARMY, scene.text, token, scene.to) == of) {
                return true;
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

    /** Whether "has" or "have" governs the number, or a force holds it: "with 9,000 men in its army". */
    private static boolean isHeld(Scene scene, Anchor anchor) {
        for (int token = anchor.phraseStart() - 1; token >= Math.max(scene.from, anchor.phraseStart() - 4); token--) {
            boolean with = scene.isWord(token, "with") && scene.isWord(anchor.phraseEnd(), "in");
            if (scene.is(token, WordClasses.HAVE) || with) {
                return true;
            }
        }
        return false;
    }
}
