package org.muster.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are made to cost much: each is read in 2 seconds and without an error. */
class HostilePageTest {
    private static final Duration MOST = Duration.ofSeconds(2);
    private static final int MEGABYTES_5 = 5 << 20;
    private static final PageReader READER = new PageReader(LocalDate.of(2025, 6, 30));

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 20; i++) {
            read(Pages.article("Envoys meet").html());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void costsLittle(String name, String html) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean(); // of this thread alone, whatever else runs
        long start = clock.getCurrentThreadCpuTime();
        PageReading reading = read(html);
        Duration took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);

        assertThat(reading).isNotNull();
        assertThat(took).as(name).isLessThan(MOST);
    }

    static Stream<Arguments> costsLittle() {
        StringBuilder attributes = new StringBuilder("<div");
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=\"").append(i).append('"');
        }
        StringBuilder entities = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        byte[] noise = new byte[MEGABYTES_5];
        new Random(5).nextBytes(noise);
        return Stream.of(
                Arguments.of("nested boxes", "<div>".repeat(MEGABYTES_5 / 5)),
                Arguments.of("nested boxes with text", repeated("<div>word ")),
                Arguments.of("nested inline tags", repeated("<b><i>")),
                Arguments.of("nested links", repeated("<a href=x>y")),
                Arguments.of("nested lists", repeated("<ul><li>x")),
                Arguments.of("nested forms of formatting", repeated("<p><b>")),
                Arguments.of("deep tables", repeated("<table><tr><td>x")),
                Arguments.of("unclosed cells", repeated("<table>x")),
                Arguments.of("attributes", attributes + ">x</div>"),
                Arguments.of("one long attribute", "<div class=\"" + repeated("aside related-") + "\">x</div>"),
                Arguments.of("an entity of entities", entities + "]><p>&a29;</p>"),
                Arguments.of("scripts", repeated("<script>var x = '<p>';</script>")),
                Arguments.of("an open script", "<script>" + repeated("<p>x</p>")),
                Arguments.of("an open comment", "<!--" + repeated("- ")),
                Arguments.of(
                        "paragraphs", repeated("<p>" + "The envoys met again in the old customs house. ".repeat(3))),
                Arguments.of("little paragraphs", repeated("<p>x")),
                Arguments.of("headings that are links", repeated("<h2><a href=x>The envoys met again</a></h2>")),
                Arguments.of("headings", "<title>a b</title>" + repeated("<h1>a b c</h1>")),
                Arguments.of("times", "<h1>x</h1>" + repeated("<time>soon</time>")),
                Arguments.of("line breaks", repeated("x<br>")),
                Arguments.of("meta elements", repeated("<meta name=date content=2024>")),
                Arguments.of("a long title", "<title>" + repeated("a | b - ") + "</title>"),
                Arguments.of("one long word", "<p>" + "x".repeat(MEGABYTES_5)),
                Arguments.of("JSON-LD, deep", jsonLd("[".repeat(MEGABYTES_5))),
                Arguments.of("JSON-LD, deep objects", jsonLd(repeated("{\"@type\":\"Article\",\"a\":"))),
                Arguments.of("JSON-LD, long", jsonLd("[" + repeated("{\"@type\":\"Thing\",\"name\":\"x\"},") + "{}]")),
                Arguments.of(
                        "JSON-LD, many articles",
                        jsonLd("[" + repeated("{\"@type\":\"NewsArticle\",\"x\":\"y\"},") + "{}]")),
                Arguments.of(
                        "JSON-LD, a long body",
                        jsonLd("{\"@type\":\"Article\",\"articleBody\":\"" + repeated("word &amp; <b>word</b> ")
                                + "\"}")),
                Arguments.of(
                        "JSON-LD, a body of lines",
                        jsonLd("{\"@type\":\"Article\",\"articleBody\":\"" + repeated("<p>x\\n") + "\"}")),
                Arguments.of(
                        "JSON-LD, a huge number",
                        jsonLd("{\"@type\":\"Article\",\"datePublished\":" + "9".repeat(900) + "}")),
                Arguments.of("JSON-LD, broken", jsonLd(repeated("{\"@type\":\"Article\" "))),
                Arguments.of("many pieces of JSON-LD", repeated(jsonLd("{\"@type\":\"Article\"}"))),
                Arguments.of("noise", new String(noise, StandardCharsets.ISO_8859_1)));
    }

    private static String jsonLd(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static String repeated(String part) {
        return part.repeat(MEGABYTES_5 / part.length());
    }

    private static PageReading read(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.ISO_8859_1);
        return READER.read(bytes, 0, bytes.length, PageSource.UNKNOWN);
    }
}
