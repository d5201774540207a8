package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.SourceKind;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Heads of state, ministers, commanders and spokespeople, by the names that texts use. */
final class Leaders {
    /** A person, with the years in which the row holds. */
    record Leader(
            String name,
            String fullName,
            String country,
            SourceKind kind,
            @Nullable Integer from,
            @Nullable Integer to) {

        private boolean holdsIn(@Nullable Integer year) {
            return year == null || (from == null || year >= from) && (to == null || year <= to);
        }
    }

    /** A person named at tokens [start, end). */
    record Found(int start, int end, Leader leader) {}

    private final Phrases<List<Leader>> names;

    Leaders(LexiconFiles lexicons, Vocabulary vocabulary) {
        Map<String, List<Leader>> byName = new HashMap<>();
        String[] columns = {"name", "full_name", "country", "kind", "from", "to"};
        for (Tsv.Row row : lexicons.read("leaders.tsv", 2, columns).rows()) {
            SourceKind kind = Lexicon.oneOf(row, 3, SourceWords.KINDS);
            Leader leader = new Leader(row.cell(0), row.cell(1), row.cell(2), kind, year(row, 4), year(row, 5));
            byName.computeIfAbsent(WordClasses.lower(row.cell(0)), key -> new ArrayList<>())
                    .add(leader);
        }
        Phrases.Builder<List<Leader>> builder = Phrases.in(vocabulary);
        byName.forEach((name, leaders) -> builder.add(name, List.copyOf(leaders)));
        names = builder.build();
    }

    /** The person named at a token, as of a day; or null. */
    @Nullable
    Found at(Text text, int token, int limit, @Nullable LocalDate day) {
        Phrases.Match<List<Leader>> match = Lexicon.at(names, text, token, limit);
        if (match == null) {
            return null;
        }
        Integer year = day == null ? null : day.getYear();
        for (Leader leader : match.value()) {
            if (leader.holdsIn(year) && Spelling.agrees(leader.name(), text, match.start(), match.end())) {
                return new Found(match.start(), match.end(), leader);
            }
        }
        return null;
    }

    private static @Nullable Integer year(Tsv.Row row, int column) {
        return row.cell(column).isEmpty() ? null : Lexicon.number(row, column);
    }
}
