package org.muster.ingest.html;

import org.jsoup.nodes.Element;

/**
 * A box of a page and the blocks in it.
 *
 * @param depth how many boxes it stands in
 * @param from its first block
 * @param to exclusive
 * @param word of its names, the one that says what it holds
 */
record Region(Element element, int depth, int from, int to, BoxNames.Word word) {

    Role role() {
        return word.role();
    }

    /** What the names of a box (its tag, class, id, role) say it holds. */
    enum Role {
        /** nothing that is known */
        ANY,
        /** what is no part of an article: navigation, teasers, sharing, captions, notices */
        ASIDE,
        /** what readers say */
        COMMENTS,
        /** the paragraph above the article that sums it up */
        LEAD,
        /** the article's text */
        BODY
    }
}
