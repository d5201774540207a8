package org.muster.comention;

import java.util.Arrays;

/**
 * How often two countries meet by chance alone, when every country keeps its number of stories and every story its number
 * of countries, both on average: the bipartite configuration model (Saracco et al. 2015). A story of d countries holds
 * country c with probability p = x·y/(1 + x·y), with an unknown x for every country and y for every d.
 *
 * <p>Stories of one size are one class, so the size of the problem is that of the world, not of the corpus.
 */
final class DegreeModel {
    private final double[][] probabilities;
    private final long[] stories;
    private final boolean fitted;
    private final int steps;

    private DegreeModel(double[][] probabilities, long[] stories, boolean fitted, int steps) {
        this.probabilities = probabilities;
        this.stories = stories;
        this.fitted = fitted;
        this.steps = steps;
    }

    /**
     * Fits the model.
     *
     * @param totals for each country, the stories that hold it
     * @param sizes the numbers of countries that stories hold, each once
     * @param stories for each of the sizes, how many stories hold so many
     */
    static DegreeModel fit(long[] totals, int[] sizes, long[] stories) {
        long held = 0;
        for (int k = 0; k < sizes.length; k++) {
            held += sizes[k] * stories[k];
        }
        if (held != Arrays.stream(totals).sum()) {
            throw new IllegalArgumentException(
                    "countries are held " + Arrays.stream(totals).sum() + " times, stories hold " + held);
        }
        double[][] probabilities = new double[totals.length][sizes.length];
        OpenTotals open = OpenTotals.of(totals, sizes, stories, probabilities);
        DegreeFit fit = new DegreeFit(open);
        boolean fitted = fit.run();
        for (int c = 0; c < open.countries().length; c++) {
            for (int k = 0; k < open.classes().length; k++) {
                probabilities[open.countries()[c]][open.classes()[k]] = fit.probability(c, k);
            }
        }
        return new DegreeModel(probabilities, stories.clone(), fitted, fit.steps());
    }

    /** Whether every total was met to a relative 1e-10; where not, no expectation means anything. */
    boolean fitted() {
        return fitted;
    }

    int steps() {
        return steps;
    }

    /** The stories in which two countries are expected to meet. */
    double expected(int a, int b) {
        double expected = 0;
        for (int k = 0; k < stories.length; k++) {
            expected += stories[k] * probabilities[a][k] * probabilities[b][k];
        }
        return expected;
    }

    /** The probability that a story of the k-th size holds a country. */
    double probability(int country, int k) {
        return probabilities[country][k];
    }
}
