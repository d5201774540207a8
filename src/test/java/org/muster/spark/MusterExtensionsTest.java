package org.muster.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.extract.Article;
import org.muster.extract.Extraction;
import org.muster.extract.Extractor;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.facts.FactRow;

class MusterExtensionsTest extends SparkTest {
    private static final String TITLE = "Seoul counts the North's soldiers in Kursk";
    private static final String TEXT =
            "SEOUL, Oct 18 - North Korea has sent up to 1,500 soldiers to Russia, the NIS said on "
                    + "Friday.\n\nLast week two of them were killed near Kursk, it said.";
    private static final LocalDate DAY = LocalDate.parse("2024-10-18");

    @BeforeEach
    void makeTable() {
        List<Row> rows = List.of(
                RowFactory.create(1, TITLE, TEXT, DAY),
                RowFactory.create(2, null, null, null),
                RowFactory.create(
                        3,
                        null,
                        "Les deux soldats russes ont été tués près de la ville, a dit le ministre de la défense hier.",
                        DAY));
        spark().createDataFrame(rows, StructType.fromDDL("id INT, title STRING, text STRING, day DATE"))
                .createOrReplaceTempView("news");
    }

    @AfterEach
    void forgetLexicon() {
        spark().conf().unset(MusterExtensions.LEXICON_SETTING);
    }

    private static List<Row> rows(String query) {
        return spark().sql(query).collectAsList();
    }

    private static Extraction extracted(String title) {
        return new Extractor(LexiconFiles.shipped()).extract(new Article(title, TEXT, DAY, null), false);
    }

    private static void assertRows(List<Row> actual, List<@Nullable Object[]> expected) {
        assertThat(actual.stream().map(MusterExtensionsTest::values).toList())
                .isEqualTo(expected.stream().map(Arrays::asList).toList());
    }

    private static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i));
        }
        return values;
    }

    @Test
    void claimsAreThoseOfTheExtractor() {
        Extraction found = extracted("");
        assertThat(found.claims()).hasSize(2);
        assertRows(
                rows("SELECT inline(troop_claims(text, day)) FROM news WHERE id = 1"),
                found.claims().stream().map(FactRow::of).toList());
    }

    @Test
    void mentionsAreThoseOfTheExtractor() {
        Extraction found = extracted("");
        assertThat(found.mentions()).hasSizeGreaterThan(2);
        assertRows(
                rows("SELECT inline(country_mentions(text)) FROM news WHERE id = 1"),
                found.mentions().stream().map(FactRow::of).toList());
    }

    @Test
    void aTitleIsReadToo() {
        Extraction found = extracted(TITLE);
        assertRows(
                rows("SELECT inline(country_mentions(text, title)) FROM news WHERE id = 1"),
                found.mentions().stream().map(FactRow::of).toList());
        assertRows(
                rows("SELECT inline(troop_claims(text, day, title)) FROM news WHERE id = 1"),
                found.claims().stream().map(FactRow::of).toList());
    }

    @Test
    void offsetsCountInTheCleanedText() {
        assertTable(spark().sql("""
                        SELECT surface, substring(clean_text(raw), start_offset + 1, end_offset - start_offset) AS cut
                        FROM (SELECT raw, inline(troop_claims(raw, day)) FROM (
                            SELECT concat('<p>', replace(text, 'soldiers', '<b>soldiers</b>'), '</p>') AS raw, day
                            FROM news WHERE id = 1))"""), """
                surface              | cut
                up to 1,500 soldiers | up to 1,500 soldiers
                two                  | two
                """);
    }

    @Test
    void nullIsNullAndAForeignTextIsEmpty() {
        assertTable(
                spark().sql(
                                "SELECT id, size(troop_claims(text, day)) AS claims, size(country_mentions(text)) AS mentions, "
                                        + "clean_text(text) IS NULL AS none FROM news WHERE id > 1"),
                """
                id | claims | mentions | none
                2  | null   | null     | true
                3  | 0      | 0        | false
                """);
    }

    @Test
    void daysMayBeTextOrTimes() {
        String query = "SELECT max(as_of_end) FROM (SELECT inline(troop_claims(text, %s)) FROM news WHERE id = 1)";
        Row expected = rows(query.formatted("day")).get(0);
        assertThat(expected.isNullAt(0)).isFalse();
        assertThat(rows(query.formatted("'2024-10-18'")).get(0)).isEqualTo(expected);
        assertThat(rows(query.formatted("timestamp'2024-10-18 23:59:59'")).get(0))
                .isEqualTo(expected);
        assertThat(rows(query.formatted("null")).get(0).isNullAt(0)).isTrue();
    }

    @Test
    void aWrongCallIsRefused() {
        assertThatThrownBy(() -> rows("SELECT troop_claims(text) FROM news"))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining("troop_claims")
                .hasMessageContaining("[2, 3]");
        assertThatThrownBy(() -> rows("SELECT country_mentions(array(text)) FROM news"))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining("STRING");
    }

    @Test
    void aLexiconOfTheUserIsRead(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("country-names.tsv"),
                header("country-names.tsv") + "\nthe Hermit Kingdom\tPRK\tname\t\t\t\tmine\t\n");
        spark().conf().set(MusterExtensions.LEXICON_SETTING, folder.toString());
        assertTable(
                spark().sql(
                                "SELECT country, surface FROM (SELECT inline(country_mentions('Envoys of the Hermit Kingdom left.')))"),
                """
                country | surface
                PRK     | the Hermit Kingdom
                """);
        Files.writeString(folder.resolve("nothing.tsv"), "a");
        assertThatThrownBy(() -> rows("SELECT country_mentions(text) FROM news"))
                .hasMessageContaining("nothing.tsv");
    }

    private static String header(String lexicon) throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/org/muster/lexicon", lexicon)).stream()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElseThrow();
    }
}
