package org.muster.ingest;

import java.util.HashMap;
import java.util.Map;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Vocabulary;

/** How many different little words of each language of {@code language-words.tsv} a text has. */
final class LittleWords {
    private static final Lexicon LEXICON = new Lexicon();
    /** A text is in a language where this share of its words are little ones of it. */
    private static final double ENOUGH = 0.15;

    private final int[] different = new int[LEXICON.languages.size()];
    private final int[] all = new int[LEXICON.languages.size()];
    private int words;

    private LittleWords() {}

    static LittleWords count(String lowerCase) {
        LittleWords counts = new LittleWords();
        boolean[] seen = new boolean[LEXICON.vocabulary.size()];
        int i = 0;
        while (i < lowerCase.length()) {
            int end = i;
            while (end < lowerCase.length() && Character.isLetter(lowerCase.charAt(end))) {
                end++;
            }
            if (end > i) {
                counts.add(LEXICON.vocabulary.id(lowerCase, i, end), seen);
            }
            i = end + 1;
        }
        return counts;
    }

    private void add(int word, boolean[] seen) {
        words++;
        if (word < 0) {
            return;
        }
        long of = LEXICON.languagesOf(word);
        for (int language = 0; of != 0; language++, of >>>= 1) {
            if ((of & 1) != 0) {
                all[language]++;
                different[language] += seen[word] ? 0 : 1;
            }
        }
        seen[word] = true;
    }

    /** Whether the lexicon has the language. */
    boolean knows(String language) {
        return LEXICON.languages.containsKey(language);
    }

    /** Different little words of a language that the lexicon has. */
    int of(String language) {
        return different[LEXICON.number(language)];
    }

    /** Whether a text is plainly in a language: a good share of little words, and no other language has as many. */
    boolean areMostly(String language) {
        int number = LEXICON.number(language);
        int own = all[number];
        for (int other = 0; other < all.length; other++) {
            if (other != number && all[other] >= own) {
                return false;
            }
        }
        return own >= 4 && own >= ENOUGH * words;
    }

    private static final class Lexicon {
        private final Vocabulary vocabulary = new Vocabulary();
        private final Map<String, Integer> languages = new HashMap<>();
        private final long[] languagesOf;

        private Lexicon() {
            Tsv words = LexiconFiles.shipped().read("language-words.tsv", 2, "language", "word", "source");
            for (Tsv.Row row : words.rows()) {
                vocabulary.add(row.cell(1));
                languages.putIfAbsent(row.cell(0), languages.size());
            }
            languagesOf = new long[vocabulary.size()];
            for (Tsv.Row row : words.rows()) {
                languagesOf[vocabulary.add(row.cell(1))] |= 1L << number(row.cell(0));
            }
        }

        private long languagesOf(int word) {
            return word < languagesOf.length ? languagesOf[word] : 0;
        }

        private int number(String language) {
            Integer number = languages.get(language);
            if (number == null) {
                throw new IllegalArgumentException("no little words of '" + language + "'");
            }
            return number;
        }
    }
}
