package org.muster.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest extends SparkTest {
    private static final String RECORDS = "input_file STRING, input_position BIGINT, own_id STRING, hash_id STRING";

    @Test
    void aRecordKeepsItsOwnIdAndOneWithoutTakesItsHash() {
        assertIdentities("""
                input_file | input_position | own_id | hash_id
                a          | 0              | x1     | h1
                a          | 9              | null   | h2
                """, """
                input_file | input_position | article_id | first_file | first_position
                a          | 0              | x1         | a          | 0
                a          | 9              | h2         | a          | 9
                """);
    }

    @Test
    void ofRecordsThatShareAnIdTheFirstByHashKeepsItAndOthersTakeTheirHash() {
        assertIdentities("""
                input_file | input_position | own_id | hash_id
                a          | 0              | x1     | h9
                b          | 5              | x1     | h1
                """, """
                input_file | input_position | article_id | first_file | first_position
                a          | 0              | h9         | a          | 0
                b          | 5              | x1         | b          | 5
                """);
    }

    @Test
    void theSameTextUnderTheSameIdIsADuplicate() {
        assertIdentities("""
                input_file | input_position | own_id | hash_id
                b          | 0              | x1     | h1
                a          | 7              | x1     | h1
                """, """
                input_file | input_position | article_id | first_file | first_position
                b          | 0              | null       | a          | 7
                a          | 7              | x1         | a          | 7
                """);
    }

    @Test
    void theSameHashWithoutAnIdIsADuplicateEvenOfOneThatLostItsId() {
        assertIdentities("""
                input_file | input_position | own_id | hash_id
                a          | 0              | x1     | h0
                a          | 1              | x1     | h1
                a          | 2              | null   | h1
                a          | 3              | null   | h1
                """, """
                input_file | input_position | article_id | first_file | first_position
                a          | 0              | x1         | a          | 0
                a          | 1              | h1         | a          | 1
                a          | 2              | null       | a          | 1
                a          | 3              | null       | a          | 1
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theOrderOfRecordsAndPartitionsDoesNotMatter(int partitions) {
        Dataset<Row> records = table(RECORDS, """
                input_file | input_position | own_id | hash_id
                c          | 3              | x1     | h2
                b          | 2              | x1     | h2
                a          | 1              | x1     | h3
                d          | 0              | null   | h3
                """);
        assertTable(Identities.resolve(records.repartition(partitions)), """
                input_file | input_position | article_id | first_file | first_position
                b          | 2              | x1         | b          | 2
                c          | 3              | null       | b          | 2
                a          | 1              | h3         | a          | 1
                d          | 0              | null       | a          | 1
                """);
    }

    private static void assertIdentities(String records, String expected) {
        assertTable(Identities.resolve(table(RECORDS, records)), expected);
    }
}
