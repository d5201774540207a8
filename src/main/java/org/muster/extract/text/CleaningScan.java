package org.muster.extract.text;

import org.jspecify.annotations.Nullable;

/**
 * One walk over a text's words and lines that looks for lost blanks and for lines that are no news. Words are runs of letters,
 * runs of digits, and "\u00a9"; an apostrophe parts them.
 */
final class CleaningScan {
    private final char[] text;
    private final GluedWords gluedWords;
    private final Boilerplate.Reader boilerplate;
    /** Words that either may care for. */
    private final WordFilter filter;
    /** How many words of the line were met. */
    private int words;

    private final Repairs.@Nullable Watch watch;
    private boolean needsRepair;
    private final Offsets missingBlanks = new Offsets();
    private final Offsets lines = new Offsets();

    private CleaningScan(
            char[] text,
            GluedWords gluedWords,
            Boilerplate boilerplate,
            WordFilter filter,
            Repairs.@Nullable Watch watch) {
        this.filter = filter;
        this.watch = watch;
        this.text = text;
        this.gluedWords = gluedWords;
        this.boilerplate = boilerplate.reader(text);
    }

    /**
     * Walks over a text.
     *
     * @param filter lets pass at least the words that either lexicon holds
     * @param watch where the walk shall end at a character that may need repair
     */
    static CleaningScan of(
            char[] text,
            GluedWords gluedWords,
            Boilerplate boilerplate,
            WordFilter filter,
            Repairs.@Nullable Watch watch) {
        CleaningScan scan = new CleaningScan(text, gluedWords, boilerplate, filter, watch);
        scan.walk();
        return scan;
    }

    /** The offsets before which a blank is missing, ascending. */
    Offsets missingBlanks() {
        return missingBlanks;
    }

    /** Lines that are no news as pairs of offsets: first char, line break or end of the text. */
    Offsets lines() {
        return lines;
    }

    /** Whether the walk ended at a character that may need repair. */
    boolean needsRepair() {
        return needsRepair;
    }

    private void walk() {
        boolean quoted = false;
        int line = 0;
        int i = 0;
        while (i < text.length && !needsRepair) {
            char c = text[i];
            int end = i + 1;
            if (watch != null && watch.isAlarmed(c, i)) {
                needsRepair = true;
                return;
            }
            if (Chars.isLetter(c)) {
                end = wordEnd(end);
                if (filter.mayHold(text, i, end)) {
                    gluedWords.word(text, i, end, missingBlanks);
                    boilerplate.word(i, end, words);
                } else if (boilerplate.isOpen()) {
                    boilerplate.word(i, end, words);
                }
                words++;
            } else if (Chars.isDigit(c)) {
                while (end < text.length && Chars.isDigit(text[end])) {
                    end++;
                }
                boilerplate.word(i, end, words++);
            } else if (c == '\n') {
                quoted = false;
                endLine(line, i);
                line = end;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '\u00a9') {
                boilerplate.word(i, end, words++);
            } else if (GluedWords.isStop(c)) {
                gluedWords.stop(text, i, quoted, missingBlanks);
            }
            i = end;
        }
        endLine(line, text.length);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length && Chars.isLetter(text[end])) {
            needsRepair |= text[end] >= 0x80 && watch != null && watch.isAlarmed(text[end], end);
            end++;
        }
        return end;
    }

    private void endLine(int start, int end) {
        if (boilerplate.endLine(words)) {
            lines.add(start);
            lines.add(end);
        }
        words = 0;
    }
}
