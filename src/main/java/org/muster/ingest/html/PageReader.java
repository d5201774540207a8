package org.muster.ingest.html;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of the web: {@code new PageReader(tomorrow).read(bytes, 0, bytes.length, PageSource.UNKNOWN)}. Time and memory
 * are linear in the page; no page makes it fail. Safe for any number of threads.
 */
public final class PageReader {
    /** A brief has two sentences; what is shorter is a caption, a notice or the first words of what is to be paid for. */
    private static final int BRIEF = 150;

    private static final int STUB = 600;
    private static final int FEW_TEASERS = 8;
    private static final int SHORT_ARTICLE = 1500;

    private final LocalDate maxDate;

    /** @param maxDate a later day is implausible */
    public PageReader(LocalDate maxDate) {
        this.maxDate = maxDate;
    }

    /**
     * What a page holds.
     *
     * @param from the page's first byte
     * @param to exclusive
     * @param source what is known of it from outside
     */
    public PageReading read(byte[] bytes, int from, int to, PageSource source) {
        Document page = PageParser.parse(PageCharset.decode(bytes, from, to, source.charset()));
        Metas metas = Metas.of(page);
        JsonLd data = JsonLd.of(page, metas.canonical());
        Address address = address(metas, data, Address.of(source.url()));
        String title = Titles.of(page, metas, data, address);
        List<String> paragraphs = ArticleText.of(page, data.text("articleBody"));
        String whyNot = whyNoArticle(page, metas, data, address, paragraphs);
        if (whyNot != null) {
            return new PageReading.NoArticle(whyNot, title.isEmpty() ? String.join(" ", paragraphs) : title);
        }
        LocalDate latest = source.latest() == null || source.latest().isAfter(maxDate) ? maxDate : source.latest();
        return new PageReading.Article(
                title,
                String.join("\n", paragraphs),
                new PublicationDate(latest).find(page, metas, data, address),
                address == null ? null : address.url(),
                address == null ? null : address.domain());
    }

    /** The address that the page gives as its own, but where that is another site's: a reprint may name the original. */
    private static @Nullable Address address(Metas metas, JsonLd data, @Nullable Address visited) {
        for (String told :
                new String[] {metas.canonical(), metas.get("og:url"), data.text("url"), data.text("mainEntityOfPage")
                }) {
            Address own = told == null ? null : visited == null ? Address.of(told) : visited.resolve(told);
            if (own != null
                    && (visited == null || own.domain().equals(visited.domain()))
                    && (visited == null || !own.isFrontPage())) {
                return own;
            }
        }
        return visited;
    }

    private static @Nullable String whyNoArticle(
            Document page, Metas metas, JsonLd data, @Nullable Address address, List<String> paragraphs) {
        int size = paragraphs.stream().mapToInt(TextSize::of).sum();
        String kind = metas.get("og:type");
        boolean saysArticle =
                data.hasArticle() || "article".equals(kind) || metas.get("article:published_time") != null;
        boolean isVideo = kind != null && kind.startsWith("video") || !data.hasArticle() && data.has("VideoObject");
        if (isVideo && size < STUB) {
            return "a video without the text of an article";
        }
        if ("false".equalsIgnoreCase(data.text("isAccessibleForFree")) && size < STUB) {
            return "the first words of an article that is to be paid for";
        }
        if (size < BRIEF) {
            return "no text of an article";
        }
        if (!saysArticle && address != null && address.isFrontPage()) {
            return "a site's front page";
        }
        if (!saysArticle && size < SHORT_ARTICLE && teasers(page) >= FEW_TEASERS) {
            return "an index of articles";
        }
        return null;
    }

    /** Headings that are links. */
    private static int teasers(Document page) {
        return page.select("h2 a[href], h3 a[href], a[href] h2, a[href] h3").size();
    }
}
