package org.muster.evaluate;

/**
 * How many of what is wanted was found.
 *
 * @param right found and wanted
 * @param found found at all
 * @param gold wanted
 */
public record Score(int right, int found, int gold) {

    /** The share of what was found that is right; 0 where nothing was found. */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /** The share of what is wanted that was found; 0 where nothing is wanted. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /** The harmonic mean of precision and recall; 0 where both are. */
    public double f1() {
        return right == 0 ? 0 : 2.0 * right / (found + gold);
    }
}
