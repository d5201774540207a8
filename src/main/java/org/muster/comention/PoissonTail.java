package org.muster.comention;

/** The upper tail of the Poisson distribution. */
final class PoissonTail {
    private PoissonTail() {}

    /**
     * The probability of at least {@code count} events.
     *
     * @param mean positive
     */
    static double upper(long count, double mean) {
        if (count <= 0) {
            return 1;
        }
        if (count <= mean) {
            return 1 - StrictMath.exp(lnProbability(count - 1, mean) + lnSumDown(count - 1, mean));
        }
        double sum = 1;
        double term = 1;
        for (long k = count + 1; ; k++) {
            term *= mean / k;
            double next = sum + term;
            if (next == sum) {
                return StrictMath.exp(lnProbability(count, mean) + StrictMath.log(sum));
            }
            sum = next;
        }
    }

    /** Σ P(k) / P(count) over k = count, count − 1, … 0, as a logarithm. */
    private static double lnSumDown(long count, double mean) {
        double sum = 1;
        double term = 1;
        for (long k = count; k > 0; k--) {
            term *= k / mean;
            double next = sum + term;
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return StrictMath.log(sum);
    }

    private static double lnProbability(long count, double mean) {
        return -Deviance.of(count, mean, count - mean) - Deviance.remainder(count);
    }
}
