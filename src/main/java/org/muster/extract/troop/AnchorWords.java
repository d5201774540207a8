package org.muster.extract.troop;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** The words that tie a number to personnel that stand apart from it. */
final class AnchorWords {
    /** What such a word does. */
    enum Use {
        COUNT,
        CHANGE,
        ANAPHOR,
        MORE,
        GROUP,
        FIGHT,
        LEADER,
        DEEMED,
        ENTERS,
        LIVES,
        DEFINITE,
        COMPARES,
        HAS,
        PART,
        BOTH,
        FIGURE,
        /** adds to what the reader knows: "in addition to the 300" */
        BACKGROUND,
        DOCUMENT,
        VALUE,
        LISTS,
        JOINS,
        PEAK,
        QUALIFIER,
        STATE,
        LOSS,
        LOSES,
        HOME,
        AIDS,
        /** all the forces of a state, or all that fight one way: "navy" */
        ARMY,
        /** before a force, others than those counted: "alongside" */
        BESIDE,
        /** fighters who may be a state's: "mercenaries" */
        HIRED,
        /** the joint body that the article names: "the alliance" */
        ALLIANCE
    }

    private final Phrases<Set<Use>> words;

    AnchorWords(LexiconFiles lexicons, Vocabulary vocabulary, WordClasses classes) {
        Map<String, Use> uses = new HashMap<>();
        for (Use use : Use.values()) {
            uses.put(use.name().toLowerCase(Locale.ROOT), use);
        }
        Map<String, Set<Use>> byWord = new HashMap<>();
        for (Tsv.Row row : lexicons.read("anchor-words.tsv", 2, "word", "use").rows()) {
            if (row.cell(1).equals("fight")) {
                // The word by which sentences worth reading are told; "to" stands in most.
                String[] phrase = row.cell(0).split(" ", -1);
                classes.add(phrase[0].equals("to") ? phrase[1] : phrase[0], WordClasses.PERSONNEL);
            }
            byWord.computeIfAbsent(row.cell(0), key -> EnumSet.noneOf(Use.class))
                    .add(Lexicon.oneOf(row, 1, uses));
        }
        Phrases.Builder<Set<Use>> builder = Phrases.in(vocabulary);
        byWord.forEach(builder::add);
        words = builder.build();
    }

    /** Whether a word or phrase of this use begins at a token. */
    boolean is(Use use, Text text, int token, int limit) {
        Phrases.Match<Set<Use>> match = Lexicon.at(words, text, token, limit);
        return match != null && match.value().contains(use);
    }

    /** The token after the phrase of this use that begins at a token, or the token itself where none does. */
    int skip(Use use, Text text, int token, int limit) {
        Phrases.Match<Set<Use>> match = Lexicon.at(words, text, token, limit);
        return match != null && match.value().contains(use) ? match.end() : token;
    }
}
