package org.muster.series;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One country through the periods of one grain: its counts, zero where nothing was found, and what they say against each
 * other. A track is made of a whole country at once, in the order of time, so that its doubles are the same for any
 * partitioning.
 */
final class CountryTrack {
    private final Periods periods;
    private final String country;
    private final long[] articles;
    private final long[] stories;
    private final long[] outlets;
    private final long[] mentions;

    CountryTrack(Periods periods, String country) {
        this.periods = periods;
        this.country = country;
        this.articles = new long[periods.size()];
        this.stories = new long[periods.size()];
        this.outlets = new long[periods.size()];
        this.mentions = new long[periods.size()];
    }

    /** Puts down what was counted in the i-th period. */
    void count(int i, long inArticles, long inStories, long byOutlets, long times) {
        articles[i] = inArticles;
        stories[i] = inStories;
        outlets[i] = byOutlets;
        mentions[i] = times;
    }

    /** A row of {@code country_series} for every period. */
    Iterator<Row> rows() {
        Long[] levels = burstLevels();
        long[] aboutBefore = runningSum(stories);
        long[] ofBefore = new long[periods.size() + 1];
        for (int i = 0; i < periods.size(); i++) {
            ofBefore[i + 1] = ofBefore[i] + periods.totals(i).stories();
        }
        List<Row> rows = new ArrayList<>(periods.size());
        for (int i = 0; i < periods.size(); i++) {
            Periods.Totals totals = periods.totals(i);
            int from = periods.windowFrom(i);
            TrailingShare shares = TrailingShare.of(
                    stories[i],
                    totals.stories(),
                    aboutBefore[i] - aboutBefore[from],
                    ofBefore[i] - ofBefore[from],
                    periods.filled(from, i) >= periods.grain().leastInWindow());
            rows.add(RowFactory.create(
                    periods.grain().label(),
                    periods.start(i),
                    country,
                    articles[i],
                    stories[i],
                    outlets[i],
                    mentions[i],
                    totals.articles(),
                    totals.stories(),
                    totals.articles() == 0 ? null : (double) articles[i] / totals.articles(),
                    shares.storyShare(),
                    shares.trailingShare(),
                    shares.zScore(),
                    levels[i],
                    periods.coverage(i).label()));
        }
        return rows.iterator();
    }

    /** Gaps are taken out before decoding, so that they change no other level, and have none. */
    private Long[] burstLevels() {
        int filled = periods.filled(0, periods.size());
        long[] about = new long[filled];
        long[] of = new long[filled];
        int at = 0;
        for (int i = 0; i < periods.size(); i++) {
            if (!periods.isGap(i)) {
                about[at] = stories[i];
                of[at++] = periods.totals(i).stories();
            }
        }
        int[] decoded = Burst.levels(about, of);
        Long[] levels = new Long[periods.size()];
        at = 0;
        for (int i = 0; i < periods.size(); i++) {
            levels[i] = periods.isGap(i) ? null : Long.valueOf(decoded[at++]);
        }
        return levels;
    }

    private static long[] runningSum(long[] values) {
        long[] before = new long[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            before[i + 1] = before[i] + values[i];
        }
        return before;
    }
}
