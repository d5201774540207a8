package org.muster.extract.troop;

import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;
import org.muster.extract.time.DateExpression;
import org.muster.extract.time.DateExpression.Form;

/** Tells which date of a sentence dates a number's event, and which only the telling of it, another clause, or a noun. */
final class DateTies {
    /** How far before a number the word may stand that compares with it. */
    private static final int REACH = 6;

    private final Claimed claim;
    private final Scene scene;
    private final Event event;

    /** How a date stands to the number. */
    enum Tie {
        /** it dates the event */
        OWN,
        /** it dates what the number counts from: "since the war began on …" */
        SINCE,
        /** it dates what the event is told or planned in */
        FRAME,
        NONE
    }

    DateTies(Claimed claim, Event event) {
        this.claim = claim;
        this.scene = claim.scene;
        this.event = event;
    }

    /** How a date of the sentence stands to the number. */
    Tie tie(DateExpression date) {
        if (isOfDateline(date) || scene.isWord(date.start() - 1, "than") || isOfNoun(date)) {
            return Tie.NONE;
        }
        if (date.form() == Form.AT && isInSinceClause(date)) {
            return Tie.SINCE;
        }
        int left = date.start() - 1;
        boolean ofOther = scene.isVerb(left)
                && left != event.verb()
                && !scene.is(left, WordClasses.AUXILIARY | WordClasses.REPORT)
                && (left < event.start() || left >= event.end());
        if (ofOther && !(left >= event.end() && scene.is(left - 1, WordClasses.AND))) {
            return Tie.NONE;
        }
        if (date.start() >= event.end()) {
            return after(date);
        }
        if (date.form() == Form.SINCE && scene.isWord(date.end() + 1, "when")) {
            return Tie.NONE;
        }
        if (date.end() <= event.start()) {
            return before(date);
        }
        int phrase = claim.anchor.phraseStart();
        boolean trails =
                date.end() < phrase && scene.wall(date.end() - 1, phrase) >= 2 && !scene.isWord(date.start() - 1, ",");
        return trails || hasRelative(event.start(), date.start()) ? Tie.NONE : Tie.OWN;
    }

    private boolean hasRelative(int from, int to) {
        for (int token = from; token < to; token++) {
            if (scene.is(token, WordClasses.RELATIVE) && scene.wallBefore(token) >= Scene.CLAUSE) {
                return true;
            }
        }
        return false;
    }

    /** "a commander of the 7 October raid": it names the noun behind it, unless that noun is what the event describes. */
    private boolean isOfNoun(DateExpression date) {
        boolean names = scene.is(date.start() - 1, WordClasses.DETERMINER)
                || scene.isWord(date.start(), "the")
                || scene.isWord(date.start(), "of");
        return names && scene.isPlain(date.end()) && !(date.end() <= event.start() && describes(date, false));
    }

    /** "since the invasion began on February 24" */
    private boolean isInSinceClause(DateExpression date) {
        for (int token = date.start() - 1; token >= Math.max(scene.from, date.start() - 12); token--) {
            if (scene.isWord(token, "since")) {
                return true;
            }
            if (scene.is(token, WordClasses.SUBORDINATOR | WordClasses.RELATIVE) || scene.isWord(token, ",")) {
                return false;
            }
        }
        return false;
    }

    /** "CAIRO, March 3 - Egypt …": when it was written. */
    private boolean isOfDateline(DateExpression date) {
        return date.start() - scene.from < 8
                && date.end() < scene.to
                && scene.text.kind(date.end()) == TokenKind.SYMBOL
                && scene.wallBefore(date.end()) >= Scene.CLAUSE
                && !scene.isWord(date.end(), ")")
                && noVerb(scene.from, date.start());
    }

    /** "down from a peak of 45,000 two years ago": it dates another number. */
    private boolean isOfOther(DateExpression date) {
        for (Quantity other : scene.quantities) {
            if (other.start() < event.end() || other.end() > date.start()) {
                continue;
            }
            for (int token = other.start() - 1; token >= Math.max(event.end(), other.start() - REACH); token--) {
                if (scene.isWord(token, "from") || scene.isWord(token, "than") || scene.isWord(token, "with")) {
                    return noVerb(other.end(), date.start());
                }
            }
        }
        return false;
    }

    private Tie after(DateExpression date) {
        if (isOfOther(date)) {
            return Tie.NONE;
        }
        int verb = -1;
        for (int token = event.end(); token < date.start(); token++) {
            if (scene.wallBefore(token) >= 6) {
                return Tie.NONE;
            }
            if (scene.wallBefore(token) >= Scene.CLAUSE
                    && scene.is(token, WordClasses.RELATIVE | WordClasses.SUBORDINATOR)) {
                return scene.is(token, WordClasses.SUBORDINATOR) && isPast() ? Tie.FRAME : Tie.NONE;
            }
            if (isMain(token) && !scene.is(token - 1, WordClasses.AND)) {
                verb = token;
            }
        }
        if (verb < 0) {
            return Tie.OWN;
        }
        return scene.is(verb, WordClasses.REPORT) || isPast() ? Tie.FRAME : Tie.NONE;
    }

    private Tie before(DateExpression date) {
        boolean fronted = isFronted(date);
        boolean reports = false;
        boolean others = false;
        for (int token = date.end(); token < event.start(); token++) {
            if (isMain(token)) {
                reports |= scene.is(token, WordClasses.REPORT);
                others |= !scene.is(token, WordClasses.REPORT);
            }
        }
        if (fronted) {
            boolean own = !reports && (!others || date.form() == Form.SINCE || !isPerfect());
            return own ? Tie.OWN : Tie.FRAME;
        }
        int verb = verbBefore(date.start());
        boolean told = verb >= 0 && scene.is(verb, WordClasses.REPORT);
        boolean frame = told && date.start() - verb <= 8 && scene.wall(verb + 1, date.start()) < Scene.CLAUSE;
        if (frame) {
            return date.form() == Form.AT ? Tie.FRAME : Tie.NONE;
        }
        if (!reports && describes(date, others)) {
            return Tie.OWN;
        }
        boolean relative = scene.is(scene.clauseStart(date.start()), WordClasses.RELATIVE)
                && !scene.sameClause(date.start(), event.start());
        if (reports && !relative && date.form() == Form.AT) {
            return Tie.FRAME;
        }
        if (!reports && !others && event.start() - date.end() <= 2) {
            return Tie.OWN;
        }
        boolean shared = event.isGerund(scene) && !reports && !others;
        return shared || scene.wall(date.end() - 1, event.start()) >= 2 && !reports && !others && opensClause(date)
                ? Tie.OWN
                : Tie.NONE;
    }

    /** "the battle of 2014, in which 300 died", "a blast on April 8 that killed three": the event describes what is dated. */
    private boolean describes(DateExpression date, boolean others) {
        int next = scene.isWord(date.end(), ",") ? date.end() + 1 : date.end();
        if (scene.is(next, WordClasses.PREPOSITION)) {
            next++;
        }
        boolean relative =
                scene.is(next, WordClasses.RELATIVE) || scene.isWord(next, "when") || scene.isWord(next, "where");
        if (relative || others) {
            return relative;
        }
        int walls = 0;
        for (int token = date.end(); token < event.start(); token++) {
            if (scene.wallBefore(token) >= Scene.CLAUSE) {
                if (scene.is(token - 1, WordClasses.REPORT)) {
                    return false;
                }
                walls += scene.is(token, WordClasses.RELATIVE) ? 1 : 2;
            }
        }
        return walls == 1;
    }

    /** Whether the event is told in the past tense. */
    private boolean isPast() {
        return scene.is(event.verb(), WordClasses.PAST) && !isPerfect();
    }

    /** "has lost", "will send": another time than that of a verb before it. */
    private boolean isPerfect() {
        for (int token = event.verb() - 1; token >= Math.max(scene.from, event.verb() - 4); token--) {
            if (scene.is(token, WordClasses.HAVE | WordClasses.MODAL)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a date stands at the head of its clause: "said that in 2009 the army had 300". */
    private boolean opensClause(DateExpression date) {
        return scene.clauseStart(date.start()) >= date.start() - 2;
    }

    /** The last main verb before a token; -1 where there is none. */
    private int verbBefore(int before) {
        for (int token = before - 1; token >= scene.from; token--) {
            if (isMain(token)) {
                return token;
            }
        }
        return -1;
    }

    /** Whether a date stands before the first verb. */
    boolean isFronted(DateExpression date) {
        for (int token = scene.from; token < date.start(); token++) {
            if (scene.is(token, WordClasses.AUXILIARY)) {
                return false;
            }
        }
        return noVerb(scene.from, date.start());
    }

    private boolean noVerb(int from, int to) {
        for (int token = from; token < to; token++) {
            if (isMain(token)) {
                return false;
            }
        }
        return true;
    }

    /** A finite main verb, or what may be one: no auxiliary, no gerund, no infinitive, no participle before a preposition. */
    private boolean isMain(int token) {
        if (!scene.isVerb(token)
                || scene.is(token, WordClasses.AUXILIARY | WordClasses.GERUND)
                || scene.isWord(token - 1, "to")) {
            return false;
        }
        boolean reduced = !scene.is(token, WordClasses.REPORT)
                && scene.is(token, WordClasses.PARTICIPLE)
                && !scene.is(token - 1, WordClasses.AUXILIARY | WordClasses.ADVERB)
                && scene.is(token + 1, WordClasses.PREPOSITION);
        return !reduced;
    }
}
