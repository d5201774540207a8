// Not in a folder of its package, so that the class it stands for can be left out by its path.
package org.muster.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Comparisons of datasets, without spark-testing-base. */
final class Comparisons {
    private Comparisons() {}

    /** @throws AssertionError where the rows differ, however ordered */
    static void inAnyOrder(Dataset<Row> expected, Dataset<Row> actual) {
        assertThat(actual.collectAsList()).containsExactlyInAnyOrderElementsOf(expected.collectAsList());
    }

    /** @throws AssertionError where the rows or their order differ */
    static void inOrder(Dataset<Row> expected, Dataset<Row> actual) {
        assertThat(actual.collectAsList()).isEqualTo(expected.collectAsList());
    }
}
