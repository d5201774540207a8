package org.muster.extract.troop;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.text.Vocabulary;

/** What a word can be, as bits: the closed classes, and the forms of the verbs of all lexicons. */
final class WordClasses {
    static final int PREPOSITION = 1;
    static final int DETERMINER = 1 << 1;
    static final int PRONOUN = 1 << 2;
    static final int AND = 1 << 3;
    static final int SUBORDINATOR = 1 << 4;
    static final int RELATIVE = 1 << 5;
    static final int BE = 1 << 6;
    static final int HAVE = 1 << 7;
    static final int DO = 1 << 8;
    static final int MODAL = 1 << 9;
    static final int NEGATION = 1 << 10;
    static final int ADVERB = 1 << 11;
    static final int BASE = 1 << 12;
    static final int PRESENT = 1 << 13;
    static final int GERUND = 1 << 14;
    static final int PAST = 1 << 15;
    static final int PARTICIPLE = 1 << 16;
    static final int REPORT = 1 << 17;
    static final int NUMBER = 1 << 18;
    static final int PERSONNEL = 1 << 19;

    static final int VERB = BASE | PRESENT | GERUND | PAST | PARTICIPLE;
    static final int AUXILIARY = BE | HAVE | DO | MODAL;

    private static final Map<String, Integer> CLASSES = Map.ofEntries(
            Map.entry("prep", PREPOSITION),
            Map.entry("det", DETERMINER),
            Map.entry("pron", PRONOUN),
            Map.entry("and", AND),
            Map.entry("sub", SUBORDINATOR),
            Map.entry("rel", RELATIVE),
            Map.entry("be", BE),
            Map.entry("have", HAVE),
            Map.entry("do", DO),
            Map.entry("modal", MODAL),
            Map.entry("neg", NEGATION),
            Map.entry("adv", ADVERB));

    private final Vocabulary vocabulary;
    private final Map<String, List<Inflection.Form>> verbs = new HashMap<>();
    private int[] bits = new int[1 << 12];

    WordClasses(LexiconFiles lexicons, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Tsv.Row row :
                lexicons.read("function-words.tsv", 2, "word", "class").rows()) {
            Integer bit = CLASSES.get(row.cell(1));
            if (bit == null) {
                throw row.error("unknown class '" + row.cell(1) + "'; expected one of " + CLASSES.keySet());
            }
            if (row.cell(0).indexOf(' ') < 0) {
                add(row.cell(0), bit);
            }
        }
        for (Tsv.Row row :
                lexicons.read("verbs.tsv", 1, "verb", "past", "participle").rows()) {
            List<Inflection.Form> forms = Inflection.of(row.cell(0), row.cell(1), row.cell(2));
            verbs.put(row.cell(0), forms);
            forms.forEach(form -> add(form.word(), form.bits()));
        }
    }

    /** The forms of a verb, which are verbs from now on. */
    List<Inflection.Form> formsOf(String verb) {
        List<Inflection.Form> forms = verbs.computeIfAbsent(verb, base -> Inflection.of(base, "", ""));
        forms.forEach(form -> add(form.word(), form.bits()));
        return forms;
    }

    /** Says that a word can be something. */
    void add(String word, int bit) {
        int id = vocabulary.add(word);
        if (id >= bits.length) {
            bits = java.util.Arrays.copyOf(bits, Math.max(id + 1, bits.length * 2));
        }
        bits[id] |= bit;
    }

    /** What the word with this id can be; 0 for one that no lexicon knows. */
    int of(int id) {
        return id >= 0 && id < bits.length ? bits[id] : 0;
    }

    /** What a token can be: by the lexicon, else, of a word in lower case, by its ending. */
    int guess(Text text, int token) {
        int known = of(text.id(token));
        if (known != 0 || text.kind(token) != TokenKind.WORD || text.isCapitalised(token)) {
            return known;
        }
        int length = text.end(token) - text.start(token);
        if (length > 4 && endsWith(text, token, "ed")) {
            return PAST | PARTICIPLE;
        }
        if (length > 5 && endsWith(text, token, "ing")) {
            return GERUND;
        }
        return length > 4 && endsWith(text, token, "ly") ? ADVERB : 0;
    }

    private static boolean endsWith(Text text, int token, String ending) {
        return text.string().regionMatches(text.end(token) - ending.length(), ending, 0, ending.length());
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
