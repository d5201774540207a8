package org.muster.extract.troop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Modality;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** The words that tell how firmly a number is asserted. */
final class ModalityCues {
    /** How far a cue reaches. */
    enum Scope {
        /** an infinitive or noun that it governs */
        INFINITIVE,
        /** the same; what was ordered long ago was carried out */
        ORDER,
        /** an order to oneself: the personnel who decide to do something do it */
        CHOICE,
        /** a noun of sending, leaving, calling up or freeing that it governs */
        NOMINAL,
        /** the verb group in which it stands */
        MODAL,
        /** the participle before which it stands */
        PERFECT,
        /** its clause */
        ADVERB,
        /** its verb group, or the number before which it stands */
        NEGATION,
        /** a clause, gerund or noun that it governs */
        COMPLEMENT,
        /** what is said, of which it is a predicate */
        PREDICATE,
        /** a noun for what is said; reaches nothing */
        CLAIM,
        /** the clause that it opens, and one with "would" beside it */
        CONDITION,
        /** its clause and those under it */
        STORY
    }

    record Cue(String word, Modality modality, Scope scope) {}

    private static final Map<String, Modality> MODALITIES =
            Arrays.stream(Modality.values()).collect(Collectors.toMap(Modality::label, Function.identity()));
    private static final Map<String, Scope> SCOPES = Arrays.stream(Scope.values())
            .collect(Collectors.toMap(scope -> scope.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Phrases<Cue> cues;

    ModalityCues(LexiconFiles lexicons, Vocabulary vocabulary) {
        Map<String, Cue> byPhrase = new HashMap<>();
        for (Tsv.Row row : lexicons.read("modality-cues.tsv", 1, "cue", "modality", "scope")
                .rows()) {
            Cue cue = new Cue(row.cell(0), Lexicon.oneOf(row, 1, MODALITIES), Lexicon.oneOf(row, 2, SCOPES));
            if (byPhrase.put(WordClasses.lower(row.cell(0)), cue) != null) {
                throw row.error("a second row for '" + row.cell(0) + "'");
            }
        }
        Phrases.Builder<Cue> builder = Phrases.in(vocabulary);
        byPhrase.forEach(builder::add);
        cues = builder.build();
    }

    /** The cues of tokens [from, to); what a phrase of modality actual holds is not read on its own. */
    List<Phrases.Match<Cue>> in(Text text, int from, int to) {
        List<Phrases.Match<Cue>> found = new ArrayList<>();
        for (int token = from; token < to; token++) {
            Phrases.Match<Cue> match = at(text, token, to);
            if (match == null) {
                continue;
            }
            if (match.value().modality() == Modality.ACTUAL && match.value().scope() != Scope.CLAIM) {
                token = match.end() - 1;
            } else {
                found.add(match);
            }
        }
        return found;
    }

    /** The longest cue that begins at a token, or null. */
    Phrases.@Nullable Match<Cue> at(Text text, int token, int limit) {
        return Lexicon.at(cues, text, token, limit);
    }
}
