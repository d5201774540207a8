package org.muster.ingest.html;

import org.jspecify.annotations.Nullable;
import org.muster.ingest.date.DateReading;

/** What a page holds. */
public sealed interface PageReading {

    /**
     * An article.
     *
     * @param title empty where there is none
     * @param body paragraphs, a line each; never blank
     * @param date the day as the publisher writes it
     * @param url the page's own address; null where none is told
     * @param outlet the registered domain of that address; null where there is no address
     */
    record Article(
            String title,
            String body,
            DateReading date,
            @Nullable String url,
            @Nullable String outlet) implements PageReading {}

    /**
     * A page that holds none.
     *
     * @param why for a person
     * @param excerpt the page's title or first text
     */
    record NoArticle(String why, String excerpt) implements PageReading {}
}
