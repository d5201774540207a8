package org.muster.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.report.ClaimMarks.Mark;
import org.muster.spark.Schemas;
import org.muster.spark.SparkTest;
import org.muster.tables.Table;
import org.muster.tables.Tables;

/** The page of a small output, with texts in it that would like to be markup. */
class ReportTest extends SparkTest {
    private static final String HOSTILE =
            "</script><script>hacked = true</script><img src=x onerror=\"hacked = true\">'\"&amp;";
    private static final String RIGHT_TO_LEFT = "\u202Ereversed \u05D0\u05D1\u05D2";
    /** An outlet's name of 10 KB. */
    private static final String LONG = "Gazette ".repeat(1_280).strip();

    private static final String ACCOUNT = """
            {"contract_version": 1, "muster_version": "0.1", "first_date": "2024-10-01", "last_date": "2024-12-05",
             "records": {"read": 9, "accepted": 6, "rejected": {"no_body": 2, "<b>": 1}, "skipped": {}}}
            """;

    @TempDir
    private static Path folder;

    private static ReportModel model;
    /** The page up to the chart library, which has markup of its own in its texts. */
    private static String markup;

    @BeforeAll
    static void makeThePage() throws IOException {
        Path output = folder.resolve("<i>out");
        write(output, Tables.ARTICLES, """
                article_id | outlet | title | published_on | date_source | language | extraction | is_story_lead
                a1         | Post   | One   | 2024-10-20   | field       | en       | full       | true
                a2         | %s     | %s    | 2024-10-27   | field       | en       | full       | true
                a3         | null   | null  | null         | none        | en       | full       | true
                a4         | Wire   | Four  | 2024-10-28   | field       | en       | full       | false
                """.formatted(LONG, HOSTILE));
        writeClaims(output);
        write(output, Tables.COUNTRY_SERIES, """
                grain | period_start | country | stories | articles_total | stories_total | burst_level | coverage
                week  | 2024-10-14   | PRK     | 1       | 2              | 2             | 1           | full
                week  | 2024-10-21   | PRK     | 0       | 0              | 0             | null        | gap
                week  | 2024-10-28   | PRK     | 2       | 4              | 4             | 0           | thin
                week  | 2024-10-14   | RUS     | 2       | 2              | 2             | 0           | full
                week  | 2024-10-21   | RUS     | 0       | 0              | 0             | null        | gap
                week  | 2024-10-28   | RUS     | 2       | 4              | 4             | 0           | thin
                """);
        write(output, Tables.COMENTIONS, """
                unit     | country_a | country_b | n_ab | n_a | n_b | expected | expected_degree | g2   | backbone
                document | PRK       | UKR       | 3    | 4   | 5   | 2.0      | 2.5             | 1.0  | false
                document | PRK       | RUS       | 4    | 4   | 6   | 2.0      | 1.5             | 9.0  | true
                document | RUS       | USA       | 1    | 6   | 6   | 4.0      | 4.5             | -3.0 | false
                sentence | PRK       | RUS       | 4    | 4   | 6   | 2.0      | null            | 9.0  | null
                """);
        write(output, Tables.COUNTRIES, """
                code | name
                PRK  | North Korea
                RUS  | Russia
                KOR  | South Korea
                """);
        for (Table empty : List.of(Tables.COUNTRY_MENTIONS, Tables.TROOP_SERIES, Tables.REJECTS)) {
            write(output, empty, empty.columnNames().get(0) + "\n");
        }
        JsonNode account = new ObjectMapper().readTree(ACCOUNT);
        model = ReportModel.read(spark(), output.toString(), account);
        // Kept for the browser, which bin/check --all lets look at it.
        Path page = Path.of("target/reports/hostile.html");
        Files.createDirectories(page.getParent());
        Report.write(spark(), output.toString(), account, page);
        String html = Files.readString(page);
        markup = html.substring(0, html.indexOf("<script>"));
    }

    private static void writeClaims(Path output) {
        Dataset<Row> told = table(Schemas.of(Tables.TROOP_CLAIMS), """
                claim_id | article_id | story_id | is_story_lead | published_on | as_of_end  | force | host | low   | high  | point | timeframe  | basis | part_of | force_name | url                 | sentence_text | outlet
                lead     | a1         | a1       | true          | 2024-10-20   | 2024-10-18 | PRK   | RUS  | 1500  | 1500  | 1500  | current    | level | null    | null       | https://a.example/1 | Plain.        | Post
                open     | a1         | a1       | true          | 2024-10-20   | null       | PRK   | RUS  | null  | 12000 | 12000 | current    | level | null    | null       | null                | Plain.        | Post
                hostile  | a2         | a2       | true          | 2024-10-27   | null       | NSA   | RUS  | 40    | null  | 40    | current    | level | null    | %2$s       | javascript:alert(1) | %1$s          | %3$s
                undated  | a3         | a3       | true          | null         | null       | PRK   | null | 7     | 7     | 7     | current    | level | null    | null       | null                | Plain.        | null
                reprint  | a4         | a1       | false         | 2024-10-28   | null       | PRK   | RUS  | 1500  | 1500  | 1500  | current    | level | null    | null       | null                | Plain.        | Wire
                past     | a1         | a1       | true          | 2024-10-20   | null       | RUS   | null | 9     | 9     | 9     | historical | level | null    | null       | null                | Plain.        | Post
                rate     | a1         | a1       | true          | 2024-10-20   | null       | RUS   | null | 9     | 9     | 9     | current    | rate  | null    | null       | null                | Plain.        | Post
                part     | a1         | a1       | true          | 2024-10-20   | null       | RUS   | null | 9     | 9     | 9     | current    | level | lead    | null       | null                | Plain.        | Post
                """.formatted(HOSTILE, RIGHT_TO_LEFT, LONG));
        Map<String, Object> rest = Map.of(
                "precision",
                "exact",
                "status",
                "deployed",
                "modality",
                "actual",
                "host_relation",
                "in",
                "surface",
                "x");
        write(output, Tables.TROOP_CLAIMS, told.na().fill(rest));
    }

    private static void write(Path output, Table table, String rows) {
        write(output, table, table(Schemas.of(table), rows));
    }

    private static void write(Path output, Table table, Dataset<Row> rows) {
        rows.write().parquet(output.resolve(table.name()).toString());
    }

    @Test
    void aStorySpeaksOnceAndOnlyOfThePresentAndTheWhole() {
        assertThat(model.claims().marks()).extracting(Mark::point).containsExactly(1500.0, 12000.0, 40.0);
    }

    @Test
    void aMarkStandsAtTheDayThatTheTextGivesElseAtPublication() {
        assertThat(model.claims().marks())
                .extracting(Mark::day)
                .containsExactly("2024-10-18", "2024-10-20", "2024-10-27");
    }

    @Test
    void aClaimWithoutADayIsCountedAsLeftOut() {
        assertThat(model.claims().undated()).isEqualTo(1);
        assertThat(model.claims().eligible()).isEqualTo(3);
    }

    @Test
    void everyPairGivesAClaimInTurn() {
        assertThat(ClaimMarks.read(spark(), 2).marks())
                .extracting(Mark::force)
                .containsExactly("PRK", "NSA:" + RIGHT_TO_LEFT);
    }

    @Test
    void onlyWhatABrowserMayFollowIsALink() {
        assertThat(model.claims().marks()).extracting(Mark::url).containsExactly("https://a.example/1", null, null);
        assertThat(markup).doesNotContain("javascript:");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(model.claims().marks().get(2).outlet()).hasSize(120).endsWith("…");
    }

    @Test
    void textFromOutsideEndsNoElement() {
        // The one of the model.
        assertThat(markup).containsOnlyOnce("</script>");
        assertThat(markup).doesNotContain("<img").doesNotContain("<i>").doesNotContain("<b>");
    }

    @Test
    void whatTheModelSaysOfHostileTextIsTheText() throws IOException {
        JsonNode read = new ObjectMapper().readTree(ReportPage.json(model));
        assertThat(read.at("/claims/marks/2/sentence").asText()).isEqualTo(HOSTILE);
        assertThat(read.at("/claims/marks/2/force").asText()).isEqualTo("NSA:" + RIGHT_TO_LEFT);
    }

    @Test
    void periodsThatTheCorpusLacksAreGaps() {
        assertThat(model.attention().unit()).isEqualTo("week");
        assertThat(model.attention().periods())
                .extracting(Attention.Period::coverage)
                .containsExactly("full", "gap", "thin");
        assertThat(model.attention().countries())
                .extracting(Attention.Country::code)
                .containsExactly("RUS", "PRK");
        assertThat(model.attention().countries().get(1).bursts()).containsExactly(1L, 0L, 0L);
    }

    @Test
    void theBackboneGoesBeforeOtherPairs() {
        assertThat(model.network().backbone()).isEqualTo(1);
        assertThat(model.network().isFitted()).isTrue();
        assertThat(model.network().pairs().stream()
                        .map(pair -> pair.a() + " " + pair.b())
                        .collect(Collectors.toList()))
                .containsExactly("PRK RUS", "PRK UKR");
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(markup).contains("3 of 9 records could not be taken").contains("25% of the articles have no day");
    }
}
