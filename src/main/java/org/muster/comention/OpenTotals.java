package org.muster.comention;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a {@link DegreeModel} has to fit once all that is certain is taken out: a country in every story and a story that
 * names every country have probability 1, an absent one 0, and no finite unknown gives these. Taking one out lowers the
 * other totals, which may make another certain.
 *
 * @param countries their indexes among all
 * @param totals of each country, what is left to be met
 * @param classes their indexes among all sizes of story
 * @param sizes of each class, the countries left to each of its stories
 * @param stories of each class
 */
record OpenTotals(int[] countries, long[] totals, int[] classes, int[] sizes, long[] stories) {

    /** Takes out what is certain, and writes its probabilities. */
    static OpenTotals of(long[] allTotals, int[] allSizes, long[] allStories, double[][] probabilities) {
        long[] totals = allTotals.clone();
        int[] sizes = allSizes.clone();
        boolean[] openCountry = new boolean[totals.length];
        boolean[] openClass = new boolean[sizes.length];
        Arrays.fill(openCountry, true);
        Arrays.fill(openClass, true);
        boolean changed = true;
        while (changed) {
            changed = false;
            long storiesLeft = 0;
            int countriesLeft = 0;
            for (int k = 0; k < sizes.length; k++) {
                storiesLeft += openClass[k] ? allStories[k] : 0;
            }
            for (int c = 0; c < totals.length; c++) {
                if (openCountry[c] && (totals[c] == 0 || totals[c] == storiesLeft)) {
                    boolean everywhere = totals[c] == storiesLeft;
                    for (int k = 0; k < sizes.length; k++) {
                        if (openClass[k]) {
                            probabilities[c][k] = everywhere ? 1 : 0;
                            sizes[k] -= everywhere ? 1 : 0;
                        }
                    }
                    openCountry[c] = false;
                    changed = true;
                }
                countriesLeft += openCountry[c] ? 1 : 0;
            }
            for (int k = 0; k < sizes.length; k++) {
                if (openClass[k] && (sizes[k] == 0 || sizes[k] == countriesLeft)) {
                    boolean all = sizes[k] == countriesLeft;
                    for (int c = 0; c < totals.length; c++) {
                        if (openCountry[c]) {
                            probabilities[c][k] = all ? 1 : 0;
                            totals[c] -= all ? allStories[k] : 0;
                        }
                    }
                    openClass[k] = false;
                    changed = true;
                }
            }
        }
        int[] countries = indexesOf(openCountry);
        int[] classes = indexesOf(openClass);
        return new OpenTotals(
                countries,
                Arrays.stream(countries).mapToLong(c -> totals[c]).toArray(),
                classes,
                Arrays.stream(classes).map(k -> sizes[k]).toArray(),
                Arrays.stream(classes).mapToLong(k -> allStories[k]).toArray());
    }

    private static int[] indexesOf(boolean[] flags) {
        return IntStream.range(0, flags.length).filter(i -> flags[i]).toArray();
    }
}
