package org.muster.extract.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.muster.extract.Article;
import org.muster.extract.CountryMention;
import org.muster.extract.Extractor;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;

/** Walks all of ISO 3166-1 and the former states: each must be found by its name, its adjective and its people. */
class CountryNamesTest {
    private static final LexiconFiles LEXICONS = LexiconFiles.shipped();
    private static final Extractor EXTRACTOR = new Extractor(LEXICONS);

    /** States that English has no adjective for, or none but the name itself ("a New Zealand farmer"). */
    private static final Set<String> WITHOUT_ADJECTIVE = Set.of("NZL", "DMA", "LIE", "SLB", "VAT");

    /** Of whose people English has no name. */
    private static final Set<String> WITHOUT_PEOPLE = Set.of("DMA", "VAT");

    @Test
    void everyCountryIsFoundByTheNameThatItHasInTheTables() {
        List<String> missed = new ArrayList<>();
        for (Country country : Countries.load(LEXICONS).all()) {
            // a lone "Jersey" may be New Jersey
            if (country.kind() != Country.Kind.BODY && !country.code().equals("JEY")) {
                Set<String> found = found("Ministers from " + country.name() + " met on Friday.", null);
                if (!found.equals(Set.of(country.code()))) {
                    missed.add(country.name() + " gave " + found);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void everyNameAdjectiveAndDemonymIsFound() {
        List<String> missed = new ArrayList<>();
        for (Tsv.Row row : names().rows()) {
            boolean isCertain = row.cell(5).isEmpty()
                    && row.cell(3).isEmpty()
                    && row.cell(4).isEmpty();
            boolean isName = Set.of("name", "adjective", "demonym").contains(row.cell(2));
            // "English" alone is the language
            boolean isLanguage = row.cell(0).equals("English");
            if (isCertain && isName && !isLanguage && !isAmbiguous(row.cell(0))) {
                Set<String> expected = Set.of(row.cell(1).split("\\+"));
                for (String text : List.of(
                        "Yesterday the %s talks failed.", "Nobody saw %s there.", "When %s was told, all changed.")) {
                    Set<String> found = found(text.formatted(row.cell(0)), null);
                    if (!found.equals(expected)) {
                        missed.add(row.cell(0) + " in '" + text + "' gave " + found);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void everyStateHasAnAdjectiveAndAPeople() {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (Tsv.Row row : names().rows()) {
            for (String code : row.cell(1).split("\\+")) {
                kinds.computeIfAbsent(code, c -> new HashSet<>()).add(row.cell(2));
                // "the Chinese", "two Swiss"
                if (row.cell(2).equals("adjective")
                        && row.cell(0).matches(".*(ese|ois|ss|rinese|tho|bati|yrgyz|quais)")) {
                    kinds.get(code).add("demonym");
                }
            }
        }
        Set<String> lacking = new TreeSet<>();
        for (Country country : Countries.load(LEXICONS).all()) {
            Set<String> has = kinds.getOrDefault(country.code(), Set.of());
            if (country.kind() == Country.Kind.STATE) {
                if (!has.contains("adjective") && !WITHOUT_ADJECTIVE.contains(country.code())) {
                    lacking.add(country.code() + " adjective");
                }
                if (!has.contains("demonym") && !WITHOUT_PEOPLE.contains(country.code())) {
                    lacking.add(country.code() + " people");
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void aNameIsFoundWithoutItsAccentsToo() {
        List<String> missed = new ArrayList<>();
        for (Tsv.Row row : names().rows()) {
            String plain = Gazetteer.withoutAccents(row.cell(0));
            if (!plain.equals(row.cell(0))
                    && row.cell(5).isEmpty()
                    && row.cell(2).equals("name")) {
                if (!found("Officials from " + plain + " met.", 2000).equals(Set.of(row.cell(1)))) {
                    missed.add(plain);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aNameOfTwoCountriesIsAMentionOfBoth() {
        assertThat(found("Both Koreas sent teams.", null)).containsExactly("KOR", "PRK");
        assertThat(found("The two Congos share a river.", null)).containsExactly("COD", "COG");
        assertThat(found("North and South Korea talked.", null)).containsExactly("KOR", "PRK");
        assertThat(found("A treaty on the Korean peninsula is far.", null)).containsExactly("KOR", "PRK");
    }

    private static Tsv names() {
        return LEXICONS.read("country-names.tsv", 2, "surface", "code", "kind", "from", "to", "when", "source", "note");
    }

    /** Whether the lexicon has several meanings of it, so that the article or its year decides. */
    private static boolean isAmbiguous(String surface) {
        return AMBIGUOUS.contains(surface);
    }

    private static final Set<String> AMBIGUOUS = ambiguous();

    private static Set<String> ambiguous() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Tsv.Row row : names().rows()) {
            if (!seen.add(row.cell(0))) {
                twice.add(row.cell(0));
            }
        }
        return twice;
    }

    private static Set<String> found(String text, @Nullable Integer year) {
        LocalDate date = year == null ? null : LocalDate.of(year, 7, 1);
        Set<String> codes = new TreeSet<>();
        for (CountryMention mention :
                EXTRACTOR.extract(new Article("", text, date, null), false).mentions()) {
            codes.add(mention.country());
        }
        return codes;
    }
}
