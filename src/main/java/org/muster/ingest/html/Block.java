package org.muster.ingest.html;

/**
 * A run of text that a page sets apart: a paragraph, a heading, an item of a list, the bare text of a box.
 *
 * @param tag the name of the innermost element that sets it apart
 * @param text with single blanks; "\n" where the page breaks the line
 * @param size in letters of an alphabetic script, see {@link TextSize}
 * @param linked how much of the size stands in links
 */
record Block(String tag, String text, int size, int linked) {
    private static final double MOST = 0.75;
    private static final double HALF = 0.55;
    private static final double FEW = 0.35;
    private static final int PARAGRAPH = 40;
    private static final int SENTENCE = 70;

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    boolean isParagraph() {
        return tag.equals("p") || tag.equals("blockquote");
    }

    boolean isItem() {
        return tag.equals("li") || tag.equals("dd") || tag.equals("dt");
    }

    boolean isMostlyLinks() {
        return linked > (isParagraph() ? MOST : HALF) * size;
    }

    /** Text such as articles are made of: sentences with few links. */
    boolean isProse() {
        return !isHeading()
                && linked <= (isParagraph() ? HALF : FEW) * size
                && size >= (isParagraph() ? PARAGRAPH : SENTENCE);
    }
}
