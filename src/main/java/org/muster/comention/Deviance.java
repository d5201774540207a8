package org.muster.comention;

/**
 * The two pieces into which logarithms of factorials fall so that nothing large cancels (Loader 2000, "Fast and
 * Accurate Computation of Binomial Probabilities"): ln n! = n·ln n − n + {@link #remainder}, and {@link #of} for what
 * the n·ln n of several factorials leave over. Differences of log-gamma lose seven digits at counts of 10^8.
 */
final class Deviance {
    private static final double HALF_LN_2_PI = 0.918938533204672741780329736406;
    private static final int EXACT = 16;
    private static final double[] REMAINDERS = new double[EXACT];

    static {
        double factorial = 1;
        for (int n = 1; n < EXACT; n++) {
            factorial *= n; // exact: 15! is below 2^53
            REMAINDERS[n] = StrictMath.log(factorial) - n * StrictMath.log(n) + n;
        }
    }

    private Deviance() {}

    /**
     * observed·ln(observed/expected) − difference; never negative, 0 where the two are equal.
     *
     * @param difference observed − expected, which the caller can give without the loss of a subtraction
     */
    static double of(double observed, double expected, double difference) {
        if (observed == 0) {
            return expected;
        }
        double sum = observed + expected;
        if (Math.abs(difference) < 0.1 * sum) {
            // 2·artanh(v) in place of the logarithm: the two terms would cancel here
            double v = difference / sum;
            double total = difference * v;
            double power = 2 * observed * v;
            for (int odd = 3; ; odd += 2) {
                power *= v * v;
                double next = total + power / odd;
                if (next == total) {
                    return total;
                }
                total = next;
            }
        }
        return observed * StrictMath.log(observed / expected) - difference;
    }

    /** ln n! − (n·ln n − n); 0 for n = 0. */
    static double remainder(long n) {
        if (n < EXACT) {
            return REMAINDERS[(int) n];
        }
        double squared = (double) n * n;
        double series = (1 / 12.0
                        - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / squared) / squared) / squared)
                                / squared)
                / n;
        return HALF_LN_2_PI + 0.5 * StrictMath.log(n) + series;
    }
}
