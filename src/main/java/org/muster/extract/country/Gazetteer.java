package org.muster.extract.country;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.MentionKind;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Vocabulary;

/** Every surface by which a country or a place is named, or that only looks so, from the lexicons. */
final class Gazetteer {
    private final Countries countries;
    private final Map<String, Entry> entries = new LinkedHashMap<>(1 << 15);

    private Gazetteer(Countries countries) {
        this.countries = countries;
    }

    /** @throws org.muster.extract.lexicon.LexiconException where a row is malformed */
    static Phrases<Name> load(LexiconFiles lexicons, Vocabulary vocabulary) {
        Gazetteer gazetteer = new Gazetteer(Countries.load(lexicons));
        gazetteer.addNames(lexicons.read(
                "country-names.tsv", 2, "surface", "code", "kind", "from", "to", "when", "source", "note"));
        gazetteer.addStates(lexicons.read("states.tsv", 2, "surface", "region", "code", "when"));
        gazetteer.addPlaces(lexicons.read("places.tsv", 2, "surface", "code", "when", "source", "note"));
        gazetteer.addCityPeople(lexicons.read("city-people.tsv", 1, "people", "city", "source"));
        gazetteer.addTraps(lexicons.read("country-traps.tsv", 1, "surface", "rule"));
        gazetteer.addNameRisks(lexicons.read("name-risks.tsv", 1, "surface", "first", "last", "source"));
        gazetteer.addNamesakes(lexicons.read("namesakes.tsv", 1, "surface", "regions", "local"));
        return gazetteer.phrases(vocabulary);
    }

    private void addNames(Tsv tsv) {
        for (Tsv.Row row : tsv.rows()) {
            String when = row.cell(5);
            int colon = when.indexOf(':');
            List<String> codes = colon < 0
                    ? List.of()
                    : List.of(when.substring(colon + 1).strip().split(" "));
            codes.forEach(code -> check(code, row));
            add(new Sense(
                    surface(row),
                    codes(row, 1),
                    kind(row),
                    Countries.number(row, 3),
                    Countries.number(row, 4),
                    when.startsWith("near:")
                            ? Condition.ALWAYS
                            : condition(row, colon < 0 ? when : when.substring(0, colon)),
                    codes,
                    null));
        }
    }

    private void addStates(Tsv tsv) {
        for (Tsv.Row row : tsv.rows()) {
            Condition when = condition(row, row.cell(3));
            add(new Sense(surface(row), codes(row, 2), MentionKind.PLACE, null, null, when, List.of(), row.cell(1)));
        }
    }

    private void addPlaces(Tsv tsv) {
        for (Tsv.Row row : tsv.rows()) {
            Condition when = condition(row, row.cell(2));
            add(new Sense(surface(row), codes(row, 1), MentionKind.PLACE, null, null, when, List.of(), null));
        }
    }

    private void addCityPeople(Tsv tsv) {
        for (Tsv.Row row : tsv.rows()) {
            Entry people = entries.get(row.cell(0).toLowerCase(Locale.ROOT));
            Entry city = entries.get(row.cell(1).toLowerCase(Locale.ROOT));
            if (people == null || city == null || city == people || city.city != null) {
                throw row.error("'" + row.cell(0) + "' of '" + row.cell(1)
                        + "'; expected two surfaces of places.tsv or country-names.tsv, the second a city's");
            }
            people.city = city;
        }
    }

    private void addTraps(Tsv tsv) {
        for (Tsv.Row row : tsv.rows()) {
            entry(surface(row)).traps.add(new Name.Trap(surface(row), row.cell(1)));
        }
    }

    private void addNameRisks(Tsv tsv) {
        for (Tsv.Row row : tsv.rows()) {
            Entry entry = entry(surface(row));
            entry.isFirstName = !row.cell(1).isEmpty();
            entry.isLastName = !row.cell(2).isEmpty();
        }
    }

    private void addNamesakes(Tsv tsv) {
        for (Tsv.Row row : tsv.rows()) {
            Entry entry = entry(surface(row));
            entry.namesakes = Set.of(row.cell(1).split(" "));
            entry.localNamesakes =
                    row.cell(2).isEmpty() ? Set.of() : Set.of(row.cell(2).split(" "));
        }
    }

    private void add(Sense sense) {
        entry(sense.surface()).senses.add(sense);
        String plain = withoutAccents(sense.surface());
        if (!plain.equals(sense.surface())) {
            entry(plain).senses.add(sense);
        }
    }

    private Entry entry(String surface) {
        return entries.computeIfAbsent(surface.toLowerCase(Locale.ROOT), key -> new Entry());
    }

    private Phrases<Name> phrases(Vocabulary vocabulary) {
        Phrases.Builder<Name> phrases = Phrases.in(vocabulary);
        entries.forEach((surface, entry) -> {
            if (!entry.senses.isEmpty() || !entry.traps.isEmpty()) {
                phrases.add(surface, entry.name());
            }
        });
        return phrases.build();
    }

    private static String surface(Tsv.Row row) {
        if (row.cell(0).isEmpty()) {
            throw row.error("no surface");
        }
        return row.cell(0);
    }

    private String codes(Tsv.Row row, int column) {
        for (String code : row.cell(column).split("\\+", -1)) {
            check(code, row);
        }
        return row.cell(column);
    }

    private void check(String code, Tsv.Row row) {
        if (!countries.isCountry(code)) {
            throw row.error("unknown code '" + code + "' for '" + row.cell(0) + "'; expected ISO 3166-1 alpha-3 as in "
                    + Countries.FILE);
        }
    }

    private static MentionKind kind(Tsv.Row row) {
        for (MentionKind kind : MentionKind.values()) {
            if (kind.label().equals(row.cell(2))) {
                return kind;
            }
        }
        throw row.error("kind '" + row.cell(2) + "'; expected one of " + List.of(MentionKind.values()));
    }

    private static Condition condition(Tsv.Row row, String when) {
        for (Condition condition : Condition.values()) {
            if (condition.label().equals(when)) {
                return condition;
            }
        }
        throw row.error("when '" + when + "'; expected nothing or one of " + List.of(Condition.values()));
    }

    /** "São Tomé" as "Sao Tome"; letters that are no accented ones ("ø") stay. */
    static String withoutAccents(String surface) {
        for (int i = 0; i < surface.length(); i++) {
            if (surface.charAt(i) > 127) {
                return Normalizer.normalize(surface, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
            }
        }
        return surface;
    }

    private static final class Entry {
        private final List<Sense> senses = new ArrayList<>(1);
        private final List<Name.Trap> traps = new ArrayList<>(0);
        private Set<String> namesakes = Set.of();
        private Set<String> localNamesakes = Set.of();
        private boolean isFirstName;
        private boolean isLastName;
        private @Nullable Entry city;
        private @Nullable Name name;

        /** The same at every call, once all is read. */
        Name name() {
            if (name == null) {
                Name of = city == null ? null : city.name();
                name = new Name(senses, traps, isFirstName, isLastName, namesakes, localNamesakes, of);
            }
            return name;
        }
    }
}
