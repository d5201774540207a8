package org.muster.spark;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * spark-testing-base's comparisons on our session: its own hooks are JUnit 4's and start a context of their own. It cannot be
 * had for Scala 2.12, so {@code src/test/spark-3.5} holds what stands for this class there.
 */
final class Comparisons {
    private static final OnOurSession SUITE = new OnOurSession();

    private Comparisons() {}

    /** @throws AssertionError where the rows differ, however ordered */
    static void inAnyOrder(Dataset<Row> expected, Dataset<Row> actual) {
        SUITE.assertDataFrameNoOrderEquals(expected, actual);
    }

    /** @throws AssertionError where the rows or their order differ */
    static void inOrder(Dataset<Row> expected, Dataset<Row> actual) {
        SUITE.assertDataFrameEquals(expected, actual);
    }

    private static final class OnOurSession extends JavaDatasetSuiteBase {
        @Override
        public SparkSession spark() {
            return SparkTest.spark();
        }

        @Override
        public SparkContext sc() {
            return spark().sparkContext();
        }
    }
}
