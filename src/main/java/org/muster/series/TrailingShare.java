package org.muster.series;

import org.jspecify.annotations.Nullable;

/**
 * A country's share of the stories now and over the window before.
 *
 * @param storyShare null where there is no story now
 * @param trailingShare null where the window has too few periods, or no story
 * @param zScore the difference in standard errors of a pooled proportion; null where either share is, or nothing varies.
 *     News is over-dispersed: it ranks periods, it tests nothing
 */
record TrailingShare(
        @Nullable Double storyShare,
        @Nullable Double trailingShare,
        @Nullable Double zScore) {

    /**
     * Compares.
     *
     * @param about the country's stories of the period
     * @param of all stories of the period
     * @param windowAbout the country's stories of the window
     * @param windowOf all stories of the window
     * @param windowSuffices whether the window has enough periods that are no gap
     */
    static TrailingShare of(long about, long of, long windowAbout, long windowOf, boolean windowSuffices) {
        Double now = of == 0 ? null : (double) about / of;
        Double before = !windowSuffices || windowOf == 0 ? null : (double) windowAbout / windowOf;
        long pooledAbout = about + windowAbout;
        long pooledOf = of + windowOf;
        if (now == null || before == null || pooledAbout == 0 || pooledAbout == pooledOf) {
            return new TrailingShare(now, before, null);
        }
        double pooled = (double) pooledAbout / pooledOf;
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / of + 1.0 / windowOf));
        return new TrailingShare(now, before, (now - before) / error);
    }
}
