package org.muster.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muster.reference.ReferenceTable;

/** Against statsmodels and mpmath (src/test/reference/multiple_testing.py). */
class MultipleTestingTest {
    @Test
    void qValuesAgreeFamilyByFamily() {
        ReferenceTable reference = ReferenceTable.read("benjamini_hochberg.tsv");
        Map<String, List<List<String>>> families =
                reference.rows().stream().collect(Collectors.groupingBy(row -> row.get(0)));
        families.forEach((family, rows) -> {
            double[] found = BenjaminiHochberg.qValues(rows.stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(1)))
                    .toArray());
            double[] expected = rows.stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(2)))
                    .toArray();
            assertThat(found).as(family).containsExactly(expected, within(1e-15));
        });
    }

    @Test
    void noTestsHaveNoQValues() {
        assertThat(BenjaminiHochberg.qValues(new double[0])).isEmpty();
    }

    @Test
    void poissonTailsAgree() {
        ReferenceTable.read("poisson_tail.tsv")
                .assertAll(
                        "upper",
                        1e-9,
                        row -> PoissonTail.upper(Long.parseLong(row.get(0)), Double.parseDouble(row.get(1))));
    }

    @Test
    void atLeastNoEventIsCertain() {
        assertThat(PoissonTail.upper(0, 3.5)).isEqualTo(1);
    }
}
