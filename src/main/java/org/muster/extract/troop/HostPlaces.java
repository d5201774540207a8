package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.HostRelation;
import org.muster.extract.Status;
import org.muster.extract.quantity.Quantity;

/**
 * The places of a claim's sentence, and what it costs to take each for where its people are: how it is attached (behind the
 * phrase, in its clause, by which preposition) and what the claim's state asks for.
 */
final class HostPlaces {
    /** A place that costs as much is none. */
    static final double LIMIT = 17;

    /** The same for sizes of bodies and for those called up or trained, which mostly are nowhere. */
    private static final double SIZED_LIMIT = 7;

    /** What a place costs more whose country the article names nowhere, while it names others. */
    private static final double UNNAMED = 4;

    /** The same where a dateline tells of another country: towns there bear names that are better known elsewhere. */
    private static final double UNNAMED_ELSEWHERE = 17;

    /** What a place costs more behind another number with a verb of its own. */
    private static final double ANOTHER = 15;

    private static final double REFUSED = 100;

    private HostPlaces() {}

    /** A place that is named, what it costs to take it, and how it relates. */
    record Place(
            String country,
            String name,
            int start,
            HostWords.@Nullable Use use,
            HostRelation relation,
            double cost,
            String rule) {}

    /** The place that costs least; null where the sentence has none. */
    static @Nullable Place nearest(Claimed claim, ArticleContext article) {
        @Nullable Place best = null;
        @Nullable Place goal = null;
        for (Actor actor : claim.scene.actors) {
            Place place = place(claim, actor, article);
            if (place == null || place.cost >= LIMIT) {
                continue;
            }
            best = best == null || place.cost < best.cost ? place : best;
            goal = place.use == HostWords.Use.TO && (goal == null || place.cost < goal.cost) ? place : goal;
        }
        return best != null && goal != null && movesOn(claim, best, goal) ? goal : best;
    }

    /** "troops stationed in Germany are moving to Poland": where they go, not where they come from. */
    private static boolean movesOn(Claimed claim, Place from, Place to) {
        Scene scene = claim.scene;
        int tail = claim.anchor.tailStart();
        if (claim.status != Status.DEPLOYED
                || from.use != HostWords.Use.IN
                || from.start < tail
                || to.start < from.start
                || !scene.sameClause(tail, to.start)) {
            return false;
        }
        for (Quantity other : scene.quantities) {
            if (other.start() > from.start && other.start() < to.start) {
                return false;
            }
        }
        boolean verb = false;
        for (int token = from.start; token < to.start; token++) {
            verb |= scene.isVerb(token);
        }
        return verb;
    }

    private static @Nullable Place place(Claimed claim, Actor actor, ArticleContext article) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        String code = actor.code();
        if (code == null
                || actor.kind() == Actor.Kind.GROUP
                || actor.kind() == Actor.Kind.LEADER
                || ArticleContext.isNoCountry(code)) {
            return null;
        }
        boolean based = actor.end() + 1 < scene.to
                && scene.isWord(actor.end() + 1, "based")
                && scene.text.isGlued(actor.end() + 1);
        String name = scene.text.slice(actor.start(), actor.end());
        boolean between = anchor.isNounFirst() && actor.start() >= anchor.nounEnd();
        if (!between && actor.overlaps(anchor.phraseStart(), anchor.phraseEnd())) {
            return based ? new Place(code, name, actor.start(), null, HostRelation.IN, 0, "based-in") : null;
        }
        if (Places.isPartOfName(scene, actor)) {
            return null;
        }
        if (claim.status == Status.DEPLOYED && isAided(claim, actor)) {
            double cost =
                    0.35 * (actor.start() - anchor.tailStart()) + 1.4 * scene.wall(actor.start(), anchor.phraseStart());
            return new Place(code, name, actor.start(), HostWords.Use.TO, HostRelation.IN, 3 + cost, "aided");
        }
        boolean border = Places.isBorder(scene, actor);
        int noun = Places.nounAfter(scene, actor);
        boolean adjective = actor.kind() == Actor.Kind.ADJECTIVE || Places.isModifier(scene, actor);
        if (adjective && !border && noun < 0 || !adjective && !actor.isPlace()) {
            return null;
        }
        int opener = Places.opener(scene, actor.start());
        HostWords.@Nullable Use use = opener < 0 ? null : Places.use(scene, opener);
        if (use == null && actor.kind() != Actor.Kind.PLACE && !border) {
            return null;
        }
        boolean origin = use == HostWords.Use.FROM
                && claim.status == Status.RELEASED
                && opener > anchor.phraseEnd() + 1
                && scene.isPlain(opener - 1);
        if (origin) {
            return null;
        }
        boolean aims = use == HostWords.Use.UPON && actor.kind() != Actor.Kind.PLACE && noun < 0 && !border;
        if (aims || use == HostWords.Use.TO && isAimless(scene, opener) || isSpeech(scene, opener)) {
            return null;
        }
        boolean beside =
                use == HostWords.Use.NEAR && !code.equals(claim.force) && Places.isBeside(scene, actor, opener);
        if (beside && Places.isMeasured(scene, opener)) {
            return null;
        }
        border |= beside && !claim.isHurt();
        boolean unnamed = actor.kind() == Actor.Kind.PLACE && !article.names(code) && article.namesAnother(code);
        String dateline = article.places.dateline();
        double strange = dateline != null && !dateline.equals(code) ? UNNAMED_ELSEWHERE : UNNAMED;
        double cost = cost(claim, actor, use, adjective, border) + (unnamed ? strange : 0);
        HostRelation relation = border ? HostRelation.BORDER : HostRelation.IN;
        String rule = use == null ? "place" : "prep-" + scene.text.lower(opener);
        return new Place(code, name, actor.start(), use, relation, cost, rule);
    }

    /** "aid to Mali", "a response to Mali": nobody goes there. */
    private static boolean isAimless(Scene scene, int opener) {
        for (int token = opener - 1; token >= Math.max(scene.from, opener - 3); token--) {
            if (scene.words.hosts().is(HostWords.Use.AIMLESS, scene.text, token, scene.to)) {
                return true;
            }
            if (scene.isVerb(token) || scene.words.personnel().nounAt(scene.text, token, scene.to) != null) {
                return false;
            }
        }
        return false;
    }

    /** "3,800 more troops to strengthen the Afghan army": they go where that is. */
    private static boolean isAided(Claimed claim, Actor actor) {
        Scene scene = claim.scene;
        boolean other = actor.start() >= claim.anchor.tailStart()
                && !String.valueOf(actor.code()).equals(claim.force);
        boolean army = scene.words.personnel().nounAt(scene.text, actor.end(), scene.to) != null
                || scene.isWord(actor.end(), "army")
                || scene.isWord(actor.end(), "forces");
        if (!other || !army || actor.kind() != Actor.Kind.ADJECTIVE && actor.kind() != Actor.Kind.NAME) {
            return false;
        }
        int verb = scene.before(actor.start());
        return scene.words.anchors().is(AnchorWords.Use.AIDS, scene.text, verb, scene.to);
    }

    /** "said in Brussels", "according to an embassy in Beirut": where it was said. */
    private static boolean isSpeech(Scene scene, int opener) {
        for (int token = opener - 1; token >= Math.max(scene.from, opener - 8); token--) {
            if (scene.isWord(token, "according")) {
                return true;
            }
            if (scene.isVerb(token) && !scene.is(token, WordClasses.AUXILIARY)) {
                boolean reports = scene.is(token, WordClasses.REPORT);
                boolean reduced = scene.is(token, WordClasses.PARTICIPLE) && !reports;
                if (!reduced) {
                    return reports && scene.is(token, WordClasses.PAST);
                }
            }
            if (scene.wallBefore(token) >= Scene.CLAUSE
                    || scene.words.personnel().nounAt(scene.text, token, scene.to) != null) {
                return false;
            }
        }
        return false;
    }

    private static double cost(
            Claimed claim, Actor actor, HostWords.@Nullable Use use, boolean adjective, boolean border) {
        Scene scene = claim.scene;
        Anchor anchor = claim.anchor;
        boolean behind = actor.start() >= anchor.tailStart();
        boolean sized =
                claim.status == Status.STRENGTH || claim.status == Status.RECRUITED || claim.status == Status.TRAINED;
        if (sized
                && !(behind
                        && scene.sameClause(anchor.tailStart() - 1, actor.start())
                        && !isBehindGerund(scene, anchor.tailStart(), actor.start()))) {
            return REFUSED;
        }
        int distance = behind ? actor.start() - anchor.tailStart() : anchor.phraseStart() - actor.end();
        double cost = 0.35 * distance + 1.4 * scene.wall(actor.start(), anchor.phraseStart());
        cost += behind ? 0 : 2.5;
        cost += behind && isOfAnother(scene, anchor.tailStart(), actor.start()) ? ANOTHER : 0;
        cost += adjective ? 1 : 0;
        cost -= border ? 1 : 0;
        cost += use == null ? 3 : cost(claim, actor, use);
        return sized && cost > SIZED_LIMIT ? REFUSED : cost;
    }

    /** "mobilise 9,000 men, stepping up the war in Mali": another verb has the place. */
    private static boolean isBehindGerund(Scene scene, int from, int to) {
        for (int token = from + 1; token < to; token++) {
            if (scene.is(token, WordClasses.GERUND) && scene.isWord(token - 1, ",")) {
                return true;
            }
        }
        return false;
    }

    /** "massed 90,000 men and sent 30,000 to Belarus": the second number has the place. */
    private static boolean isOfAnother(Scene scene, int tail, int place) {
        for (Quantity other : scene.quantities) {
            if (other.start() <= tail || other.end() > place || other.couldBeYear()) {
                continue;
            }
            for (int token = tail + 1; token < other.start(); token++) {
                boolean and = scene.is(token - 1, WordClasses.AND | WordClasses.PRONOUN | WordClasses.AUXILIARY)
                        || scene.isWord(token - 1, ",");
                if (and && scene.isVerb(token)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the preposition costs, by what befell them. */
    private static double cost(Claimed claim, Actor actor, HostWords.Use use) {
        String code = String.valueOf(actor.code());
        boolean own = code.equals(claim.force);
        boolean withdrawn = claim.status == Status.WITHDRAWN;
        boolean released = claim.status == Status.RELEASED;
        boolean sent = claim.status == Status.DEPLOYED;
        boolean home = claim.force != null && claim.force.contains(code);
        return switch (use) {
            case IN, NEAR, UPON -> 0;
            case TO -> withdrawn || released ? REFUSED : claim.status == Status.DEPLOYED ? 0 : 3;
            case FROM -> released ? -6 : withdrawn ? -2 : home || sent || claim.isHurt() ? REFUSED : own ? 12 : 9;
            case EVENT -> own && !withdrawn ? 6 : 3;
            default -> 6;
        };
    }
}
