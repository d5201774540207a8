package org.muster.comention;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Finds the unknowns of a {@link DegreeModel} as their logarithms, by Newton's method on the likelihood, which is concave:
 * its gradient is what the totals still lack. The countries' block of the second derivatives is diagonal, so each step
 * solves a system of the size of the classes of story only (25 at most).
 */
final class DegreeFit {
    /** How near every total must come, relative to itself. */
    private static final double CLOSE = 1e-10;

    private static final int MOST_STEPS = 10_000;
    /** The largest change of a logarithm in a step: far from the maximum Newton's steps overshoot. */
    private static final double LONGEST_STEP = 3;

    private final OpenTotals open;
    private final int countries;
    private final int classes;
    private double[] x;
    private double[] y;
    private int steps;

    DegreeFit(OpenTotals open) {
        this.open = open;
        this.countries = open.totals().length;
        this.classes = open.sizes().length;
        double root = StrictMath.sqrt(Math.max(1, Arrays.stream(open.totals()).sum()));
        this.x = Arrays.stream(open.totals())
                .mapToDouble(total -> StrictMath.log(total / root))
                .toArray();
        this.y = Arrays.stream(open.sizes())
                .mapToDouble(size -> StrictMath.log(size / root))
                .toArray();
    }

    int steps() {
        return steps;
    }

    /** The probability that a story of a class holds a country. */
    double probability(int c, int k) {
        return 1 / (1 + StrictMath.exp(-(x[c] + y[k])));
    }

    /** Whether every total was met. */
    boolean run() {
        for (steps = 0; steps < MOST_STEPS; steps++) {
            Lack lack = lack();
            if (lack.worst() <= CLOSE) {
                return true;
            }
            if (!step(lack)) {
                return false;
            }
        }
        return false;
    }

    /** What the totals still lack under the present unknowns: by country, and by class over all its stories. */
    private record Lack(double[] ofCountries, double[] ofClasses, double worst) {}

    private Lack lack() {
        double[] ofCountries =
                Arrays.stream(open.totals()).mapToDouble(total -> total).toArray();
        double[] ofClasses = new double[classes];
        double worst = 0;
        for (int k = 0; k < classes; k++) {
            double held = 0;
            for (int c = 0; c < countries; c++) {
                double p = probability(c, k);
                held += p;
                ofCountries[c] -= open.stories()[k] * p;
            }
            ofClasses[k] = open.stories()[k] * (open.sizes()[k] - held);
            worst = Math.max(worst, Math.abs(open.sizes()[k] - held) / open.sizes()[k]);
        }
        for (int c = 0; c < countries; c++) {
            worst = Math.max(worst, Math.abs(ofCountries[c]) / open.totals()[c]);
        }
        return new Lack(ofCountries, ofClasses, worst);
    }

    /** One step of Newton, shortened until the likelihood does not fall. False where no step can be had. */
    private boolean step(Lack lack) {
        double[][] curvature = new double[countries][classes];
        double[] ofCountries = new double[countries];
        double[] ofClasses = new double[classes];
        for (int c = 0; c < countries; c++) {
            for (int k = 0; k < classes; k++) {
                double p = probability(c, k);
                curvature[c][k] = open.stories()[k] * p * (1 - p);
                ofCountries[c] += curvature[c][k];
                ofClasses[k] += curvature[c][k];
            }
        }
        double[] dy = solveClasses(lack, curvature, ofCountries, ofClasses);
        double[] dx = new double[countries];
        double longest = 0;
        for (int c = 0; c < countries; c++) {
            double right = lack.ofCountries()[c];
            for (int k = 0; k < classes; k++) {
                right -= curvature[c][k] * dy[k];
            }
            dx[c] = right / ofCountries[c];
            longest = Math.max(longest, Math.abs(dx[c]));
        }
        for (double change : dy) {
            longest = Math.max(longest, Math.abs(change));
        }
        if (!Double.isFinite(longest)) {
            return false;
        }
        double before = likelihood(x, y);
        double slack = 1e-12 * Math.abs(before); // near the maximum the likelihood is flat to rounding
        for (double length = Math.min(1, LONGEST_STEP / longest); length > 1e-9; length /= 2) {
            double[] nextX = moved(x, dx, length);
            double[] nextY = moved(y, dy, length);
            if (likelihood(nextX, nextY) >= before - slack) {
                x = nextX;
                y = nextY;
                return true;
            }
        }
        return false;
    }

    /**
     * The change of the classes' unknowns: the Schur complement of the countries' block. It is singular, for x times and y
     * divided by one number are the same model; the least of its solutions is taken. Scaled to a diagonal near 1, since
     * classes differ in stories by many orders.
     */
    private double[] solveClasses(Lack lack, double[][] curvature, double[] ofCountries, double[] ofClasses) {
        RealMatrix complement = new Array2DRowRealMatrix(classes, classes);
        double[] right = new double[classes];
        double[] scale = Arrays.stream(ofClasses).map(StrictMath::sqrt).toArray();
        for (int k = 0; k < classes; k++) {
            double lacking = lack.ofClasses()[k];
            for (int c = 0; c < countries; c++) {
                lacking -= curvature[c][k] / ofCountries[c] * lack.ofCountries()[c];
            }
            right[k] = lacking / scale[k];
            for (int l = 0; l < classes; l++) {
                double shared = 0;
                for (int c = 0; c < countries; c++) {
                    shared += curvature[c][k] / ofCountries[c] * curvature[c][l];
                }
                complement.setEntry(k, l, ((k == l ? ofClasses[k] : 0) - shared) / (scale[k] * scale[l]));
            }
        }
        double[] solution = new SingularValueDecomposition(complement)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
        for (int k = 0; k < classes; k++) {
            solution[k] /= scale[k];
        }
        return solution;
    }

    private static double[] moved(double[] from, double[] change, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * change[i];
        }
        return to;
    }

    private double likelihood(double[] atX, double[] atY) {
        double sum = 0;
        for (int c = 0; c < countries; c++) {
            sum += open.totals()[c] * atX[c];
        }
        for (int k = 0; k < classes; k++) {
            double ofStory = open.sizes()[k] * atY[k];
            for (int c = 0; c < countries; c++) {
                double z = atX[c] + atY[k];
                ofStory -= Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
            }
            sum += open.stories()[k] * ofStory;
        }
        return sum;
    }
}
