package org.muster.comention;

/** Fisher's exact test of a 2×2 table: how likely is one as improbable as this, given the margins. */
final class FisherExact {
    /** As R's fisher.test: tables whose probability is the same but for rounding belong to the tail. */
    private static final double SLACK = StrictMath.log1p(1e-7);

    private FisherExact() {}

    /** The logarithm of the two-sided p-value: all tables that are at most as probable as this one. */
    static double lnTwoSided(Association table) {
        double limit = table.lnProbability() + SLACK;
        long lowest = Math.max(0, table.a() + table.b() - table.n());
        long highest = Math.min(table.a(), table.b());
        long mode = mode(table);
        if (table.withBoth(mode).lnProbability() <= limit) {
            return 0;
        }
        double lower = lnTail(table, limit, mode, lowest);
        double upper = lnTail(table, limit, mode, highest);
        double larger = Math.max(lower, upper);
        double smaller = Math.min(lower, upper);
        return Math.min(0, larger + StrictMath.log1p(StrictMath.exp(smaller - larger)));
    }

    /** The most probable count of both. */
    private static long mode(Association table) {
        return (table.a() + 1) * (table.b() + 1) / (table.n() + 2);
    }

    /** The sum over the counts from the mode to the last on one side whose probability is within the limit. */
    private static double lnTail(Association table, double limit, long mode, long last) {
        if (table.withBoth(last).lnProbability() > limit) {
            return Double.NEGATIVE_INFINITY;
        }
        long outside = mode;
        long inside = last;
        while (Math.abs(inside - outside) > 1) {
            long middle = outside + (inside - outside) / 2;
            if (table.withBoth(middle).lnProbability() <= limit) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return table.withBoth(inside).lnProbability() + StrictMath.log(sumOutward(table, inside, last));
    }

    /** Σ P(k)/P(from) from a count to the last, by the ratio of neighbouring probabilities. */
    private static double sumOutward(Association table, long from, long last) {
        int step = last < from ? -1 : 1;
        double sum = 1;
        double term = 1;
        for (long at = from; at != last; at += step) {
            term *= step > 0 ? ratioToNext(table, at) : 1 / ratioToNext(table, at - 1);
            double next = sum + term;
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }

    /** P(k + 1) / P(k). */
    private static double ratioToNext(Association table, long k) {
        return (double) (table.a() - k)
                * (table.b() - k)
                / ((double) (k + 1) * (table.n() - table.a() - table.b() + k + 1));
    }
}
