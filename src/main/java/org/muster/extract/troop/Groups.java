package org.muster.extract.troop;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Armed actors, joint forces, and forces known by a name without their country. */
final class Groups {
    /**
     * An armed actor.
     *
     * @param forceName null where the name is no one actor's
     * @param code null where the name alone does not tell
     * @param home where they fight or belong; null where it is no one country
     * @param from first month in which this holds; null = always
     * @param to first month in which it no longer does; null = still
     */
    record Group(
            String name,
            @Nullable String forceName,
            @Nullable String code,
            @Nullable String home,
            @Nullable YearMonth from,
            @Nullable YearMonth to) {

        /** Whether it is a state's force, and no movement that came to rule. */
        boolean isArmy() {
            return code != null && !ArticleContext.isNoCountry(code) && from == null;
        }

        private boolean holdsAt(@Nullable LocalDate day) {
            if (day == null) {
                return from == null;
            }
            YearMonth month = YearMonth.from(day);
            return (from == null || !month.isBefore(from)) && (to == null || month.isBefore(to));
        }
    }

    private final Phrases<List<Group>> names;

    Groups(LexiconFiles lexicons, Vocabulary vocabulary) {
        Map<String, List<Group>> byName = new HashMap<>();
        String[] columns = {"name", "force_name", "code", "home", "from", "to"};
        for (Tsv.Row row : lexicons.read("armed-groups.tsv", 1, columns).rows()) {
            Group group =
                    new Group(row.cell(0), cell(row, 1), cell(row, 2), cell(row, 3), month(row, 4), month(row, 5));
            byName.computeIfAbsent(WordClasses.lower(row.cell(0)), key -> new ArrayList<>())
                    .add(group);
        }
        Phrases.Builder<List<Group>> builder = Phrases.in(vocabulary);
        byName.forEach((name, groups) -> builder.add(name, List.copyOf(groups)));
        names = builder.build();
    }

    /** The actor named at a token, as of a day (of no known day: as it first was), where the capitals agree; or null. */
    @Nullable
    Found at(Text text, int token, int limit, @Nullable LocalDate day) {
        Phrases.Match<List<Group>> match = Lexicon.at(names, text, token, limit);
        if (match == null) {
            return null;
        }
        for (Group group : match.value()) {
            if (group.holdsAt(day) && Spelling.agrees(group.name(), text, match.start(), match.end())) {
                return new Found(match.start(), match.end(), group);
            }
        }
        return null;
    }

    /** An actor named at tokens [start, end). */
    record Found(int start, int end, Group group) {}

    private static @Nullable String cell(Tsv.Row row, int column) {
        return row.cell(column).isEmpty() ? null : row.cell(column);
    }

    private static @Nullable YearMonth month(Tsv.Row row, int column) {
        if (row.cell(column).isEmpty()) {
            return null;
        }
        try {
            return YearMonth.parse(row.cell(column));
        } catch (DateTimeParseException e) {
            throw row.error("'" + row.cell(column) + "' is no month; expected YYYY-MM");
        }
    }
}
