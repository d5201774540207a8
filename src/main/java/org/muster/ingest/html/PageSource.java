package org.muster.ingest.html;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page from outside it.
 *
 * @param url where it was found; null where unknown
 * @param charset what its HTTP header tells; null where it tells none
 * @param latest the last day on which it can have been published; null where unknown
 */
public record PageSource(
        @Nullable String url,
        @Nullable String charset,
        @Nullable LocalDate latest) {
    /** A file and nothing else. */
    public static final PageSource UNKNOWN = new PageSource(null, null, null);
}
