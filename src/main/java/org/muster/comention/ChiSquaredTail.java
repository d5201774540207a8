package org.muster.comention;

import org.apache.commons.math3.special.Erf;

/** The upper tail of the χ² distribution with one degree of freedom. */
final class ChiSquaredTail {
    /** Beyond this the tail nears the smallest double. */
    private static final double FAR = 1000;

    private ChiSquaredTail() {}

    /** The logarithm of the probability of a value of at least x, finite for every finite x. */
    static double lnUpper(double x) {
        double half = x / 2;
        if (x < FAR) {
            return StrictMath.log(Erf.erfc(StrictMath.sqrt(half)));
        }
        // erfc(z) = exp(−z²)/(z√π)·(1 − 1/(2z²) + 3/(4z⁴) − …), Abramowitz and Stegun 7.1.23
        double u = 1 / (2 * half);
        return -half - 0.5 * StrictMath.log(Math.PI * half) + StrictMath.log1p(u * (-1 + u * (3 - 15 * u)));
    }
}
