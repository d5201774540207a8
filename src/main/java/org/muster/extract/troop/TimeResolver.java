package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Timeframe;
import org.muster.extract.time.DateExpression;
import org.muster.extract.time.DateFinder;

/** Tells when the number holds: from the date expressions of its sentence, resolved against the publication date. */
final class TimeResolver {
    private TimeResolver() {}

    static void resolve(Claimed claim, DateFinder dates, @Nullable LocalDate publishedOn) {
        Scene scene = claim.scene;
        List<DateExpression> found = dates.find(scene.text, scene.from, scene.to, publishedOn);
        @Nullable DateExpression best = null;
        double least = 14;
        for (DateExpression date : found) {
            int anchor = claim.anchor.phraseStart();
            double cost = 0.2 * Math.abs(date.start() - anchor) + 1.5 * scene.wall(date.start(), anchor);
            if (cost < least) {
                least = cost;
                best = date;
            }
        }
        if (best == null) {
            claim.decided("time", "none");
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
