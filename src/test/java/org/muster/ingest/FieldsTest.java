package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.ingest.date.DateSource;

/** Which fields of a record become which of the article. */
class FieldsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"text", "body", "content", "maintext", "article", "Text", "BODY", "articleBody", "full-text"})
    void usualNamesOfTheBody(String name) {
        assertThat(article("{\"" + name + "\":\"b\"}").body()).isEqualTo("b");
    }

    @Test
    void usualNamesOfTheOtherFields() {
        RawArticle article = article(
                "{\"headline\":\"t\",\"pubDate\":\"2024-10-25\",\"link\":\"u\",\"source_domain\":\"o\",\"doc_id\":\"i\",\"text\":\"b\"}");

        assertThat(article.title()).isEqualTo("t");
        assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2024, 10, 25));
        assertThat(article.url()).isEqualTo("u");
        assertThat(article.outlet()).isEqualTo("o");
        assertThat(article.ownId()).isEqualTo("i");
    }

    @Test
    void theFirstNameInTheListWinsWhateverTheOrderInTheRecord() {
        assertThat(article("{\"content\":\"2\",\"body\":\"1\",\"article\":\"3\"}")
                        .body())
                .isEqualTo("1");
    }

    @Test
    void aNameThatHoldsNothingDoesNotHideTheNext() {
        assertThat(article("{\"text\":null,\"content\":\"c\"}").body()).isEqualTo("c");
        assertThat(article("{\"text\":\" \",\"content\":\"c\"}").body()).isEqualTo("c");
        assertThat(article("{\"content\":\"c\",\"text\":\"\"}").body()).isEqualTo("c");
    }

    @Test
    void nestedFieldsAreReachedByDots() {
        Map<String, String> fields = Map.of("body", "content.text", "outlet", "source.name");

        assertThat(articles(
                        fields, "{\"content\":{\"html\":\"x\",\"text\":\"b\"},\"source\":{\"id\":1,\"name\":\"o\"}}"))
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.body()).isEqualTo("b");
                    assertThat(article.outlet()).isEqualTo("o");
                });
    }

    @Test
    void aFieldWhoseNameHoldsADotIsFoundToo() {
        assertThat(articles(Map.of("body", "content.text"), "{\"content.text\":\"b\"}"))
                .hasSize(1);
    }

    @Test
    void aFieldThatTheUserNamesIsLookedForNowhereElse() {
        assertThat(articles(Map.of("title", "kicker"), "{\"title\":\"no\",\"kicker\":\"yes\",\"text\":\"b\"}"))
                .singleElement()
                .satisfies(article -> assertThat(article.title()).isEqualTo("yes"));
        assertThat(articles(Map.of("title", "kicker"), "{\"title\":\"no\",\"text\":\"b\"}"))
                .singleElement()
                .satisfies(article -> assertThat(article.title()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"text":["a"]}                    | body: field 'text' holds an array; expected text
                    {"text":{"a":1}}                  | body: field 'text' holds an object; expected text; if it is inside, write --field body=text.NAME
                    {"text":5}                        | body: field 'text' holds a whole number; expected text
                    {"text":"b","id":{}}              | id: field 'id' holds an object; expected text or a whole number; if it is inside, write --field id=id.NAME
                    {"text":"b","id":17.0}            | id: field 'id' holds a number with a fraction; expected text or a whole number
                    {"text":"b","id":1e3}             | id: field 'id' holds a number with a fraction; expected text or a whole number
                    {"text":"b","id":true}            | id: field 'id' holds true or false; expected text or a whole number
                    {"text":"b","title":["a"]}        | title: field 'title' holds an array; expected text
                    {"text":"b","url":7}              | url: field 'url' holds a whole number; expected text
                    {"text":"b","source":{"name":"o"}}| outlet: field 'source' holds an object; expected text; if it is inside, write --field outlet=source.NAME
                    ["text"]                          | the record is an array; expected an object
                    "text"                            | the record is text; expected an object
                    17                                | the record is a whole number; expected an object
                    null                              | the record is null; expected an object
                    """)
    void valuesThatAFieldCannotHoldAreRejected(String record, String detail) {
        assertThat(Reading.rejects(read(record))).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo(RejectReason.WRONG_TYPE);
            assertThat(reject.detail()).isEqualTo(detail);
            assertThat(reject.excerpt()).isEqualTo(record);
        });
    }

    @ParameterizedTest
    @CsvSource({"17,17", "-3,-3", "9007199254740993,9007199254740993", "'\"a 7\"','a 7'"})
    void anIdIsTextOrAWholeNumber(String json, String id) {
        assertThat(article("{\"text\":\"b\",\"id\":" + json + "}").ownId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \""})
    void anIdThatHoldsNothingIsNone(String json) {
        RawArticle article = article("{\"text\":\"b\",\"id\":" + json + ",\"url\":\"\",\"source\":\" \"}");

        assertThat(article.ownId()).isNull();
        assertThat(article.url()).isNull();
        assertThat(article.outlet()).isNull();
    }

    @Test
    void anArticleWithoutABodyIsRejectedWithTheFieldsItHas() {
        assertThat(Reading.rejects(read("{\"title\":\"t\",\"lead\":\"x\"}", "{\"text\":\" \"}", "{\"text\":\"b\"}")))
                .extracting(Reject::detail)
                .containsExactly(
                        "no field is known to hold the body; the fields are: title, lead; name it by --field body=NAME",
                        "body: field 'text' is blank");
    }

    @Test
    void aDateThatCannotBeReadDoesNotCostTheArticle() {
        assertThat(article("{\"text\":\"b\",\"date\":\"soon\"}").dateSource()).isEqualTo(DateSource.UNPARSED);
        assertThat(article("{\"text\":\"b\",\"date\":{\"$date\":1}}").dateSource())
                .isEqualTo(DateSource.UNPARSED);
        assertThat(article("{\"text\":\"b\",\"date\":\"0001-01-01\"}").dateSource())
                .isEqualTo(DateSource.IMPLAUSIBLE);
        assertThat(article("{\"text\":\"b\",\"date\":null}").dateSource()).isEqualTo(DateSource.NONE);
        assertThat(article("{\"text\":\"b\",\"date\":1729851330}").publishedOn())
                .isEqualTo(LocalDate.of(2024, 10, 25));
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() {
        assertThat(article("{\"text\":\"a\\ud83d b \\ud83d\\ude00\"}").body()).isEqualTo("a\uFFFD b \uD83D\uDE00");
    }

    @Test
    void theLastOfTwoFieldsOfOneNameWins() {
        assertThat(article("{\"text\":\"a\",\"text\":\"b\"}").body()).isEqualTo("b");
    }

    private RawArticle article(String record) {
        return Reading.articles(read(record)).get(0);
    }

    private List<RawArticle> articles(Map<String, String> fields, String record) {
        Path file = Reading.write(folder, "fields.jsonl", record);
        return Reading.articles(Reading.read(Reading.fields(fields), file));
    }

    private List<InputRecord> read(String... records) {
        return Reading.read(Reading.options(), Reading.write(folder, "fields.jsonl", String.join("\n", records)));
    }
}
