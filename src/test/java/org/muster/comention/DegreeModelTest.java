package org.muster.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muster.reference.ReferenceTable;

class DegreeModelTest {
    private static final ReferenceTable REFERENCE = ReferenceTable.read("degree_model.tsv");

    /** Against bicm and mpmath (src/test/reference/degree_model.py). */
    @Test
    void expectationsAgreeWithAnotherSolver() {
        Map<String, DegreeModel> models = new HashMap<>();
        REFERENCE.assertAll(
                "expected",
                1e-9,
                row -> models.computeIfAbsent(REFERENCE.text(row, "case"), name -> model(row))
                        .expected((int) REFERENCE.count(row, "a"), (int) REFERENCE.count(row, "b")));
        assertThat(models.values()).hasSize(3).allMatch(DegreeModel::fitted);
    }

    private static DegreeModel model(List<String> row) {
        String[] bySize = REFERENCE.text(row, "stories_by_size").split(",");
        return DegreeModel.fit(
                Arrays.stream(REFERENCE.text(row, "totals").split(","))
                        .mapToLong(Long::parseLong)
                        .toArray(),
                Arrays.stream(bySize)
                        .mapToInt(entry -> Integer.parseInt(entry.split(":")[0]))
                        .toArray(),
                Arrays.stream(bySize)
                        .mapToLong(entry -> Long.parseLong(entry.split(":")[1]))
                        .toArray());
    }

    @Test
    void storiesOfOneSizeMakeEveryProbabilityAShare() {
        DegreeModel model = DegreeModel.fit(new long[] {8, 6, 4, 2}, new int[] {2}, new long[] {10});
        assertThat(model.probability(0, 0)).isCloseTo(0.8, within(1e-9));
        assertThat(model.expected(0, 1)).isCloseTo(10 * 0.8 * 0.6, within(1e-8));
    }

    @Test
    void aCountryInEveryStoryMeetsAnotherInAllOfTheOthers() {
        // ten stories, country 0 in all; without it sizes 1 and 2 of three countries
        DegreeModel model = DegreeModel.fit(new long[] {10, 6, 5, 4}, new int[] {2, 3}, new long[] {5, 5});
        assertThat(model.fitted()).isTrue();
        assertThat(model.expected(0, 1)).isCloseTo(6, within(1e-8));
        assertThat(model.expected(0, 3)).isCloseTo(4, within(1e-8));
    }

    @Test
    void aStoryThatNamesEveryCountryHoldsEveryPair() {
        DegreeModel model = DegreeModel.fit(new long[] {5, 4, 4}, new int[] {1, 3}, new long[] {4, 3});
        assertThat(model.fitted()).isTrue();
        assertThat(model.expected(0, 1)).isCloseTo(3 + 4 * 0.5 * 0.25, within(1e-8));
    }

    @Test
    void whatIsCertainMayMakeTheRestCertain() {
        // {0}, {0,1}, {0,1,2}: nested, so no other corpus has these totals
        DegreeModel model = DegreeModel.fit(new long[] {3, 2, 1}, new int[] {1, 2, 3}, new long[] {1, 1, 1});
        assertThat(model.fitted()).isTrue();
        assertThat(model.expected(0, 1)).isEqualTo(2);
        assertThat(model.expected(1, 2)).isEqualTo(1);
    }

    @Test
    void totalsAtTheEdgeOfWhatIsPossibleAreStillMet() {
        // every story of three holds 0 and 1, every story of one holds 0 or 1: no finite unknowns, met in the limit
        DegreeModel model = DegreeModel.fit(new long[] {12, 11, 3, 5}, new int[] {1, 3}, new long[] {7, 8});
        assertThat(model.fitted()).isTrue();
        assertThat(model.expected(0, 1)).isCloseTo(8 + 7 * (4 / 7.0) * (3 / 7.0), within(1e-6));
        assertThat(model.expected(2, 3)).isCloseTo(8 * 3 / 8.0 * 5 / 8.0, within(1e-6));
    }

    @Test
    void totalsSpreadOverEightOrdersAreMet() {
        long[] stories = {60_000_000, 30_000_000, 9_000_000, 999_999, 1};
        int[] sizes = {1, 2, 3, 5, 25};
        long held = 60_000_000L + 60_000_000 + 27_000_000 + 4_999_995 + 25;
        long[] totals = new long[200];
        long left = held;
        for (int c = 0; c < totals.length; c++) {
            totals[c] = c == totals.length - 1 ? left : Math.max(1, (left - (totals.length - c)) / 4);
            left -= totals[c];
        }
        DegreeModel model = DegreeModel.fit(totals, sizes, stories);
        assertThat(model.fitted()).isTrue();
        assertThat(model.steps()).isLessThan(100);
        for (int c = 0; c < totals.length; c++) {
            double found = 0;
            for (int k = 0; k < sizes.length; k++) {
                found += stories[k] * model.probability(c, k);
            }
            assertThat(found / totals[c]).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void noStoriesNeedNoFit() {
        assertThat(DegreeModel.fit(new long[0], new int[0], new long[0]).fitted())
                .isTrue();
    }

    @Test
    void totalsThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() -> DegreeModel.fit(new long[] {3}, new int[] {1}, new long[] {2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 times");
    }

    @Test
    void countriesDrawnAtRandomHaveNoBackbone() {
        int drawsWithBackbone = 0;
        for (int seed = 0; seed < 20; seed++) {
            CoMentionCounts counts = RandomCorpus.draw(new Random(seed), 120);
            PairTests tests = new PairTests(counts, counts.degreeModel(), 3);
            long found = counts.pairs().stream()
                    .filter(pair -> counts.with(pair.a()) >= 3 && counts.with(pair.b()) >= 3)
                    .filter(pair ->
                            Boolean.TRUE.equals(tests.of(pair.a(), pair.b()).backbone()))
                    .count();
            assertThat(found).as("seed %d", seed).isLessThanOrEqualTo(70); // 1% of some 7,000 pairs
            drawsWithBackbone += found > 0 ? 1 : 0;
        }
        assertThat(drawsWithBackbone).isLessThanOrEqualTo(2);
    }
}
