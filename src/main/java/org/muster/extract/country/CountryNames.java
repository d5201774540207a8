package org.muster.extract.country;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.muster.extract.MentionKind;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Vocabulary;

/** The surfaces by which countries are named, from {@code country-names.tsv}, each with all that it can mean. */
final class CountryNames {
    private static final String FILE = "country-names.tsv";

    private CountryNames() {}

    static Phrases<List<Sense>> load(LexiconFiles lexicons, Vocabulary vocabulary, Countries countries) {
        Map<String, List<Sense>> byFolded = new LinkedHashMap<>();
        Tsv tsv = lexicons.read(FILE, 2, "surface", "code", "kind", "from", "to", "when", "source", "note");
        for (Tsv.Row row : tsv.rows()) {
            Sense sense = sense(row, countries);
            put(byFolded, sense.surface(), sense);
            String plain = withoutAccents(sense.surface());
            if (!plain.equals(sense.surface())) {
                put(byFolded, plain, sense);
            }
        }
        Phrases.Builder<List<Sense>> phrases = Phrases.in(vocabulary);
        byFolded.forEach((folded, senses) -> phrases.add(folded, List.copyOf(senses)));
        return phrases.build();
    }

    private static void put(Map<String, List<Sense>> byFolded, String surface, Sense sense) {
        byFolded.computeIfAbsent(surface.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(sense);
    }

    private static Sense sense(Tsv.Row row, Countries countries) {
        String surface = row.cell(0);
        String code = row.cell(1);
        if (surface.isEmpty()) {
            throw row.error("no surface");
        }
        if (!countries.isCountry(code)) {
            throw row.error("unknown code '" + code + "' for '" + surface + "'; expected ISO 3166-1 alpha-3 as in "
                    + Countries.FILE);
        }
        return new Sense(surface, code, kind(row), Countries.number(row, 3), Countries.number(row, 4));
    }

    private static MentionKind kind(Tsv.Row row) {
        for (MentionKind kind : MentionKind.values()) {
            if (kind.label().equals(row.cell(2))) {
                return kind;
            }
        }
        throw row.error("kind '" + row.cell(2) + "'; expected one of " + List.of(MentionKind.values()));
    }

    /** "São Tomé" as "Sao Tome"; letters that are no accented ones ("ø") stay. */
    static String withoutAccents(String surface) {
        return Normalizer.normalize(surface, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }
}
