package org.muster.extract.country;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Words that tell what a name beside them is, from {@code country-cues.tsv} and {@code first-names.tsv}. */
final class Cues {
    /** What a word is a cue of: the column {@code cue}, explained at the head of the file. */
    enum Cue {
        TITLE,
        LOCATIVE,
        LANGUAGE,
        LANGUAGE_VERB,
        LANGUAGE_NOUN,
        LANGUAGE_IN,
        FUNCTION,
        MEDIUM,
        COMPANY,
        LOCAL,
        COUNTIES,
        NAME_PART,
        MONTH,
        US_BEFORE_PRONOUN,
        NOT_SURNAME,
        PERSON_PREFIX;

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What each word is a cue of, by its id: a bit for each of {@link Cue}. */
    private int[] words = new int[1 << 12];

    private final BitSet firstNames = new BitSet();
    private final BitSet firstNamesThatAreWords = new BitSet();

    Cues(LexiconFiles lexicons, Vocabulary vocabulary) {
        Tsv cues = lexicons.read("country-cues.tsv", 2, "word", "cue");
        for (Tsv.Row row : cues.rows()) {
            int id = vocabulary.add(row.cell(0));
            if (id >= words.length) {
                words = Arrays.copyOf(words, Math.max(id + 1, words.length * 2));
            }
            words[id] |= bit(cue(row));
        }
        Tsv names = lexicons.read("first-names.tsv", 1, "name", "word", "source");
        for (Tsv.Row row : names.rows()) {
            int id = vocabulary.add(row.cell(0));
            firstNames.set(id);
            firstNamesThatAreWords.set(id, !row.cell(1).isEmpty());
        }
    }

    /** Whether a token is a cue; no token before the first or after the last is one. */
    boolean is(Cue cue, Text text, int token) {
        int id = token >= 0 && token < text.tokenCount() ? text.id(token) : Vocabulary.UNKNOWN;
        return id >= 0 && id < words.length && (words[id] & bit(cue)) != 0;
    }

    /** Whether a token is a capitalised first name; one that is a word too only where it does not begin a sentence. */
    boolean isFirstName(Text text, int token) {
        if (token < 0 || !has(firstNames, text.id(token)) || !text.isCapitalised(token)) {
            return false;
        }
        return !has(firstNamesThatAreWords, text.id(token)) || token > text.firstToken(text.sentenceOf(token));
    }

    private static int bit(Cue cue) {
        return 1 << cue.ordinal();
    }

    private static boolean has(BitSet set, int id) {
        return id >= 0 && set.get(id);
    }

    private static Cue cue(Tsv.Row row) {
        for (Cue cue : Cue.values()) {
            if (cue.label().equals(row.cell(1))) {
                return cue;
            }
        }
        throw row.error("cue '" + row.cell(1) + "'; expected one of " + List.of(Cue.values()));
    }
}
