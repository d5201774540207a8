package org.muster.extract.troop;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.Per;
import org.muster.extract.Status;

/** Tells what kind of number it is: from the cue of state, then from words of adding, taking away, summing up, and rates. */
final class BasisResolver {
    private BasisResolver() {}

    /** From so many dead on, one event is unlikely. */
    private static final long MANY = 1000;

    /** Of fewer than so many, what is told is what they do once. */
    private static final long FEW = 30;

    /** A time of at least so many days adds up. */
    private static final long LONG = 25;

    static void resolve(Claimed claim, List<Claimed> before, BasisWords words) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        Per after = words.rate(scene, anchor.phraseEnd());
        after = after != null ? after : words.rate(scene, Event.of(claim).end());
        Per per = after != null ? after : words.rateBefore(scene, anchor.phraseStart());
        per = per != null ? per : shared(claim, before);
        if (per != null || words.isOtherRate(scene, anchor.phraseEnd())) {
            claim.per = per;
            set(claim, Basis.RATE, "rate");
            return;
        }
        if (Parts.isOfLevel(scene, anchor) && !claim.isHurt()) {
            set(claim, Basis.LEVEL, "part-of-level");
            return;
        }
        boolean size = claim.status == Status.STRENGTH || claim.status == Status.DEPLOYED;
        if (anchor.isChange() || size && Parts.isGoal(scene, anchor)) {
            set(claim, Basis.LEVEL, "change");
            return;
        }
        @Nullable Basis change = words.change(scene, anchor);
        @Nullable Basis by = change == null && size ? words.changeBy(scene, anchor) : null;
        if (by != null) {
            set(claim, by, "changed-by");
            return;
        }
        Claimed continued = claim.antecedent != null ? claim.antecedent : claim.whole;
        if (claim.isContinued && continued != null && change == null && continued.basis != Basis.RATE) {
            set(claim, continued.basis, "continued");
            return;
        }
        if (isSummedWith(claim, before, words)) {
            set(claim, Basis.TOTAL, "summed-with");
            return;
        }
        boolean summed = words.sumsUp(claim);
        switch (claim.status) {
            case KILLED, WOUNDED, CAPTURED, MISSING, DESERTED, RELEASED -> hurt(claim, words, summed);
            case CASUALTIES -> {
                boolean told = words.isOfEvent(claim) && size(claim) < MANY && !words.isOfWar(claim);
                boolean few = size(claim) < FEW && isDealtOnce(claim) && !words.isOfWar(claim);
                boolean event = !summed && (told || few || isOneAct(claim));
                set(claim, event ? Basis.INCIDENT : Basis.TOTAL, event ? "event" : "status");
            }
            case TRAINED -> set(claim, Basis.TOTAL, "status");
            case EXERCISE -> set(claim, Basis.INCIDENT, "status");
            case STRENGTH ->
                set(claim, change == null ? Basis.LEVEL : change, change == null ? "status" : "change-word");
            case WITHDRAWN -> moved(claim, Basis.DECREMENT, summed);
            case RECRUITED -> moved(claim, Basis.INCREMENT, summed);
            case DEPLOYED -> deployed(claim, words, change, summed);
            case OTHER -> other(claim, change, summed);
        }
    }

    /** "40 have been killed and 90 injured": what is told in one breath with a total is one, unless it was one event. */
    private static boolean isSummedWith(Claimed claim, List<Claimed> before, BasisWords words) {
        Claimed last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean hurt = claim.status == Status.KILLED
                || claim.status == Status.WOUNDED
                || claim.status == Status.CAPTURED
                || claim.status == Status.MISSING;
        return last != null
                && hurt
                && last.scene == claim.scene
                && last.isHurt()
                && last.basis == Basis.TOTAL
                && claim.scene.wall(last.anchor.phraseEnd(), claim.anchor.phraseStart()) <= 5
                && !words.isOfEvent(claim);
    }

    /** "up to 150 a day were being killed and 800 wounded": the rate holds for both; null where there is none to share. */
    private static @Nullable Per shared(Claimed claim, List<Claimed> before) {
        Claimed last = before.isEmpty() ? null : before.get(before.size() - 1);
        int start = claim.anchor.phraseStart();
        boolean joined = last != null
                && last.scene == claim.scene
                && claim.isHurt()
                && last.isHurt()
                && claim.scene.is(start - 1, WordClasses.AND)
                && start - last.anchor.phraseEnd() < 10
                && claim.scene.wall(last.anchor.phraseEnd(), start) <= 3;
        return joined && last != null ? last.per : null;
    }

    /** Those who left or were called up: added up where words say so, or where it is told in the perfect. */
    private static void moved(Claimed claim, Basis once, boolean summed) {
        boolean perfect = claim.cue != null && Standing.isPerfect(claim.scene, claim.cue);
        set(claim, summed || perfect ? Basis.TOTAL : once, summed ? "summed" : perfect ? "perfect" : "status");
    }

    private static void hurt(Claimed claim, BasisWords words, boolean summed) {
        boolean level = claim.cue != null
                && claim.cue.cue().kind() == StatusCues.Kind.PHRASE
                && claim.cue.cue().basis() == Basis.LEVEL;
        boolean event = words.isOfEvent(claim);
        if (claim.cue != null && (level || claim.cue.cue().basis() == Basis.TOTAL && !event)) {
            set(claim, claim.cue.cue().basis(), "cue");
            return;
        }
        if (isDescribed(claim) && !summed && !event) {
            set(claim, Basis.LEVEL, "described");
            return;
        }
        boolean held = claim.status == Status.CAPTURED
                && (claim.cue == null
                        || claim.cue.cue().basis() == Basis.LEVEL
                        || words.isHeld(claim.scene, claim.anchor));
        if (held) {
            set(claim, Basis.LEVEL, "held");
        } else if (summed) {
            set(claim, Basis.TOTAL, "summed");
        } else if (claim.status == Status.KILLED || claim.status == Status.WOUNDED) {
            addedUp(claim, words);
        } else if (claim.status != Status.RELEASED
                && claim.cue != null
                && claim.cue.cue().kind() == StatusCues.Kind.VERB
                && Standing.isPerfect(claim.scene, claim.cue)
                && isPresent(claim.scene, claim.cue.start())
                && !event) {
            set(claim, Basis.TOTAL, "perfect");
        } else {
            set(claim, Basis.INCIDENT, "status");
        }
    }

    /** "400 wounded soldiers": how many there are, not how many were hit at once. */
    private static boolean isDescribed(Claimed claim) {
        Scene.CueHit cue = claim.cue;
        return claim.status == Status.WOUNDED
                && cue != null
                && cue.cue().kind() == StatusCues.Kind.ADJECTIVE
                && cue.start() >= claim.anchor.phraseStart()
                && cue.end() <= claim.anchor.nounStart();
    }

    /** Dead and wounded of a war, of a long time, "have been killed" up to now, or very many: unless one event or day is told. */
    private static void addedUp(Claimed claim, BasisWords words) {
        long days = days(claim);
        boolean event = days >= 0 && days < LONG || size(claim) < MANY && words.isOfEvent(claim);
        String rule = event
                ? "status"
                : days >= LONG && size(claim) >= FEW
                        ? "time"
                        : words.isOfWar(claim)
                                ? "war"
                                : claim.cue != null && Standing.isPerfect(claim.scene, claim.cue)
                                        ? "perfect"
                                        : size(claim) >= MANY ? "many" : "status";
        set(claim, rule.equals("status") ? Basis.INCIDENT : Basis.TOTAL, rule);
    }

    /** How many days the time that the sentence tells is long; -1 where it tells none. */
    private static long days(Claimed claim) {
        return claim.asOfStart == null || claim.asOfEnd == null
                ? -1
                : ChronoUnit.DAYS.between(claim.asOfStart, claim.asOfEnd);
    }

    private static long size(Claimed claim) {
        return Math.max(claim.low == null ? 0 : claim.low, claim.high == null ? 0 : claim.high);
    }

    /** "routed the column and killed or wounded 2,000 men": a side does so in one fight, told in the past. */
    private static boolean isOneAct(Claimed claim) {
        Scene.CueHit cue = claim.cue;
        return cue != null
                && cue.end() <= claim.anchor.phraseStart()
                && cue.cue().role() != StatusCues.Role.OF
                && claim.scene.is(cue.start(), WordClasses.PAST)
                && !claim.scene.is(cue.start() - 1, WordClasses.AUXILIARY | WordClasses.ADVERB);
    }

    /** "have surrendered", not "had surrendered", which may tell of one day. */
    private static boolean isPresent(Scene scene, int verb) {
        int token = verb - 1;
        while (token > scene.from && !scene.is(token, WordClasses.HAVE)) {
            token--;
        }
        return !scene.isWord(token, "had");
    }

    private static void deployed(Claimed claim, BasisWords words, @Nullable Basis change, boolean summed) {
        if (change != null) {
            set(claim, change, "change-word");
        } else if (claim.cue != null
                && claim.cue.cue().role() == StatusCues.Role.SUBJECT
                && claim.cue.cue().basis() == Basis.INCREMENT
                && words.isAlready(claim.scene, claim.anchor)) {
            set(claim, Basis.TOTAL, "already");
        } else if (summed && claim.cue != null && claim.cue.cue().basis() == Basis.INCREMENT) {
            set(claim, Basis.TOTAL, "summed");
        } else if (claim.cue != null && Standing.areThere(claim.scene, claim.anchor, claim.cue)) {
            set(claim, Basis.LEVEL, "stationed");
        } else if (claim.cue != null) {
            boolean seen = claim.cue.cue().basis() == Basis.LEVEL && size(claim) < FEW && words.isSeen(claim);
            set(claim, seen ? Basis.INCIDENT : claim.cue.cue().basis(), seen ? "seen" : "cue");
        } else if (claim.antecedent != null) {
            set(claim, claim.antecedent.basis, "antecedent");
        } else {
            boolean few = size(claim) < FEW && isTold(claim);
            set(claim, few ? Basis.INCIDENT : Basis.LEVEL, few ? "few" : "default");
        }
    }

    /** "suffered eight casualties", not "has suffered eight casualties" */
    private static boolean isDealtOnce(Claimed claim) {
        int verb = claim.anchor.phraseStart() - 1;
        return claim.scene.is(verb, WordClasses.PAST)
                && !claim.scene.is(verb - 1, WordClasses.HAVE)
                && !claim.scene.is(verb - 2, WordClasses.HAVE);
    }

    /** Whether the number has a verb in the past that is no "was" and no "had": a handful of men who do something. */
    private static boolean isTold(Claimed claim) {
        int verb = Event.of(claim).verb();
        return claim.scene.is(verb, WordClasses.PAST | WordClasses.PARTICIPLE)
                && !claim.scene.is(verb, WordClasses.BE | WordClasses.HAVE);
    }

    private static void other(Claimed claim, @Nullable Basis change, boolean summed) {
        if (summed) {
            set(claim, Basis.TOTAL, "summed");
        } else if (change != null) {
            set(claim, change, "change-word");
        } else {
            boolean many = size(claim) >= MANY;
            if (claim.cue != null) {
                set(claim, claim.cue.cue().basis(), "cue");
            } else {
                set(claim, many ? Basis.TOTAL : Basis.INCIDENT, many ? "many" : "default");
            }
        }
    }

    private static void set(Claimed claim, Basis basis, String rule) {
        claim.basis = basis;
        claim.decided("basis", rule);
    }
}
