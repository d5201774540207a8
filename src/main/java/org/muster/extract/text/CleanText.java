package org.muster.extract.text;

/** A cleaned text, and where its characters stood in the raw one. Offsets are UTF-16 chars, as {@link String} counts. */
public final class CleanText {
    private static final int[] UNCHANGED = {0, 0, Integer.MAX_VALUE};

    private final String text;
    /** Runs of characters that were kept, as triples: first char here, first char in the raw text, length. */
    private final int[] runs;

    private CleanText(String text, int[] runs) {
        this.text = text;
        this.runs = runs;
    }

    static CleanText unchanged(String raw) {
        return new CleanText(raw, UNCHANGED);
    }

    static CleanText of(Draft draft) {
        int count = 0;
        for (int i = 0; i < draft.length(); i++) {
            count += continues(draft, i) ? 0 : 1;
        }
        int[] runs = new int[3 * count];
        int run = -3;
        for (int i = 0; i < draft.length(); i++) {
            if (!continues(draft, i)) {
                run += 3;
                runs[run] = i;
                runs[run + 1] = draft.from(i);
            }
            runs[run + 2]++;
        }
        return new CleanText(draft.text(), runs);
    }

    private static boolean continues(Draft draft, int i) {
        return i > 0 && draft.from(i) == draft.from(i - 1) + 1;
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
        int low = 0;
        int high = runs.length / 3 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[3 * middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return runs.length == 0 ? 0 : runs[3 * low + 1] + offset - runs[3 * low];
    }
}
