package org.muster.ingest.html;

/**
 * A box of a page and the blocks in it.
 *
 * @param from its first block
 * @param to exclusive
 * @param word of its names, the one that says what it holds
 */
record Region(int from, int to, BoxNames.Word word) {

    Role role() {
        return word.role();
    }

    int length() {
        return to - from;
    }

    /** What the names of a box (its tag, class, id, role) say it holds. */
    enum Role {
        /** nothing that is known */
        ANY,
        /** what is no part of an article: navigation, teasers, sharing, captions, notices */
        ASIDE,
        /** what readers say */
        COMMENTS,
        /** the paragraph that sums the article up, above it or in a teaser */
        LEAD
    }
}
