package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.Status;
import org.muster.extract.Timeframe;
import org.muster.extract.text.TokenKind;
import org.muster.extract.time.DateExpression;
import org.muster.extract.time.DateExpression.Form;
import org.muster.extract.time.DateFinder;

/**
 * Tells when the number holds, from the date expressions of its sentence, resolved against the publication date. A date holds
 * for the verb with which it stands: that of a reporting verb ("said on Friday that") or of another clause is no date of the
 * number, though what was reported long ago is long past.
 */
final class TimeResolver {
    /** More than "about a year". */
    private static final int MONTHS = 13;

    /** So many graves in one place are of an old war. */
    private static final long CEMETERY = 1000;

    /** A date further off, in walls and words, is none of the number's. */
    private static final double FAR = 14;

    private final Claimed claim;
    private final Scene scene;
    private final Event event;
    private final DateTies ties;
    private final @Nullable LocalDate publishedOn;

    private TimeResolver(Claimed claim, @Nullable LocalDate publishedOn) {
        this.claim = claim;
        this.scene = claim.scene;
        this.event = Event.of(claim);
        this.ties = new DateTies(claim, event);
        this.publishedOn = publishedOn;
    }

    static void resolve(Claimed claim, DateFinder dates, @Nullable LocalDate publishedOn) {
        new TimeResolver(claim, publishedOn).decide(claim.scene.dates(dates, publishedOn));
    }

    private void decide(List<DateExpression> found) {
        @Nullable DateExpression best = null;
        double least = FAR;
        boolean framed = false;
        boolean since = false;
        for (DateExpression date : found) {
            DateTies.Tie tie = ties.tie(date);
            double cost = cost(date);
            if ((tie == DateTies.Tie.OWN || tie == DateTies.Tie.SINCE) && cost < least) {
                least = cost;
                best = date;
                since = tie == DateTies.Tie.SINCE || date.form() == Form.SINCE;
            }
            framed |= tie == DateTies.Tie.FRAME && isOld(date);
        }
        if (best != null) {
            claim.asOfStart = best.from();
            claim.asOfEnd = notBefore(best.from(), since ? publishedOn : best.to());
        }
        String rule = best == null ? "none" : since ? "since" : "at";
        boolean old = best != null && !since && isOld(best);
        if (best == null && (framed || namesOldYear())) {
            old = true;
            rule = framed ? "frame" : "year";
        }
        if (best == null && !old && isAtRest()) {
            old = true;
            rule = "rest";
        }
        Claimed continued = claim.antecedent;
        if (best == null && !old && continued != null && continued.timeframe == Timeframe.HISTORICAL) {
            old = true;
            rule = "continued";
        }
        claim.timeframe = old ? Timeframe.HISTORICAL : Timeframe.CURRENT;
        claim.decided("time", rule);
    }

    /** The end of a span; null where it is before the beginning: "since next month". */
    private static @Nullable LocalDate notBefore(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start != null && end != null && end.isBefore(start) ? null : end;
    }

    /** "more than 22,000 soldiers are buried in the valley": so many graves are those of an old war. */
    private boolean isAtRest() {
        Scene.CueHit cue = claim.cue;
        return cue != null
                && claim.low != null
                && claim.low >= CEMETERY
                && claim.status == Status.KILLED
                && cue.cue().kind() == StatusCues.Kind.VERB
                && cue.cue().basis() == Basis.TOTAL
                && scene.is(cue.end() - 1, WordClasses.PARTICIPLE)
                && (scene.isWord(cue.end() - 2, "are") || scene.isWord(cue.end() - 2, "lie"));
    }

    private double cost(DateExpression date) {
        int from = event.start();
        int to = event.end();
        int near = date.end() <= from ? from : date.start() >= to ? to - 1 : date.start();
        if (date.end() <= from && ties.isFronted(date)) {
            return 0.2 * (from - date.end());
        }
        return 0.2 * Math.abs(date.start() - near) + 1.5 * scene.wall(date.start(), near);
    }

    private boolean isOld(DateExpression date) {
        if (date.form() != Form.AT) {
            return false;
        }
        LocalDate to = date.to();
        LocalDate published = publishedOn;
        if (to != null && published != null) {
            return to.isBefore(published.minusMonths(MONTHS));
        }
        Integer years = date.yearsBefore();
        return years != null && years >= 2;
    }

    /** "in the 1991 scandal": a year long past, before its noun, that no date expression holds. */
    private boolean namesOldYear() {
        LocalDate published = publishedOn;
        for (int token = scene.from + 1; published != null && token < scene.to; token++) {
            boolean counted = token >= claim.anchor.phraseStart() && token < claim.anchor.phraseEnd();
            if (counted
                    || scene.text.kind(token) != TokenKind.NUMBER
                    || !scene.isPlain(token + 1)
                    || scene.wall(token, event.start()) > 4) {
                continue;
            }
            int year = year(scene.text.word(token));
            if (year >= 1800 && year <= published.getYear() - 2 && isInTime(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "in", "during" or "at" governs the noun phrase in which a token stands. */
    private boolean isInTime(int token) {
        for (int left = token - 1; left >= Math.max(scene.from, token - 5); left--) {
            if (scene.isWord(left, "as") && scene.isWord(left - 1, "such")) {
                return true;
            }
            if (scene.is(left, WordClasses.PREPOSITION)) {
                boolean after = scene.isWord(left, "of") || scene.isWord(left, "from") || scene.isWord(left, "to");
                boolean wake = scene.is(left, WordClasses.SUBORDINATOR);
                return !after && !wake;
            }
            if (scene.is(left, WordClasses.SUBORDINATOR) || scene.isVerb(left)) {
                return false;
            }
        }
        return false;
    }

    private static int year(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (!Character.isDigit(digits.charAt(i))) {
                return -1;
            }
        }
        return digits.length() == 4 ? Integer.parseInt(digits) : -1;
    }
}
