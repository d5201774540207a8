package org.muster.extract.text;

import org.muster.extract.lexicon.LexiconFiles;

/**
 * Turns a raw title or body into the text that offsets count in: entities, misread UTF-8, leftover tags and control codes are
 * repaired, blanks are blanks and line ends "\n", accents are composed (NFC), blanks that were lost between words and
 * sentences are put back, and lines that are no news are removed. A text that needs nothing is returned as it is, and
 * cleaning a cleaned text changes nothing. Time is linear. Safe for any number of threads.
 */
public final class Cleaner {
    private final Markup markup;
    private final GluedWords gluedWords;
    private final Boilerplate boilerplate;

    public Cleaner(LexiconFiles lexicons) {
        markup = new Markup(lexicons);
        gluedWords = new GluedWords(lexicons);
        boilerplate = new Boilerplate(lexicons);
    }

    /** The cleaned text of a raw one, with the shipped lexicons. */
    public static String clean(String raw) {
        return Shipped.CLEANER.cleanWithOffsets(raw).text();
    }

    /** The cleaned text of a raw one, and the way back. */
    public CleanText cleanWithOffsets(String raw) {
        CleanText clean = CleanText.unchanged(raw);
        if (Repairs.mayBeNeeded(raw)) {
            Draft draft = Characters.repair(raw, markup);
            clean = draft.isText(raw) ? clean : CleanText.of(draft);
        }
        Offsets missing = gluedWords.missingBlanks(clean.text());
        if (missing.size() > 0) {
            clean = CleanText.of(withBlanks(clean, missing));
        }
        Offsets lines = boilerplate.lines(clean.text());
        return lines.size() > 0 ? CleanText.of(withoutLines(clean, lines)) : clean;
    }

    private static Draft withBlanks(CleanText clean, Offsets missing) {
        Draft draft = new Draft(clean.text().length() + missing.size());
        int start = 0;
        for (int i = 0; i < missing.size(); i++) {
            draft.add(clean, start, missing.get(i));
            start = missing.get(i);
            draft.add(' ', clean.rawOffset(start));
        }
        draft.add(clean, start, clean.text().length());
        return draft;
    }

    private static Draft withoutLines(CleanText clean, Offsets lines) {
        String text = clean.text();
        Draft draft = new Draft(text.length());
        int start = 0;
        for (int i = 0; i < lines.size(); i += 2) {
            draft.add(clean, start, Math.max(start, lines.get(i)));
            start = afterBreaks(text, lines.get(i + 1));
        }
        draft.add(clean, start, text.length());
        boolean endRemoved = start == text.length();
        while (endRemoved && draft.last(0) == '\n') {
            draft.truncate(draft.length() - 1);
        }
        return draft;
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
