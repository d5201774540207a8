package org.muster.comention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.comention.CoMentionCounts.PairCount;

/**
 * The tests of every two countries that are each in enough stories, whether found together or not: a false discovery rate
 * over the pairs found together alone would be too kind. There are at most some 34,000.
 */
final class PairTests {
    /** The false discovery rate of the backbone. */
    private static final double BACKBONE_RATE = 0.01;

    private final Map<String, Integer> positions = new HashMap<>();
    private final double[] qValues;
    private final @Nullable DegreeTests degreeTests;

    private record DegreeTests(double[] expected, double[] qValues) {}

    /**
     * What the tests say of a pair.
     *
     * @param qValue of independence
     * @param expectedDegree stories with both by the degree model; null where that could not be fitted
     * @param backbone whether more are found than that, at a false discovery rate of 0.01; null as above
     */
    record Verdict(
            double qValue,
            @Nullable Double expectedDegree,
            @Nullable Boolean backbone) {}

    PairTests(CoMentionCounts counts, DegreeModel model, long minSupport) {
        List<String> all = List.copyOf(counts.countries().keySet());
        List<String> tested = all.stream()
                .filter(country -> counts.with(country) >= minSupport)
                .toList();
        for (String country : tested) {
            positions.put(country, positions.size());
        }
        long[][] both = new long[tested.size()][tested.size()];
        for (PairCount pair : counts.pairs()) {
            if (positions.containsKey(pair.a()) && positions.containsKey(pair.b())) {
                both[positions.get(pair.a())][positions.get(pair.b())] = pair.both();
            }
        }
        int pairs = tested.size() * (tested.size() - 1) / 2;
        double[] pValues = new double[pairs];
        double[] expected = new double[pairs];
        double[] tails = new double[pairs];
        for (int a = 0; a < tested.size(); a++) {
            for (int b = a + 1; b < tested.size(); b++) {
                int pair = index(a, b);
                pValues[pair] = new Association(
                                counts.n(), counts.with(tested.get(a)), counts.with(tested.get(b)), both[a][b])
                        .pValue();
                if (model.fitted()) {
                    expected[pair] = model.expected(all.indexOf(tested.get(a)), all.indexOf(tested.get(b)));
                    tails[pair] = PoissonTail.upper(both[a][b], expected[pair]);
                }
            }
        }
        qValues = BenjaminiHochberg.qValues(pValues);
        degreeTests = model.fitted() ? new DegreeTests(expected, BenjaminiHochberg.qValues(tails)) : null;
    }

    /** Of a pair of tested countries, a before b in the alphabet. */
    Verdict of(String a, String b) {
        int pair = index(position(a), position(b));
        return degreeTests == null
                ? new Verdict(qValues[pair], null, null)
                : new Verdict(qValues[pair], degreeTests.expected[pair], degreeTests.qValues[pair] < BACKBONE_RATE);
    }

    private int position(String country) {
        Integer position = positions.get(country);
        if (position == null) {
            throw new IllegalArgumentException(country + " was not tested");
        }
        return position;
    }

    /** Pairs in a row: (0,1), (0,2), (1,2), (0,3), … */
    private static int index(int a, int b) {
        return b * (b - 1) / 2 + a;
    }
}
