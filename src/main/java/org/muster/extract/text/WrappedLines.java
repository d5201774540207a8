package org.muster.extract.text;

/**
 * Tells the line breaks that only wrap a text (old wire copy, mail) from those that end a heading or a paragraph. A text is
 * wrapped where its lines are short and nearly all of them are full: the first word of the next line would not have had
 * room. In such a text, a break after a full line wraps, unless the next line is indented.
 */
final class WrappedLines {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 35;
    /** How many chars a full line may fall short of the width. */
    private static final int SLACK = 8;

    /** Width of a wrapped text; 0 where the text is not wrapped. */
    private final int width;

    private final String text;

    private WrappedLines(String text, int width) {
        this.text = text;
        this.width = width;
    }

    static WrappedLines in(String text) {
        int width = width(text);
        if (width < NARROWEST || width > WIDEST) {
            return new WrappedLines(text, 0);
        }
        WrappedLines lines = new WrappedLines(text, width);
        return lines.nearlyAllAreFull() ? lines : new WrappedLines(text, 0);
    }

    boolean isWrapped() {
        return width > 0;
    }

    /** Whether the line break at a char only wraps. */
    boolean wraps(int lineBreak) {
        return width > 0 && isFull(lineBreak) && !isBlank(lineBreak + 1);
    }

    /** The length that one line in twenty exceeds at most. */
    private static int width(String text) {
        int[] lines = new int[WIDEST + 2];
        int count = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                lines[Math.min(end - start, WIDEST + 1)]++;
                count++;
            }
            start = end + 1;
        }
        int longer = 0;
        int width = WIDEST + 1;
        while (width > 0 && (longer + lines[width]) * 20 <= count) {
            longer += lines[width--];
        }
        return width;
    }

    private boolean nearlyAllAreFull() {
        int breaks = 0;
        int full = 0;
        int open = 0;
        int small = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (at > 0 && text.charAt(at - 1) != '\n' && !isBlank(at + 1)) {
                breaks++;
                if (isFull(at)) {
                    full++;
                    open += isOpen(at) ? 1 : 0;
                    small += isSmall(at) ? 1 : 0;
                }
            }
        }
        return full * 3 >= breaks * 2 && open * 2 >= full && small * 6 >= full && small > 0;
    }

    /** Whether the line that ends at a break had no room for the first word of the next. */
    private boolean isFull(int lineBreak) {
        int start = text.lastIndexOf('\n', lineBreak - 1) + 1;
        int word = lineBreak + 1;
        while (word < text.length() && word <= lineBreak + width && !isBlank(word)) {
            word++;
        }
        return word - start > width - SLACK;
    }

    /** Whether the line before a break has no stop at its end. */
    private boolean isOpen(int lineBreak) {
        return ".?!:\"\u201d".indexOf(text.charAt(lineBreak - 1)) < 0;
    }

    /** Whether a small letter follows, or in a text of capitals a letter after a letter. */
    private boolean isSmall(int lineBreak) {
        char next = text.charAt(lineBreak + 1);
        char last = text.charAt(lineBreak - 1);
        return Character.isLowerCase(next) || Character.isUpperCase(last) && Character.isUpperCase(next);
    }

    private boolean isBlank(int i) {
        return i >= text.length() || text.charAt(i) <= ' ';
    }
}
