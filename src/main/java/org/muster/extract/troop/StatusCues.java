package org.muster.extract.troop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.Status;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** The words that tell the state of personnel: verbs in all their forms, nouns, adjectives and phrases. */
final class StatusCues {
    /** What kind of word a cue is. */
    enum Kind {
        VERB,
        NOUN,
        ADJECTIVE,
        PHRASE
    }

    /** What the personnel are to a cue. */
    enum Role {
        OBJECT,
        SUBJECT,
        OF,
        NP,
        ANY
    }

    /**
     * A cue.
     *
     * @param rank 1 to 9: of two cues equally near, the higher wins
     * @param particle the word that must follow a verb, maybe after its object ("pull … out"); null where none must
     */
    record Cue(
            String word,
            Kind kind,
            Role role,
            Status status,
            Basis basis,
            int rank,
            @Nullable String particle) {}

    private static final Map<String, Kind> KINDS =
            Map.of("verb", Kind.VERB, "noun", Kind.NOUN, "adjective", Kind.ADJECTIVE, "phrase", Kind.PHRASE);
    private static final Map<String, Role> ROLES =
            Map.of("object", Role.OBJECT, "subject", Role.SUBJECT, "of", Role.OF, "np", Role.NP, "any", Role.ANY);
    private static final Map<String, Status> STATUSES =
            Arrays.stream(Status.values()).collect(Collectors.toMap(Status::label, Function.identity()));
    private static final Map<String, Basis> BASES =
            Arrays.stream(Basis.values()).collect(Collectors.toMap(Basis::label, Function.identity()));
    private static final List<String> PARTICLES = List.of(
            "out",
            "back",
            "home",
            "down",
            "off",
            "in",
            "into",
            "up",
            "away",
            "over",
            "prisoner",
            "captive",
            "hostage",
            "dead");

    private final Phrases<List<Cue>> cues;
    /** Cues of a verb with a particle, by the verb alone: "pull 2,000 troops out". */
    private final Phrases<List<Cue>> separable;

    StatusCues(LexiconFiles lexicons, Vocabulary vocabulary, WordClasses classes) {
        Map<String, List<Cue>> byForm = new HashMap<>();
        Map<String, List<Cue>> byVerb = new HashMap<>();
        String[] columns = {"cue", "kind", "role", "status", "basis", "rank", "with"};
        for (Tsv.Row row : lexicons.read("status-cues.tsv", 3, columns).rows()) {
            Kind kind = Lexicon.oneOf(row, 1, KINDS);
            String[] parts = row.cell(0).split(" ", 2);
            boolean splits = kind == Kind.VERB && parts.length == 2 && PARTICLES.contains(parts[1]);
            Cue cue = new Cue(
                    row.cell(0),
                    kind,
                    Lexicon.oneOf(row, 2, ROLES),
                    Lexicon.oneOf(row, 3, STATUSES),
                    Lexicon.oneOf(row, 4, BASES),
                    Lexicon.number(row, 5),
                    splits ? parts[1] : null);
            if (kind != Kind.VERB) {
                put(byForm, row.cell(0), cue);
                continue;
            }
            for (Inflection.Form form : classes.formsOf(parts[0])) {
                put(byForm, parts.length == 1 ? form.word() : form.word() + " " + parts[1], cue);
                if (splits) {
                    put(byVerb, form.word(), cue);
                }
            }
        }
        cues = build(vocabulary, byForm);
        separable = build(vocabulary, byVerb);
    }

    /** The cues of the longest phrase that begins at a token, or null. */
    Phrases.@Nullable Match<List<Cue>> at(Text text, int token, int limit) {
        return Lexicon.at(cues, text, token, limit);
    }

    /** The cues that the verb at a token has with a particle further on, or null. */
    Phrases.@Nullable Match<List<Cue>> separableAt(Text text, int token) {
        return Lexicon.at(separable, text, token, token + 1);
    }

    private static void put(Map<String, List<Cue>> cues, String phrase, Cue cue) {
        List<Cue> same = cues.computeIfAbsent(WordClasses.lower(phrase), key -> new ArrayList<>());
        if (!same.contains(cue)) {
            same.add(cue);
        }
    }

    private static Phrases<List<Cue>> build(Vocabulary vocabulary, Map<String, List<Cue>> cues) {
        Phrases.Builder<List<Cue>> builder = Phrases.in(vocabulary);
        cues.forEach((phrase, values) -> builder.add(phrase, List.copyOf(values)));
        return builder.build();
    }
}
