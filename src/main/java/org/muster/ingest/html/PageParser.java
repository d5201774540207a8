package org.muster.ingest.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * jsoup's parser within bounds: its time grows with the number of tags, and for some with how deep they are nested. Of pages
 * beyond them, which nobody writes, the beginning is read.
 */
final class PageParser {
    /** The largest pages of news sites have a tenth of it. */
    private static final int MOST_TAGS = 200_000;
    /** Pages of news sites have fewer than 60 boxes in each other. */
    private static final int DEEPEST = 200;

    private PageParser() {}

    static Document parse(String html) {
        return Jsoup.parse(beginning(html), "", Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    private static String beginning(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (++tags > MOST_TAGS) {
                return html.substring(0, i);
            }
        }
        return html;
    }
}
