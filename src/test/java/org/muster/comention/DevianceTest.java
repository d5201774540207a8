package org.muster.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DevianceTest {
    @Test
    void theRemainderCompletesTheFactorial() {
        double factorial = 1;
        for (int n = 1; n <= 25; n++) {
            factorial *= n;
            assertThat(n * Math.log(n) - n + Deviance.remainder(n)).isCloseTo(Math.log(factorial), within(1e-13));
        }
        assertThat(Deviance.remainder(0)).isZero();
    }

    @Test
    void bothWaysOfReckoningMeetWhereTheyChange() {
        double justInside = Deviance.of(11000.0, 9000.1, 1999.9);
        double formula = 11000.0 * Math.log(11000.0 / 9000.1) - 1999.9;
        assertThat(justInside).isCloseTo(formula, within(1e-9));
    }

    @Test
    void nothingObservedDeviatesByAllThatWasExpected() {
        assertThat(Deviance.of(0, 7.5, -7.5)).isEqualTo(7.5);
        assertThat(Deviance.of(7.5, 7.5, 0)).isZero();
    }
}
