package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Timeframe;
import org.muster.extract.text.TokenKind;
import org.muster.extract.time.DateExpression;
import org.muster.extract.time.DateFinder;

/** Tells when the number holds: from the date expressions of its sentence, resolved against the publication date. */
final class TimeResolver {
    private TimeResolver() {}

    /** "the 1991 scandal": a year long past, before its noun, that no date expression holds. */
    private static boolean namesOldYear(Claimed claim, int published) {
        Scene scene = claim.scene;
        for (int token = scene.from; token < scene.to; token++) {
            boolean digits =
                    scene.text.kind(token) == TokenKind.NUMBER && scene.text.end(token) - scene.text.start(token) == 4;
            boolean counted = token >= claim.anchor.phraseStart() && token < claim.anchor.phraseEnd();
            if (digits
                    && !counted
                    && scene.isPlain(token + 1)
                    && !scene.isWord(token - 1, "since")
                    && !scene.isWord(token - 2, "since")) {
                int year = year(scene.text.word(token));
                if (year >= 1800 && year <= published - 2) {
                    return true;
                }
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
        return Integer.parseInt(digits);
    }

    static void resolve(Claimed claim, DateFinder dates, @Nullable LocalDate publishedOn) {
        Scene scene = claim.scene;
        List<DateExpression> found = dates.find(scene.text, scene.from, scene.to, publishedOn);
        @Nullable DateExpression best = null;
        double least = 22;
        for (DateExpression date : found) {
            int anchor = claim.anchor.phraseStart();
            double cost = 0.2 * Math.abs(date.start() - anchor) + 1.5 * scene.wall(date.start(), anchor);
            if (cost < least) {
                least = cost;
                best = date;
            }
        }
        if (best == null) {
            boolean old = publishedOn != null && namesOldYear(claim, publishedOn.getYear());
            claim.timeframe = old ? Timeframe.HISTORICAL : Timeframe.CURRENT;
            claim.decided("time", old ? "year" : "none");
            return;
        }
        claim.asOfStart = best.from();
        claim.asOfEnd = best.form() == DateExpression.Form.SINCE ? publishedOn : best.to();
        boolean old = best.form() == DateExpression.Form.AT && best.yearsBefore() != null && best.yearsBefore() >= 2;
        if (best.form() == DateExpression.Form.AT && best.to() != null && publishedOn != null) {
            old = best.to().isBefore(publishedOn.minusMonths(13));
        }
        claim.timeframe = old ? Timeframe.HISTORICAL : Timeframe.CURRENT;
        claim.decided("time", best.form() == DateExpression.Form.SINCE ? "since" : "at");
    }
}
