package org.muster.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The 95% percentile interval of a statistic over resampled documents (bootstrap; Efron 1979). Documents, not claims, are
 * drawn, for the claims of one article stand or fall together.
 *
 * @param low 2.5% quantile
 * @param high 97.5% quantile
 */
public record Interval(double low, double high) {
    private static final int RESAMPLES = 1_000;
    private static final long SEED = 20_241_025L;

    /** Sums over as many documents as there are, drawn with replacement; the same draws for the same documents. */
    static List<Counts> resamples(List<Counts> documents) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Counts[] resamples = new Counts[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            resamples[i] = new Counts();
            for (int drawn = 0; drawn < documents.size(); drawn++) {
                resamples[i].add(documents.get(random.nextInt(documents.size())));
            }
        }
        return List.of(resamples);
    }

    /** The interval of a statistic; resamples in which it is NaN, undefined, are left out. */
    static Interval of(List<Counts> resamples, ToDoubleFunction<Counts> statistic) {
        double[] values = resamples.stream()
                .mapToDouble(statistic)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return new Interval(quantile(values, 0.025), quantile(values, 0.975));
    }

    /** Type 7 of Hyndman and Fan (1996). */
    private static double quantile(double[] sorted, double p) {
        double at = (sorted.length - 1) * p;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
