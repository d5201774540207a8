package org.muster.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.ingest.date.DateReading;
import org.muster.ingest.date.DateSource;

class PageDateTest {
    private static final LocalDate DAY = LocalDate.of(2024, 10, 25);

    @Test
    void theDayIsThePublishersAndTheInstantIsUtc() {
        Pages page = page().jsonLd("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-10-25T23:30:00-05:00\"}");

        assertThat(page.article().date())
                .isEqualTo(new DateReading(DAY, Instant.parse("2024-10-26T04:30:00Z"), DateSource.JSON_LD));
    }

    @Test
    void jsonLdComesBeforeMetaBeforeTimeBeforeAddress() {
        String json = "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-10-25\"}";
        String time = "<time datetime='2024-10-23'>Wednesday</time>";
        String url = "https://harbour.example/2024/10/22/envoys";

        assertThat(source(
                        page().jsonLd(json)
                                .meta("article:published_time", "2024-10-24")
                                .above(time),
                        url))
                .isEqualTo("2024-10-25 json-ld");
        assertThat(source(page().meta("article:published_time", "2024-10-24").above(time), url))
                .isEqualTo("2024-10-24 meta");
        assertThat(source(page().above(time), url)).isEqualTo("2024-10-23 time");
        assertThat(source(page(), url)).isEqualTo("2024-10-22 url");
        assertThat(source(page(), "https://harbour.example/envoys")).isEqualTo("null none");
    }

    @Test
    void theArticlesDateIsNotThatOfAnotherObject() {
        Pages page = page().jsonLd("[{\"@type\":\"VideoObject\",\"datePublished\":\"2020-01-01\"},"
                + "{\"@graph\":[{\"@type\":[\"Thing\",\"NewsArticle\"],\"datePublished\":\"2024-10-25\"}]}]");

        assertThat(page.article().date().day()).isEqualTo(DAY);
    }

    @Test
    void ofSeveralArticlesTheOneWithThePagesAddressCounts() {
        Pages page = page().head("<link rel=canonical href='https://harbour.example/envoys'>")
                .jsonLd(
                        "[{\"@type\":\"NewsArticle\",\"url\":\"https://harbour.example/other\",\"datePublished\":\"2020-01-01\"},"
                                + "{\"@type\":\"NewsArticle\",\"mainEntityOfPage\":{\"@id\":\"https://harbour.example/envoys\"},"
                                + "\"datePublished\":\"2024-10-25\"}]");

        assertThat(page.article().date().day()).isEqualTo(DAY);
    }

    @Test
    void aJsonLdThatIsBrokenLeavesTheMeta() {
        Pages page =
                page().jsonLd("{\"@type\":\"NewsArticle\",\"datePublished\":").meta("date", "2024-10-25");

        assertThat(page.article().date()).isEqualTo(new DateReading(DAY, null, DateSource.META));
    }

    @Test
    void lineBreaksInAStringOfJsonLdDoNotBreakIt() {
        Pages page =
                page().jsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"a\nb\",\"datePublished\":\"2024-10-25\",}");

        assertThat(page.article().date().day()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25 October 2024",
                "By A. Scribe, October 25, 2024",
                "25. Oktober 2024, 10:15 Uhr",
                "Stand: 25.10.2024 22:58 Uhr",
                "10:15 AM GMT | Oct. 25, 2024",
                "2024年10月25日 21時37分",
                "2024년 10월 25일",
                "25 de octubre de 2024",
                "2024-10-25",
            })
    void theDateBesideTheHeadingIsTaken(String line) {
        DateReading date = page().above("<div>" + line + "</div>").article().date();

        assertThat(date.day()).isEqualTo(DAY);
        assertThat(date.source()).isEqualTo(DateSource.TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<time class='date-modified' datetime='2024-10-25'>changed</time>",
                "<div class='updated'>25 October 2024</div>",
                "<div>03/04/2024</div>",
                "<div>October 2024</div>",
                "<div>3 hours ago</div>",
            })
    void aDateOfAChangeOrOneThatCanBeReadInTwoWaysIsNone(String element) {
        assertThat(page().above(element).article().date().day()).isNull();
    }

    @Test
    void aDateInAParagraphIsNotThePages() {
        assertThat(page().above(
                                "<p>The treaty of 25 October 2019, signed in the same old customs house by the two fathers"
                                        + " of today's envoys, has held.</p>")
                        .article()
                        .date()
                        .day())
                .isNull();
    }

    @Test
    void aTimeOfATeaserIsNotThePages() {
        Pages page =
                page().below("<aside><h3><a href='/b'>More</a></h3><time datetime='2024-09-01'>1 Sep</time></aside>");

        assertThat(page.article().date().day()).isNull();
    }

    @Test
    void aDayAfterTheLatestIsImplausibleAndTheNextPlaceIsAsked() {
        Pages page = page().meta("article:published_time", "2044-10-25");

        assertThat(page.article().date().source()).isEqualTo(DateSource.IMPLAUSIBLE);
        assertThat(page.above("<time datetime='2024-10-25'>then</time>")
                        .article()
                        .date()
                        .day())
                .isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2024/10/25/envoys", "/news/2024-10-25-envoys", "/a/20241025/envoys.html", "/2024/10/25"})
    void theAddressTellsADay(String path) {
        assertThat(source(page(), "https://harbour.example" + path)).isEqualTo("2024-10-25 url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2024/10/envoys", "/envoys-2024", "/story/120241025", "/2024/13/25/envoys", "/99999999/a"})
    void theAddressTellsNone(String path) {
        assertThat(source(page(), "https://harbour.example" + path)).isEqualTo("null none");
    }

    private static Pages page() {
        return Pages.article("Envoys meet");
    }

    private static String source(Pages page, String url) {
        DateReading date = ((PageReading.Article) page.read(url)).date();
        return date.day() + " " + date.source().label();
    }
}
