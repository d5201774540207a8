package org.muster.extract.text;

/** A cleaned text, and where its characters stood in the raw one. Offsets are UTF-16 chars, as {@link String} counts. */
public final class CleanText {
    private final String text;
    /** Runs of characters that are neighbours in the raw text too, as pairs: first char here, first char in the raw text. */
    private final Offsets runs;

    private CleanText(String text, Offsets runs) {
        this.text = text;
        this.runs = runs;
    }

    static CleanText unchanged(String raw) {
        return new CleanText(raw, Offsets.of(0, 0));
    }

    static CleanText of(Draft draft) {
        Offsets runs = new Offsets();
        for (int i = 0; i < draft.length(); i++) {
            if (i == 0 || draft.from(i) != draft.from(i - 1) + 1) {
                runs.add(i);
                runs.add(draft.from(i));
            }
        }
        return new CleanText(draft.text(), runs);
    }

    public String text() {
        return text;
    }

    /**
     * Where a char of the cleaned text comes from: the raw offset of the char itself, or of what stands in its place. The
     * length of the text gives the end of the last char.
     *
     * @param offset 0 to the length of the text
     */
    public int rawOffset(int offset) {
        if (runs.size() == 0) {
            return 0;
        }
        int run = runAt(offset);
        return runs.get(2 * run + 1) + offset - runs.get(2 * run);
    }

    private int runAt(int offset) {
        int low = 0;
        int high = runs.size() / 2 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(2 * middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** A text made of parts of another. */
    static final class Cuttings {
        private final CleanText source;
        private final StringBuilder text;
        private final Offsets runs = new Offsets();

        Cuttings(CleanText source) {
            this.source = source;
            this.text = new StringBuilder(source.text.length() + 16);
        }

        /** Adds the chars [start, end) of the source. */
        void keep(int start, int end) {
            if (start >= end) {
                return;
            }
            for (int run = source.runAt(start); 2 * run < source.runs.size(); run++) {
                int begin = Math.max(start, source.runs.get(2 * run));
                if (begin >= end) {
                    break;
                }
                runs.add(text.length() + begin - start);
                runs.add(source.rawOffset(begin));
            }
            text.append(source.text, start, end);
        }

        /** Adds a blank in front of a char of the source. */
        void blank(int before) {
            runs.add(text.length());
            runs.add(source.rawOffset(before));
            text.append(' ');
        }

        CleanText end() {
            return new CleanText(text.toString(), runs);
        }

        /** As {@link #end}, without the line breaks at the end. */
        CleanText endOfLine() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == '\n') {
                end--;
            }
            text.setLength(end);
            return end();
        }
    }
}
