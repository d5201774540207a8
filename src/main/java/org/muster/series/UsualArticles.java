package org.muster.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many articles a period usually has, by those before it: of a week or a month its window, of a day the last eight of the
 * same weekday, for papers rest on Sundays. Gaps are not among them. Periods are asked and added in order.
 */
final class UsualArticles {
    private static final int SAME_WEEKDAYS = 8;
    private static final int LEAST = 4;

    private final Grain grain;
    private final Deque<Filled> window = new ArrayDeque<>();
    private final Map<DayOfWeek, Deque<Filled>> weekdays = new EnumMap<>(DayOfWeek.class);

    private record Filled(LocalDate start, long articles) {}

    UsualArticles(Grain grain) {
        this.grain = grain;
    }

    void add(LocalDate start, long articles) {
        before(start).addLast(new Filled(start, articles));
    }

    /** Whether so many articles are fewer than half the median; never with fewer than four periods to compare with. */
    boolean isThin(LocalDate start, long articles) {
        long[] usual =
                before(start).stream().mapToLong(Filled::articles).sorted().toArray();
        if (usual.length < LEAST) {
            return false;
        }
        long twiceTheMedian = usual[(usual.length - 1) / 2] + usual[usual.length / 2];
        return 4 * articles < twiceTheMedian;
    }

    private Deque<Filled> before(LocalDate start) {
        if (grain == Grain.DAY) {
            Deque<Filled> same = weekdays.computeIfAbsent(start.getDayOfWeek(), weekday -> new ArrayDeque<>());
            while (same.size() > SAME_WEEKDAYS) {
                same.removeFirst();
            }
            return same;
        }
        while (!window.isEmpty() && window.getFirst().start().isBefore(grain.windowStart(start))) {
            window.removeFirst();
        }
        return window;
    }
}
