package org.muster.extract.country;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;

/** Every code that the tables can hold, with its name: {@code countries.tsv}. */
public final class Countries {
    static final String FILE = "countries.tsv";

    private final Map<String, Country> byCode;

    private Countries(Map<String, Country> byCode) {
        this.byCode = Collections.unmodifiableMap(byCode);
    }

    /** @throws org.muster.extract.lexicon.LexiconException where a row is malformed or a code occurs twice */
    public static Countries load(LexiconFiles lexicons) {
        Tsv tsv = lexicons.read(
                FILE, 1, "code", "name", "iso2", "iso_numeric", "kind", "valid_from", "valid_to", "cow_code");
        Map<String, Country> byCode = new LinkedHashMap<>();
        for (Tsv.Row row : tsv.rows()) {
            Country country = country(row);
            if (byCode.put(country.code(), country) != null) {
                throw row.error("code '" + country.code() + "' occurs twice");
            }
        }
        return new Countries(byCode);
    }

    /** What a code stands for, or null where no table can hold it; joined codes ("KOR+USA") are no single code. */
    public @Nullable Country get(String code) {
        return byCode.get(code);
    }

    /** Whether the tables can hold it as a single code. */
    public boolean isCode(String code) {
        return byCode.containsKey(code);
    }

    /** Whether it is a country's code: not a body's. */
    public boolean isCountry(String code) {
        Country country = byCode.get(code);
        return country != null && country.kind() != Country.Kind.BODY;
    }

    /** In the order of the file: states, territories, former states, bodies, each by code. */
    public Collection<Country> all() {
        return byCode.values();
    }

    private static Country country(Tsv.Row row) {
        String code = row.cell(0);
        if (!code.matches("[A-Z]{2,9}")) {
            throw row.error("code '" + code + "'; expected capital letters, as ISO 3166-1 alpha-3");
        }
        if (row.cell(1).isEmpty()) {
            throw row.error("code '" + code + "' has no name");
        }
        return new Country(
                code,
                row.cell(1),
                text(row.cell(2)),
                text(row.cell(3)),
                kind(row),
                number(row, 5),
                number(row, 6),
                number(row, 7));
    }

    private static Country.Kind kind(Tsv.Row row) {
        try {
            return Country.Kind.valueOf(row.cell(4).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error("kind '" + row.cell(4) + "'; expected state, territory, former_state or body");
        }
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    static @Nullable Integer number(Tsv.Row row, int column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(cell);
        } catch (NumberFormatException e) {
            throw row.error("'" + cell + "' is no whole number");
        }
    }
}
