package org.muster.job;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/**
 * What a run says: progress and its summary on one stream, findings on the other.
 *
 * @param out for what was asked for
 * @param err for what is told beside it
 */
public record Console(PrintStream out, PrintStream err) {

    /** Two or three lines: what was read, what became of it, where it is. */
    void summary(RunAccount account, String target) {
        err.printf(
                Locale.ROOT,
                "muster: %,d records read, %,d accepted, %,d rejected%s, %,d skipped; %.0f s%n",
                account.read(),
                account.accepted(),
                account.rejected(),
                reasons(account.rejectedByReason()),
                account.skipped(),
                account.seconds());
        err.printf(
                Locale.ROOT,
                "muster: %,d country mentions, %,d troop claims in %s%n",
                account.rows("country_mentions"),
                account.rows("troop_claims"),
                target);
    }

    private static String reasons(Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder(" (");
        counts.forEach((reason, count) -> list.append(list.length() > 2 ? ", " : "")
                .append(reason)
                .append(' ')
                .append(count));
        return list.append(')').toString();
    }
}
