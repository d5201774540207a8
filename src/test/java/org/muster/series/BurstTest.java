package org.muster.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.reference.ReferenceTable;

class BurstTest {
    /** Against every sequence of states tried out (src/test/reference/burst.py). */
    @Test
    void levelsAreTheCheapestSequence() {
        ReferenceTable reference = ReferenceTable.read("burst.tsv");
        for (List<String> row : reference.rows()) {
            assertThat(Burst.levels(longs(row.get(0)), longs(row.get(1))))
                    .as("%s of %s", row.get(0), row.get(1))
                    .containsExactly(Arrays.stream(longs(row.get(2)))
                            .mapToInt(Math::toIntExact)
                            .toArray());
        }
    }

    private static long[] longs(String list) {
        return Arrays.stream(list.split(",")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void aWeekOfFiveTimesTheUsualShareIsABurst() {
        assertThat(Burst.levels(new long[] {10, 9, 11, 50, 10, 9}, new long[] {100, 100, 100, 100, 100, 100}))
                .containsExactly(0, 0, 0, 2, 0, 0);
    }

    @Test
    void moreStoriesAtTheSameShareAreNone() {
        assertThat(Burst.levels(new long[] {10, 10, 100, 10}, new long[] {100, 100, 1000, 100}))
                .containsOnly(0);
    }

    @Test
    void aCountryInNoStoryOrInAllNeverBursts() {
        assertThat(Burst.levels(new long[] {0, 0}, new long[] {10, 20})).containsOnly(0);
        assertThat(Burst.levels(new long[] {10, 20}, new long[] {10, 20})).containsOnly(0);
        assertThat(Burst.levels(new long[0], new long[0])).isEmpty();
        assertThat(Burst.levels(new long[] {0}, new long[] {0})).containsOnly(0);
    }
}
