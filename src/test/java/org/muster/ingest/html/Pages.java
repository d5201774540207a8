package org.muster.ingest.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A page of a test, as a news site would write it. */
final class Pages {
    static final LocalDate MAX_DATE = LocalDate.of(2025, 6, 30);
    static final String FIRST =
            "The envoys of both countries sat down again in the old customs house on Friday morning.";
    static final String SECOND =
            "Part of the treaty was read aloud, word for word, before anybody spoke, and nobody left the room.";
    static final String THIRD =
            "They will meet again next week, officials of both sides said, though no day has been set.";

    private final StringBuilder head = new StringBuilder();
    private String body;

    private Pages(String body) {
        this.body = body;
    }

    /** An article of three paragraphs under a heading. */
    static Pages article(String heading) {
        return body(
                "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav><main><article><h1>" + heading + "</h1><p>"
                        + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p></article></main>"
                        + "<footer><a href='/about'>About us</a></footer>");
    }

    static Pages body(String body) {
        return new Pages(body);
    }

    Pages head(String elements) {
        head.append(elements);
        return this;
    }

    Pages meta(String property, String content) {
        return head("<meta property='" + property + "' content=\"" + content + "\">");
    }

    Pages jsonLd(String json) {
        return head("<script type='application/ld+json'>" + json + "</script>");
    }

    /** Puts an element before the first paragraph. */
    Pages above(String element) {
        body = body.replaceFirst(
                "</h1>", "</h1>" + element.replace("\\", "\\\\").replace("$", "\\$"));
        return this;
    }

    /** Puts an element between the first and the second paragraph. */
    Pages between(String element) {
        body = body.replace("<p>" + SECOND, element + "<p>" + SECOND);
        return this;
    }

    /** Puts an element after the last paragraph, inside the article. */
    Pages below(String element) {
        body = body.replace("</article>", element + "</article>");
        return this;
    }

    String html() {
        return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
    }

    PageReading read() {
        return read(null);
    }

    PageReading read(@Nullable String url) {
        return read(StandardCharsets.UTF_8, new PageSource(url, null, null));
    }

    PageReading read(Charset charset, PageSource source) {
        byte[] bytes = html().getBytes(charset);
        return new PageReader(MAX_DATE).read(bytes, 0, bytes.length, source);
    }

    PageReading.Article article() {
        return (PageReading.Article) read();
    }

    static String text() {
        return FIRST + "\n" + SECOND + "\n" + THIRD;
    }
}
