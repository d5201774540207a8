package org.muster.comention;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.muster.comention.CoMentionCounts.PairCount;
import org.muster.reference.ReferenceTable;

/** Stories whose countries were drawn with no regard to each other, of the sizes that news has and with popularity as skewed. */
final class RandomCorpus {
    private RandomCorpus() {}

    /** As many stories of each size as {@code reference/story_sizes.tsv} counts. */
    static CoMentionCounts draw(Random random, int countries) {
        double[] upTo = new double[countries];
        double total = 0;
        for (int c = 0; c < countries; c++) {
            total += 1.0 / (c + 2);
            upTo[c] = total;
        }
        SortedMap<String, Long> single = new TreeMap<>();
        SortedMap<String, Long> pairs = new TreeMap<>();
        SortedMap<Integer, Long> sizes = new TreeMap<>();
        for (int size : sizesOfStories()) {
            TreeSet<String> held = new TreeSet<>();
            while (held.size() < size) {
                held.add(country(random.nextDouble() * total, upTo));
            }
            List<String> list = new ArrayList<>(held);
            for (int i = 0; i < size; i++) {
                single.merge(list.get(i), 1L, Long::sum);
                for (int j = i + 1; j < size; j++) {
                    pairs.merge(list.get(i) + list.get(j), 1L, Long::sum);
                }
            }
            sizes.merge(size, 1L, Long::sum);
        }
        List<PairCount> counted = new ArrayList<>();
        pairs.forEach((pair, both) -> counted.add(new PairCount(pair.substring(0, 3), pair.substring(3), both, both)));
        return new CoMentionCounts(single, counted, sizes);
    }

    private static int[] sizesOfStories() {
        ReferenceTable counted = ReferenceTable.read("story_sizes.tsv");
        return counted.rows().stream()
                .flatMapToInt(row -> IntStream.generate(() -> Integer.parseInt(counted.text(row, "countries")))
                        .limit(Long.parseLong(counted.text(row, "stories"))))
                .toArray();
    }

    private static String country(double at, double[] upTo) {
        int c = 0;
        while (upTo[c] < at) {
            c++;
        }
        return "C" + (char) ('A' + c / 26) + (char) ('A' + c % 26);
    }
}
