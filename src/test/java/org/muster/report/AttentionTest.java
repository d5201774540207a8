package org.muster.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionTest {
    @ParameterizedTest
    @CsvSource({
        "2024-10-01, 2024-11-30, day week month, day",
        "2024-10-01, 2025-11-30, day week month, week",
        "2014-01-01, 2024-12-31, day week month, month",
        "1900-01-01, 2024-12-31, day week month, year",
        "2024-10-01, 2024-11-30, month, month",
        "2024-10-01, 2024-11-30, week month, week",
        "2014-01-01, 2024-12-31, day, month",
        "2014-01-01, 2024-12-31, week, year",
    })
    void theShortestPeriodIsTakenThatAChartCanShow(LocalDate first, LocalDate last, String grains, String unit) {
        assertThat(Attention.unit(first, last, Set.of(grains.split(" ")))).isEqualTo(unit);
    }
}
