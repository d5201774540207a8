package org.muster.extract.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;

/** What the words of {@code abbreviations.tsv} and {@code sentence-words.tsv} say about a full stop beside them. */
final class SentenceWords {
    /** Abbreviations, by what may follow inside a sentence. */
    static final int NEVER_ENDS = 1;

    static final int BEFORE_NUMBER = 2;
    static final int ENDS_BEFORE_OPENER = 4;
    static final int ENDS_BEFORE_CAPITAL = 8;
    /** Words by what they do after a stop. */
    static final int OPENER = 16;

    static final int TIME = 32;
    static final int SPEECH = 64;
    /** At the end of a line, with a small letter on the next: the sentence runs on. */
    static final int BINDING = 128;

    private static final int ABBREVIATION = NEVER_ENDS | BEFORE_NUMBER | ENDS_BEFORE_OPENER | ENDS_BEFORE_CAPITAL;
    /** The abbreviation begins with a capital, and only counts where the text's word does. */
    private static final int CAPITALISED = 256;

    private static final Map<String, Integer> ABBREVIATION_KINDS = Map.of(
            "never", NEVER_ENDS,
            "number", BEFORE_NUMBER,
            "opener", ENDS_BEFORE_OPENER,
            "capital", ENDS_BEFORE_CAPITAL);
    private static final Map<String, Integer> WORD_KINDS =
            Map.of("opener", OPENER, "time", TIME, "speech", SPEECH, "binding", BINDING);

    private int[] flags = new int[512];

    /** Gives the words of both lexicons their numbers in the vocabulary. */
    SentenceWords(LexiconFiles lexicons, Vocabulary vocabulary) {
        for (Tsv.Row row : lexicons.read("abbreviations.tsv", 1, "abbreviation", "kind", "source")
                .rows()) {
            String abbreviation = row.cell(0);
            int cased = Character.isUpperCase(abbreviation.charAt(0)) ? CAPITALISED : 0;
            boolean inner = abbreviation.indexOf('.') >= 0;
            // "U.S." is one token, full stop included; "Gen." is two
            set(vocabulary.add(inner ? abbreviation + "." : abbreviation), kind(row, ABBREVIATION_KINDS) | cased);
        }
        for (Tsv.Row row :
                lexicons.read("sentence-words.tsv", 2, "word", "kind", "source").rows()) {
            set(vocabulary.add(row.cell(0)), kind(row, WORD_KINDS));
        }
    }

    private static int kind(Tsv.Row row, Map<String, Integer> kinds) {
        Integer kind = kinds.get(row.cell(1).toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw row.error("unknown kind '" + row.cell(1) + "'; expected one of " + kinds.keySet());
        }
        return kind;
    }

    private void set(int id, int flag) {
        if (id >= flags.length) {
            flags = Arrays.copyOf(flags, Math.max(id + 1, flags.length * 2));
        }
        flags[id] |= flag;
    }

    /** Whether a word is of a kind. */
    boolean is(int id, int kind) {
        return id >= 0 && id < flags.length && (flags[id] & kind) != 0;
    }

    /** The kind of an abbreviation, 0 where the word is none. */
    int abbreviation(int id, boolean capitalised) {
        if (id < 0 || id >= flags.length || (flags[id] & CAPITALISED) != 0 && !capitalised) {
            return 0;
        }
        return flags[id] & ABBREVIATION;
    }
}
