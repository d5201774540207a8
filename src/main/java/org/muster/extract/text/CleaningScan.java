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
        // locals, as the loop runs once for most characters of a corpus
        char[] chars = text;
        boolean quoted = false;
        int line = 0;
        int i = 0;
        while (i < chars.length) {
            char c = chars[i];
            if (Chars.isPlain(c)) {
                i++;
                continue;
            }
            if (watch != null && watch.isAlarmed(c, i)) {
                needsRepair = true;
                return;
            }
            int end = i + 1;
            if (Chars.isLetter(c)) {
                end = wordEnd(end);
                if (needsRepair) {
                    return;
                }
                word(i, end);
            } else if (Chars.isDigit(c)) {
                while (end < chars.length && Chars.isDigit(chars[end])) {
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
                gluedWords.stop(chars, i, quoted, missingBlanks);
            }
            i = end;
        }
        endLine(line, chars.length);
    }

    private void word(int start, int end) {
        if (filter.mayHold(text, start, end)) {
            gluedWords.word(text, start, end, missingBlanks);
            boilerplate.word(start, end, words);
        } else if (boilerplate.isOpen()) {
            boilerplate.word(start, end, words);
        }
        words++;
    }

    private int wordEnd(int from) {
        char[] chars = text;
        int end = from;
        while (end < chars.length) {
            char c = chars[end];
            if (Chars.smallLetter(c) == 0) {
                if (c < 0x80 || !Chars.isLetter(c)) {
                    break;
                }
                needsRepair |= watch != null && watch.isAlarmed(c, end);
            }
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
