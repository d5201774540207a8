package org.muster.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryCutterTest {
    @Test
    void aNodeWithoutAnEdgeLeadsItself() {
        assertThat(StoryCutter.leads(new int[] {0, 1}, new int[][] {})).containsExactly(0, 1);
    }

    @Test
    void whatIsReachedWithinFourteenDaysOfTheLeadIsItsStory() {
        assertThat(StoryCutter.leads(new int[] {0, 7, 14, 15}, new int[][] {{0, 1}, {1, 2}, {2, 3}}))
                .containsExactly(0, 0, 0, 3);
    }

    @Test
    void aDailyTemplateIsCutEveryFourteenDays() {
        int[] days = new int[31];
        int[][] edges = new int[30][];
        for (int i = 0; i < days.length; i++) {
            days[i] = i;
            if (i > 0) {
                edges[i - 1] = new int[] {i - 1, i};
            }
        }
        int[] leads = StoryCutter.leads(days, edges);
        for (int i = 0; i < days.length; i++) {
            assertThat(leads[i]).isEqualTo(i / 15 * 15);
        }
    }

    @Test
    void whatIsReachedOnlyOverALaterNodeIsAStoryOfItsOwn() {
        // 1 hangs on 0 only by 2, which is too late for 0
        assertThat(StoryCutter.leads(new int[] {0, 10, 16}, new int[][] {{0, 2}, {1, 2}}))
                .containsExactly(0, 1, 1);
    }
}
