package org.muster.comention;

import java.util.Arrays;
import java.util.Comparator;

/** Control of the false discovery rate over many tests (Benjamini and Hochberg 1995). */
final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** The q-value of each p-value, in the same order: the smallest rate at which its test would be a discovery. */
    static double[] qValues(double[] pValues) {
        int m = pValues.length;
        Integer[] ascending = new Integer[m];
        Arrays.setAll(ascending, i -> i);
        Arrays.sort(ascending, Comparator.comparingDouble(i -> pValues[i]));
        double[] qValues = new double[m];
        double smallest = 1;
        for (int rank = m; rank >= 1; rank--) {
            int test = ascending[rank - 1];
            smallest = Math.min(smallest, pValues[test] * m / rank);
            qValues[test] = smallest;
        }
        return qValues;
    }
}
