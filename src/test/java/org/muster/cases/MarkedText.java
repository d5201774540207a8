package org.muster.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which what is expected is marked: {@code The [Kremlin|RUS government] said}. What stands before the bar is part of
 * the text, what stands after it is the expectation.
 *
 * @param text the text without its marks
 * @param marks in reading order
 */
public record MarkedText(String text, List<Mark> marks) {

    /** An expectation for chars [start, end) of the text. */
    public record Mark(int start, int end, String surface, String expected) {}

    public MarkedText {
        marks = List.copyOf(marks);
    }

    /** Reads the marks of a line; an unclosed mark or one without a bar is an error. */
    public static MarkedText parse(CaseFiles.Line line) {
        String marked = line.text();
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int i = 0;
        while (i < marked.length()) {
            char c = marked.charAt(i);
            if (c == ']') {
                throw line.error("']' without '['");
            }
            if (c != '[') {
                text.append(c);
                i++;
                continue;
            }
            int close = marked.indexOf(']', i);
            int bar = marked.indexOf('|', i);
            if (close < 0 || bar < 0 || bar > close) {
                throw line.error("expected [surface|expectation] at column " + (i + 1));
            }
            int start = text.length();
            String surface = marked.substring(i + 1, bar);
            text.append(surface);
            marks.add(new Mark(
                    start,
                    text.length(),
                    surface,
                    marked.substring(bar + 1, close).strip()));
            i = close + 1;
        }
        return new MarkedText(text.toString(), marks);
    }
}
