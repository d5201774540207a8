package org.muster.extract.troop;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** The words by which personnel are placed: prepositions, places after a country's adjective, borders, words for a place named before. */
final class HostWords {
    /** What such a word does. */
    enum Use {
        /** locates: "in", "inside" */
        IN,
        /** aims: "to", "into" */
        TO,
        /** leaves: "from", "out of" */
        FROM,
        /** "border", "frontier" */
        BORDER,
        /** after an adjective, a place: "Ukrainian city" */
        PLACE,
        /** "there", "in the country" */
        BACK,
        /** a region that is no one country: "Eastern Europe" */
        REGION,
        /** an event, before "of" or "in": "the invasion of Ukraine" */
        EVENT
    }

    private final Phrases<Use> words;

    HostWords(LexiconFiles lexicons, Vocabulary vocabulary) {
        Map<String, Use> uses = new HashMap<>();
        for (Use use : Use.values()) {
            uses.put(use.name().toLowerCase(Locale.ROOT), use);
        }
        Phrases.Builder<Use> builder = Phrases.in(vocabulary);
        for (Tsv.Row row : lexicons.read("host-words.tsv", 1, "word", "use").rows()) {
            builder.add(row.cell(0), Lexicon.oneOf(row, 1, uses));
        }
        words = builder.build();
    }

    /** The longest such phrase that begins at a token, or null. */
    Phrases.@Nullable Match<Use> at(Text text, int token, int limit) {
        return Lexicon.at(words, text, token, limit);
    }

    /** Whether a phrase of this use begins at a token. */
    boolean is(Use use, Text text, int token, int limit) {
        Phrases.Match<Use> match = Lexicon.at(words, text, token, limit);
        return match != null && match.value() == use;
    }
}
