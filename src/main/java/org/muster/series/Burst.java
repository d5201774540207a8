package org.muster.series;

import java.util.Arrays;

/**
 * Kleinberg's automaton for batches (2003, "Bursty and Hierarchical Structure in Streams"): the cheapest sequence of states
 * that explains how many of each period's stories are about a country. In state i the odds of a story being about it are 2^i
 * times the pooled odds. A rise costs ln(periods) a state, a fall nothing. Ties go to the lower state.
 */
final class Burst {
    private static final int STATES = 3;

    private Burst() {}

    /**
     * The state, 0 to 2, of each period.
     *
     * @param about the country's stories of each period, gaps taken out
     * @param of all stories of each period
     */
    static int[] levels(long[] about, long[] of) {
        int periods = about.length;
        long allAbout = Arrays.stream(about).sum();
        long all = Arrays.stream(of).sum();
        if (allAbout == 0 || allAbout == all) {
            return new int[periods];
        }
        double[] costAbout = new double[STATES];
        double[] costOther = new double[STATES];
        for (int state = 0; state < STATES; state++) {
            // p = odds/(1 + odds), both logarithms without a subtraction
            double odds = (1 << state) * ((double) allAbout / (all - allAbout));
            costOther[state] = StrictMath.log1p(odds);
            costAbout[state] = costOther[state] - StrictMath.log(odds);
        }
        double rise = StrictMath.log(periods);

        int[][] cameFrom = new int[periods][STATES];
        double[] cost = {0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY}; // starts in state 0
        for (int t = 0; t < periods; t++) {
            double[] next = new double[STATES];
            for (int state = 0; state < STATES; state++) {
                int best = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int from = 0; from < STATES; from++) {
                    double reached = cost[from] + Math.max(0, state - from) * rise;
                    if (reached < least) {
                        least = reached;
                        best = from;
                    }
                }
                cameFrom[t][state] = best;
                next[state] = least + about[t] * costAbout[state] + (of[t] - about[t]) * costOther[state];
            }
            cost = next;
        }

        int state = 0;
        for (int candidate = 1; candidate < STATES; candidate++) {
            state = cost[candidate] < cost[state] ? candidate : state;
        }
        int[] levels = new int[periods];
        for (int t = periods - 1; t >= 0; t--) {
            levels[t] = state;
            state = cameFrom[t][state];
        }
        return levels;
    }
}
