package org.muster.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's meta elements, and the address that it gives as its own. Names in lower case; of several the first. */
final class Metas {
    private final Map<String, String> contents = new HashMap<>();
    private final @Nullable String canonical;

    private Metas(@Nullable String canonical) {
        this.canonical = canonical;
    }

    static Metas of(Document page) {
        Element link = page.selectFirst("link[rel=canonical][href]");
        Metas metas = new Metas(link == null ? null : link.attr("href").strip());
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                for (String naming : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                    String name = meta.attr(naming).strip().toLowerCase(Locale.ROOT);
                    if (!name.isEmpty()) {
                        metas.contents.putIfAbsent(name, content);
                    }
                }
            }
        }
        return metas;
    }

    /** The content of the first of these names that there is; null where there is none. */
    @Nullable
    String get(String... names) {
        for (String name : names) {
            String content = contents.get(name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    /** Null where the page gives none. */
    @Nullable
    String canonical() {
        return canonical;
    }
}
