package org.muster.extract.text;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;

/**
 * Turns a raw title or body into the text that offsets count in: entities, misread UTF-8, leftover tags and control codes are
 * repaired, blanks are blanks and line ends "\n", accents are composed (NFC), blanks that were lost between words and
 * sentences are put back, and lines that are no news are removed, where the text has other lines and is not wrapped at a width. A text that needs nothing is returned as it is, and
 * cleaning a cleaned text changes nothing. Time is linear. Safe for any number of threads.
 */
public final class Cleaner {
    private final Markup markup;
    private final GluedWords gluedWords;
    private final Boilerplate boilerplate;
    private final WordFilter filter = new WordFilter();

    public Cleaner(LexiconFiles lexicons) {
        markup = new Markup(lexicons);
        gluedWords = new GluedWords(lexicons, filter);
        boilerplate = new Boilerplate(lexicons, filter);
    }

    /** The cleaned text of a raw one, with the shipped lexicons. */
    public static String clean(String raw) {
        return Shipped.CLEANER.cleanWithOffsets(raw).text();
    }

    /** The cleaned text of a raw one, and the way back. */
    public CleanText cleanWithOffsets(String raw) {
        CleanText clean = CleanText.unchanged(raw);
        CleaningScan scan = scan(raw, new Repairs.Watch());
        if (scan.needsRepair()) {
            Draft draft = Characters.repair(raw, markup);
            clean = draft.isText(raw) ? clean : CleanText.of(draft);
            scan = scan(clean.text(), null);
        }
        if (scan.missingBlanks().size() > 0) {
            clean = withBlanks(clean, scan.missingBlanks());
            scan = scan(clean.text(), null);
        }
        boolean remove = scan.lines().size() > 0
                && clean.text().indexOf('\n') >= 0
                && !WrappedLines.in(clean.text()).isWrapped();
        return remove ? withoutLines(clean, scan.lines()) : clean;
    }

    private CleaningScan scan(String text, Repairs.@Nullable Watch watch) {
        return CleaningScan.of(text.toCharArray(), gluedWords, boilerplate, filter, watch);
    }

    private static CleanText withBlanks(CleanText clean, Offsets missing) {
        CleanText.Cuttings parts = new CleanText.Cuttings(clean);
        int start = 0;
        for (int i = 0; i < missing.size(); i++) {
            parts.keep(start, missing.get(i));
            start = missing.get(i);
            parts.blank(start);
        }
        parts.keep(start, clean.text().length());
        return parts.end();
    }

    private static CleanText withoutLines(CleanText clean, Offsets lines) {
        String text = clean.text();
        CleanText.Cuttings parts = new CleanText.Cuttings(clean);
        int start = 0;
        for (int i = 0; i < lines.size(); i += 2) {
            parts.keep(start, lines.get(i));
            start = afterBreaks(text, lines.get(i + 1));
        }
        parts.keep(start, text.length());
        return start == text.length() ? parts.endOfLine() : parts.end();
    }

    /** The first line after a removed one that is not empty. */
    private static int afterBreaks(String text, int lineEnd) {
        int i = lineEnd;
        while (i < text.length() && text.charAt(i) == '\n') {
            i++;
        }
        return i;
    }

    private static final class Shipped {
        private static final Cleaner CLEANER = new Cleaner(LexiconFiles.shipped());
    }
}
