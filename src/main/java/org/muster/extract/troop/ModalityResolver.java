package org.muster.extract.troop;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.Modality;
import org.muster.extract.Status;
import org.muster.extract.Timeframe;
import org.muster.extract.lexicon.Phrases;

/**
 * Tells how firmly a number is asserted. Cues are read against the event: the verb or noun that tells the personnel's state, else
 * the verb that governs the number. Hypothetical goes before denied, denied before hedged, hedged before future.
 */
final class ModalityResolver {
    /** How far from its verb the noun may stand that tells what is planned. */
    private static final int NOUN_REACH = 16;

    private final Scene scene;
    private final Claimed claim;
    private final Anchor anchor;
    private final Denials denials;
    private final Conditions conditions;
    /** The event's token; the number itself where no verb or noun tells one. */
    private final int event;
    /** Whether the event is a noun or a gerund, which a plan governs without "to". */
    private final boolean nominal;
    /** Whether the event belongs to a phrase with "with", beside another verb. */
    private final boolean attendant;

    private ModalityResolver(Claimed claim) {
        this.claim = claim;
        scene = claim.scene;
        anchor = claim.anchor;
        Event told = Event.of(claim);
        denials = new Denials(claim, told);
        conditions = new Conditions(claim, told);
        event = told.verb();
        attendant = told.isAttendant(claim);
        nominal = event == anchor.phraseStart()
                || claim.cue != null
                        && claim.cue.start() == event
                        && claim.cue.cue().kind() == StatusCues.Kind.NOUN
                || scene.is(event, WordClasses.GERUND)
                || !scene.isVerb(event);
    }

    static void resolve(Claimed claim, List<Claimed> before) {
        if (Parts.isOfLevel(claim.scene, claim.anchor) || claim.anchor.pattern().equals("change-from")) {
            claim.decided("modality", "part-of-level");
            return;
        }
        Claimed same = isFragment(claim.scene) ? sameNumber(claim, before) : null;
        if (same != null) {
            claim.modality = same.modality;
            claim.decided("modality", "repeated");
            return;
        }
        new ModalityResolver(claim).decide(claim);
    }

    /** Whether a sentence has no verb: a heading, a caption. */
    private static boolean isFragment(Scene scene) {
        for (int token = scene.from; token < scene.to; token++) {
            if (scene.isVerb(token)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Claimed sameNumber(Claimed claim, List<Claimed> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Claimed one = before.get(i);
            if (Objects.equals(one.low, claim.low) && Objects.equals(one.high, claim.high)) {
                return one;
            }
        }
        return null;
    }

    /** "would move the current 900 men", "may outnumber the 900 men": those who are there, whatever is to come of them. */
    private boolean isKnown() {
        boolean stand = claim.status == Status.DEPLOYED || claim.status == Status.STRENGTH;
        return stand && claim.basis == Basis.LEVEL && Standing.isDefinite(scene, anchor);
    }

    private void decide(Claimed claim) {
        Modality best = Modality.ACTUAL;
        String rule = "plain";
        boolean known = isKnown();
        for (Phrases.Match<ModalityCues.Cue> match : scene.modalities()) {
            ModalityCues.Cue cue = match.value();
            boolean within = match.start() >= anchor.phraseStart() - 1 && match.end() <= anchor.phraseEnd();
            if (isMonth(match.start(), cue) || isReal(claim, cue) || known && !within) {
                continue;
            }
            Modality modality = modality(match);
            if (strength(modality) > strength(best) && reaches(match)) {
                best = modality;
                rule = cue.word().replace(' ', '-');
            }
        }
        if (best == Modality.ACTUAL && !known && isBareInfinitive()) {
            best = Modality.FUTURE;
            rule = "to";
        }
        Claimed continued = claim.antecedent != null ? claim.antecedent : claim.whole;
        if (best == Modality.ACTUAL
                && rule.equals("plain")
                && continued != null
                && claim.isContinued
                && (anchor.isElliptic() || continued == claim.whole)) {
            best = continued.modality;
            rule = "continued";
        }
        claim.modality = best;
        claim.decided("modality", rule);
    }

    /** A withdrawal under way is real though "if" opens its clause, as is a war game; and what was ordered long ago was done. */
    private boolean isReal(Claimed claim, ModalityCues.Cue cue) {
        boolean done = cue.scope() == ModalityCues.Scope.ORDER || cue.scope() == ModalityCues.Scope.CHOICE;
        return cue.scope() == ModalityCues.Scope.CONDITION && claim.status == Status.WITHDRAWN
                || cue.scope() == ModalityCues.Scope.STORY && claim.status == Status.EXERCISE
                || done && claim.timeframe == Timeframe.HISTORICAL;
    }

    /** "would have sent" supposes; "would have 900 men" tells what is to come. */
    private Modality modality(Phrases.Match<ModalityCues.Cue> match) {
        boolean plain = match.value().scope() == ModalityCues.Scope.PERFECT
                && !scene.is(match.end(), WordClasses.PARTICIPLE)
                && !scene.is(match.end() + 1, WordClasses.PARTICIPLE);
        return plain ? Modality.FUTURE : match.value().modality();
    }

    /** "in May": a modal does not begin with a capital inside a sentence; nor is "would-be" one. */
    private boolean isMonth(int token, ModalityCues.Cue cue) {
        boolean compound = token + 1 < scene.to && scene.text.isGlued(token + 1) && scene.isWord(token + 1, "-");
        return compound
                || token > scene.from
                        && scene.text.isCapitalised(token)
                        && !scene.text.isAllCaps(token)
                        && !scene.isHeadline;
    }

    private static int strength(Modality modality) {
        return switch (modality) {
            case ACTUAL -> 0;
            case FUTURE -> 1;
            case HEDGED -> 2;
            case DENIED -> 3;
            case HYPOTHETICAL -> 4;
        };
    }

    private boolean reaches(Phrases.Match<ModalityCues.Cue> match) {
        int start = match.start();
        int end = match.end();
        boolean inside = start >= anchor.phraseStart() && end <= anchor.phraseEnd();
        return switch (match.value().scope()) {
            case ADVERB ->
                inside && start >= anchor.quantity().numberStart()
                        || inside && start >= anchor.start()
                        || adverbReaches(start, end);
            case NOMINAL -> isMove() && nounReaches(end);
            case MODAL, PERFECT -> modalReaches(start, end);
            case INFINITIVE, ORDER -> inside && start >= anchor.quantity().end() || infinitiveReaches(start, end);
            case CHOICE -> !isChooser(start) && infinitiveReaches(start, end);
            case NEGATION -> denials.negates(start, end);
            case COMPLEMENT -> denials.governsComplement(start, end);
            case PREDICATE -> denials.isPredicate(start, end);
            case CONDITION -> conditions.supposes(start, end);
            case STORY -> storyReaches(start, end);
            case CLAIM -> false;
        };
    }

    /** "40 men decided to stay": they did. */
    private boolean isChooser(int start) {
        return start >= anchor.phraseEnd() && start <= anchor.phraseEnd() + 1 && !scene.is(start - 1, WordClasses.BE);
    }

    /** A modal of the event's verb group, or of a verb whose infinitive the event is. */
    private boolean modalReaches(int start, int end) {
        if (start > event) {
            boolean predicate = event == anchor.phraseStart() && scene.sameClause(anchor.phraseEnd() - 1, start);
            return predicate || start < anchor.phraseStart() && scene.sameClause(event, anchor.phraseStart());
        }
        return scene.sameClause(start, event)
                && onlyInfinitives(end, event)
                && !isTopic(end)
                && (!attendant || noVerb(end, anchor.phraseStart()));
    }

    /** "will hold a hearing about the deployment of 300": what is to come is the hearing. */
    private boolean isTopic(int from) {
        boolean topic = false;
        for (int token = from; token < event && !scene.isVerb(event); token++) {
            topic |= scene.isWord(token, "about")
                    || scene.isWord(token, "behind")
                    || scene.isWord(token, "against")
                    || scene.isWord(token, "despite");
        }
        return topic;
    }

    /** Whether every verb in [from, to) but the first follows "to": "will try to send". */
    private boolean onlyInfinitives(int from, int to) {
        int verbs = 0;
        for (int token = from; token < to; token++) {
            boolean finite = scene.is(token, WordClasses.BASE | WordClasses.PAST | WordClasses.PRESENT);
            if (finite && !scene.isWord(token - 1, "to") && ++verbs > 1) {
                return false;
            }
        }
        return true;
    }

    /** "plans to send 300", "authorised the Pentagon to send", "ordered the withdrawal of 300", "are set to be sent". */
    private boolean infinitiveReaches(int start, int end) {
        boolean cueEndsWithTo = scene.isWord(end - 1, "to");
        if (start == event && event < anchor.phraseStart() && noVerb(end, anchor.phraseStart())) {
            return noPreposition(end, anchor.phraseStart());
        }
        if (start >= event) {
            boolean predicate =
                    start >= anchor.phraseEnd() && cueEndsWithTo && scene.sameClause(anchor.phraseEnd() - 1, start);
            return predicate && event == anchor.phraseStart();
        }
        if (scene.wall(start, event) > 4) {
            return isMove() && nounReaches(end);
        }
        boolean to = cueEndsWithTo;
        for (int token = end; token < event; token++) {
            to |= scene.isWord(token, "to");
            boolean had = scene.is(token, WordClasses.HAVE | WordClasses.BE)
                    && !scene.isWord(token - 1, "to")
                    && !cueEndsWithTo;
            boolean finite = scene.is(token, WordClasses.PAST | WordClasses.PRESENT)
                    && !scene.is(token, WordClasses.PARTICIPLE)
                    && !scene.isWord(token - 1, "to");
            if (finite || had) {
                return false;
            }
        }
        boolean governed = nominal && event - end < 9 && noVerb(end, event - 1) && noPreposition(end, event);
        return governed || to && infinitive(event) || isMove() && nounReaches(end);
    }

    /** Whether the event is a noun of sending, leaving, calling up or freeing, which can be planned. */
    private boolean isMove() {
        return claim.cue != null
                && claim.cue.start() == event
                && (claim.cue.cue().kind() == StatusCues.Kind.NOUN || scene.is(event, WordClasses.GERUND))
                && switch (claim.status) {
                    case DEPLOYED, WITHDRAWN, RECRUITED, RELEASED, TRAINED -> true;
                    default -> false;
                };
    }

    /** "announced the withdrawal of 300", "proposes talks with them and the release of 300": the object, or joined to it. */
    private boolean nounReaches(int end) {
        if (end > event || !noVerb(end, event) || scene.wall(end - 1, event) > 4) {
            return false;
        }
        int first = event;
        while (first > end
                && !scene.is(first - 1, WordClasses.PREPOSITION | WordClasses.AND)
                && !scene.isWord(first - 1, ",")) {
            first--;
        }
        return event - end < NOUN_REACH && (first == end || scene.is(first - 1, WordClasses.AND) || first == end + 1);
    }

    /** "offers a haven for thousands": the noun behind another preposition than "of" is not what is planned. */
    private boolean noPreposition(int from, int to) {
        for (int token = from; token < to; token++) {
            boolean other = scene.is(token, WordClasses.PREPOSITION) && !scene.isWord(token, "of");
            boolean means = token == to - 1 && scene.isWord(token, "in") && scene.is(to, WordClasses.GERUND);
            boolean own = means || token == from && (scene.isWord(token, "for") || scene.isWord(token, "to"));
            if (other && !own || scene.isWord(token, ",")) {
                return false;
            }
        }
        return true;
    }

    private boolean noVerb(int from, int to) {
        for (int token = from; token < to; token++) {
            if (scene.isVerb(token)) {
                return false;
            }
        }
        return true;
    }

    /** Whether "to" stands just before a verb: "to quickly send", "to be sent". */
    private boolean infinitive(int verb) {
        for (int token = verb - 1; token >= Math.max(scene.from, verb - 4); token--) {
            if (scene.isWord(token, "to")) {
                return true;
            }
            if (!scene.is(token, WordClasses.BE | WordClasses.ADVERB | WordClasses.HAVE)
                    && !scene.is(token, WordClasses.AND | WordClasses.BASE)) {
                return false;
            }
        }
        return false;
    }

    /** "US to send 1,500 troops": an infinitive without a finite verb before it. */
    private boolean isBareInfinitive() {
        if (!scene.isVerb(event) || !scene.isWord(event - 1, "to")) {
            return false;
        }
        for (int token = scene.clauseStart(event); token < event - 1; token++) {
            if (scene.isVerb(token) && !scene.is(token, WordClasses.BE)) {
                return false;
            }
        }
        return event - 1 > scene.clauseStart(event);
    }

    /** Before the event within its clause, or in its own verb group; "believed" hedges only as a passive. */
    private boolean adverbReaches(int start, int end) {
        if (scene.is(start, WordClasses.REPORT) && scene.isVerb(start)) {
            boolean passive = scene.is(start - 1, WordClasses.BE | WordClasses.ADVERB)
                    || scene.isWord(end - 1, "to")
                    || scene.isWord(start - 1, "it")
                    || scene.isWord(start - 1, "been");
            if (!passive) {
                return false;
            }
        }
        int last = Math.max(event, anchor.phraseStart());
        if (start > last) {
            boolean closes = scene.isWord(start, "it") && scene.isWord(start - 1, ",") && end >= scene.to - 2;
            return closes || scene.wall(anchor.phraseEnd() - 1, start) < 2 && !scene.isWord(end - 1, "that");
        }
        return scene.wall(start, anchor.phraseStart()) <= 3 || scene.wall(start, event) <= 3;
    }

    private boolean storyReaches(int start, int end) {
        if (start < anchor.phraseStart()) {
            return scene.wall(end, anchor.phraseStart()) <= 3;
        }
        return start >= anchor.phraseEnd()
                && scene.sameClause(anchor.phraseEnd() - 1, start)
                && scene.wall(anchor.phraseEnd() - 1, start) <= 2;
    }
}
