package org.muster.series;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The periods of a corpus at one grain, from its first day to its last without those of long gaps, with what the corpus holds
 * in each. It grows with the calendar, not with the corpus.
 */
final class Periods implements Serializable {
    private static final long serialVersionUID = 1;

    /** What the corpus holds in a day or a period, of fully extracted articles. */
    record Totals(long articles, long stories) implements Serializable {
        static final Totals NONE = new Totals(0, 0);

        Totals plus(Totals other) {
            return new Totals(articles + other.articles, stories + other.stories);
        }
    }

    private final Grain grain;
    private final LocalDate[] starts;
    private final Totals[] totals;
    private final Coverage[] coverage;

    private Periods(Grain grain, LocalDate[] starts, Totals[] totals, Coverage[] coverage) {
        this.grain = grain;
        this.starts = starts;
        this.totals = totals;
        this.coverage = coverage;
    }

    /** The periods that hold the days given, each of which has at least one article. */
    static Periods of(Grain grain, NavigableMap<LocalDate, Totals> days) {
        if (days.isEmpty()) {
            return new Periods(grain, new LocalDate[0], new Totals[0], new Coverage[0]);
        }
        NavigableMap<LocalDate, Totals> filled = new TreeMap<>();
        days.forEach((day, totals) -> filled.merge(grain.startOf(day), totals, Totals::plus));
        NavigableMap<LocalDate, Totals> dense = withGaps(grain, filled);

        LocalDate[] starts = dense.keySet().toArray(new LocalDate[0]);
        Totals[] totals = dense.values().toArray(new Totals[0]);
        Coverage[] coverage = new Coverage[starts.length];
        UsualArticles usual = new UsualArticles(grain);
        for (int i = 0; i < starts.length; i++) {
            if (totals[i].articles() == 0) {
                coverage[i] = Coverage.GAP;
            } else {
                coverage[i] = usual.isThin(starts[i], totals[i].articles()) ? Coverage.THIN : Coverage.FULL;
                usual.add(starts[i], totals[i].articles());
            }
        }
        if (days.firstKey().isAfter(starts[0])) {
            coverage[0] = Coverage.THIN;
        }
        int last = starts.length - 1;
        if (days.lastKey().plusDays(1).isBefore(grain.after(starts[last]))) {
            coverage[last] = Coverage.THIN;
        }
        return new Periods(grain, starts, totals, coverage);
    }

    private static NavigableMap<LocalDate, Totals> withGaps(Grain grain, NavigableMap<LocalDate, Totals> filled) {
        NavigableMap<LocalDate, Totals> dense = new TreeMap<>(filled);
        LocalDate previous = filled.firstKey();
        for (LocalDate start : filled.keySet()) {
            List<LocalDate> empty = new ArrayList<>();
            for (LocalDate at = grain.after(previous); at.isBefore(start); at = grain.after(at)) {
                empty.add(at);
            }
            if (empty.size() <= grain.longestGap()) {
                empty.forEach(at -> dense.put(at, Totals.NONE));
            }
            previous = start;
        }
        return dense;
    }

    int size() {
        return starts.length;
    }

    LocalDate start(int i) {
        return starts[i];
    }

    Totals totals(int i) {
        return totals[i];
    }

    Coverage coverage(int i) {
        return coverage[i];
    }

    boolean isGap(int i) {
        return coverage[i] == Coverage.GAP;
    }

    Grain grain() {
        return grain;
    }

    /**
     * The position of a period.
     *
     * @throws IllegalArgumentException where the corpus has none that begins then
     */
    int indexOf(LocalDate start) {
        int at = Arrays.binarySearch(starts, start);
        if (at < 0) {
            throw new IllegalArgumentException("no " + grain.label() + " begins on " + start);
        }
        return at;
    }

    /** The position of the first period of a period's window; its own where it has none. The window ends before it. */
    int windowFrom(int i) {
        LocalDate from = grain.windowStart(starts[i]);
        int first = i;
        while (first > 0 && !starts[first - 1].isBefore(from)) {
            first--;
        }
        return first;
    }

    /** How many periods of a window are no gap. */
    int filled(int from, int to) {
        int filled = 0;
        for (int i = from; i < to; i++) {
            filled += isGap(i) ? 0 : 1;
        }
        return filled;
    }
}
