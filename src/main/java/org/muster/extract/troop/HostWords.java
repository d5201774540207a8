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
        /** locates on a place ("on the island"), but aims at a country: "on", "at" */
        UPON,
        /** locates by a country, so outside it, and by a city, so mostly in its country: "near", "north of" */
        NEAR,
        /** aims: "to", "into" */
        TO,
        /** leaves: "from", "out of" */
        FROM,
        /** "border", "frontier" */
        BORDER,
        /** after an adjective, a place: "Ukrainian city" */
        PLACE,
        /** before a country's name, a part of it: "eastern" */
        PART,
        /** a war, after the name of the country where it is fought: "Iraq war" */
        WAR,
        /** a place after a place's own name; after an adjective it says only whose: "Kabul embassy", "American embassy" */
        SEAT,
        /** "there", "in the country" */
        BACK,
        /** before a region, what is measured against it: "the largest" */
        RANK,
        /** a word for a country that was named: "nation" */
        STATE,
        /** where the fighting is, whatever was named last: "in the war" */
        THEATRE,
        /** "home": no place where they are */
        HOME,
        /** not gone yet: "on alert" */
        READY,
        /** behind "around its", a country with a border: "neighbour" */
        NEIGHBOUR,
        /** a region that is no one country, behind a preposition: "Eastern Europe" */
        REGION,
        /** the same without a preposition: "abroad" */
        ABROAD,
        /** an event, before "of" or "in" a place or after its name: "the invasion of Ukraine", "the Kabul attack" */
        EVENT,
        /** after a preposition, when and not where: "June" */
        TIME,
        /** before "north of" and a country, how far from it: "miles" */
        DISTANCE,
        /** before "to" and a country, what is not sent there: "aid" */
        AIMLESS
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
