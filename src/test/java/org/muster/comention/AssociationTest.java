package org.muster.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.reference.ReferenceTable;

/** Against mpmath at 60 digits (src/test/reference/association.py), counts from 1 to 10^8. */
class AssociationTest {
    private static final ReferenceTable REFERENCE = ReferenceTable.read("association.tsv");
    private static final double NINE_DIGITS = 1e-9;
    private static final double SIX_DIGITS = 1e-6;

    private static Association of(List<String> row) {
        return new Association(
                REFERENCE.count(row, "n"),
                REFERENCE.count(row, "n_a"),
                REFERENCE.count(row, "n_b"),
                REFERENCE.count(row, "n_ab"));
    }

    private static void assertAll(String column, double error, ToDoubleFunction<Association> statistic) {
        REFERENCE.assertAll(column, error, row -> statistic.applyAsDouble(of(row)));
    }

    @Test
    void expectedLiftAndJaccardAgree() {
        assertAll("expected", NINE_DIGITS, Association::expected);
        assertAll("lift", NINE_DIGITS, Association::lift);
        assertAll("jaccard", NINE_DIGITS, Association::jaccard);
    }

    @Test
    void mutualInformationAgreesCloseToIndependenceToo() {
        assertAll("pmi", NINE_DIGITS, Association::pmi);
        assertAll("npmi", NINE_DIGITS, Association::npmi);
    }

    @Test
    void g2AgreesWithItsSign() {
        assertAll("g2", NINE_DIGITS, Association::g2);
    }

    @Test
    void fishersTestAgreesWhereverItIsCalled() {
        assertAll("fisher_p", NINE_DIGITS, table -> Math.exp(FisherExact.lnTwoSided(table)));
        assertAll("fisher_log10_p", SIX_DIGITS, table -> FisherExact.lnTwoSided(table) / Math.log(10));
    }

    @Test
    void pValuesAgreeAndTheirLogarithmsWhereTheyUnderflow() {
        assertAll("p_value", NINE_DIGITS, Association::pValue);
        assertAll("log10_p", SIX_DIGITS, Association::log10PValue);
    }

    @Test
    void aPairFoundInEveryUnitIsBoundAndNotSurprising() {
        Association always = new Association(5, 5, 5, 5);
        assertThat(always.npmi()).isEqualTo(1);
        assertThat(always.g2()).isEqualTo(0);
        assertThat(always.pValue()).isEqualTo(1);
        assertThat(always.log10PValue()).isEqualTo(0);
    }

    @Test
    void aPairNeverFoundTogetherHasALowerEnd() {
        Association never = new Association(10, 5, 5, 0);
        assertThat(never.pmi()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(never.npmi()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 11 1 1", "10 0 1 0", "10 5 5 6", "10 8 8 5", "3000000001 1 1 1"})
    void countsThatMakeNoTableAreRefused(String counts) {
        String[] c = counts.split(" ");
        assertThatThrownBy(() -> new Association(
                        Long.parseLong(c[0]), Long.parseLong(c[1]), Long.parseLong(c[2]), Long.parseLong(c[3])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n=" + c[0]);
    }
}
