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
import org.muster.extract.SourceKind;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** The words that name who states a figure, and the verbs by which it is stated. */
final class SourceWords {
    static final Map<String, SourceKind> KINDS =
            Arrays.stream(SourceKind.values()).collect(Collectors.toMap(SourceKind::label, Function.identity()));

    /** What a source word names. */
    enum Kind {
        INSTITUTION,
        /** stands before or after a person's name */
        TITLE,
        /** a title that gives way to the institution behind it: "director of" */
        HEAD,
        UNNAMED,
        /** takes the office from whoever is named behind it: "former" */
        FORMER
    }

    /**
     * A source word.
     *
     * @param country null where a word beside it tells
     * @param others further countries that have one of this name: "Joint Chiefs"
     * @param isNoCountry whether it is no one country's whatever stands beside it: "Western officials"
     */
    record Word(
            String phrase,
            Kind kind,
            SourceKind sourceKind,
            @Nullable String country,
            List<String> others,
            boolean isNoCountry) {
        Word {
            others = List.copyOf(others);
        }
    }

    /** A source word at tokens [start, end). */
    record Found(int start, int end, Word word) {}

    /** What a reporting verb does with a figure. */
    enum Report {
        SAY,
        ESTIMATE,
        /** only where its subject is plainly a source */
        SHOW,
        /** only with a clause that it reports: "maintains that 300 died", not "maintains 300 men" */
        CLAUSE,
        /** only with the words for a figure or "at" behind it: "put the toll at 30" */
        GAUGE,
        /** with a deed as its object an act of the speaker's, no statement: "announced the withdrawal of 300 men" */
        ANNOUNCE,
        /** of another, who is the source: "quoted the army as saying" */
        CITE,
        DENY
    }

    private static final Map<String, Kind> WORD_KINDS = Map.of(
            "institution",
            Kind.INSTITUTION,
            "title",
            Kind.TITLE,
            "head",
            Kind.HEAD,
            "unnamed",
            Kind.UNNAMED,
            "former",
            Kind.FORMER);
    private static final Map<String, Report> REPORTS = Arrays.stream(Report.values())
            .collect(Collectors.toMap(report -> report.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Phrases<List<Word>> words;
    private final Phrases<Report> reports;

    SourceWords(LexiconFiles lexicons, Vocabulary vocabulary, WordClasses classes) {
        Map<String, List<Word>> byPhrase = new HashMap<>();
        String[] columns = {"phrase", "class", "kind", "country"};
        for (Tsv.Row row : lexicons.read("source-nouns.tsv", 1, columns).rows()) {
            String[] countries = row.cell(3).split(" ");
            boolean none = row.cell(3).isEmpty() || row.cell(3).equals("-");
            Word word = new Word(
                    row.cell(0),
                    Lexicon.oneOf(row, 1, WORD_KINDS),
                    Lexicon.oneOf(row, 2, KINDS),
                    none ? null : countries[0],
                    List.of(countries).subList(1, countries.length),
                    row.cell(3).equals("-"));
            List<Word> senses = byPhrase.computeIfAbsent(WordClasses.lower(row.cell(0)), key -> new ArrayList<>());
            senses.add(word.country() == null ? senses.size() : 0, word);
        }
        Phrases.Builder<List<Word>> builder = Phrases.in(vocabulary);
        byPhrase.forEach((phrase, senses) -> builder.add(phrase, List.copyOf(senses)));
        words = builder.build();
        Phrases.Builder<Report> verbs = Phrases.in(vocabulary);
        for (Tsv.Row row :
                lexicons.read("reporting-verbs.tsv", 1, "verb", "kind").rows()) {
            Report report = Lexicon.oneOf(row, 1, REPORTS);
            String[] parts = row.cell(0).split(" ", 2);
            for (Inflection.Form form : classes.formsOf(parts[0])) {
                verbs.add(parts.length == 1 ? form.word() : form.word() + " " + parts[1], report);
                classes.add(form.word(), WordClasses.REPORT);
            }
        }
        reports = verbs.build();
    }

    /** The source word that begins at a token, where the capitals agree; or null. */
    @Nullable
    Found at(Text text, int token, int limit) {
        Phrases.Match<List<Word>> match = Lexicon.at(words, text, token, limit);
        if (match == null) {
            return null;
        }
        for (Word word : match.value()) {
            if (Spelling.agrees(word.phrase(), text, match.start(), match.end())) {
                return new Found(match.start(), match.end(), word);
            }
        }
        return null;
    }

    /** The reporting verb that begins at a token, or null. */
    Phrases.@Nullable Match<Report> reportAt(Text text, int token, int limit) {
        return Lexicon.at(reports, text, token, limit);
    }
}
