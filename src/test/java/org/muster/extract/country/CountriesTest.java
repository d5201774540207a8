package org.muster.extract.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.extract.lexicon.LexiconException;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Vocabulary;

class CountriesTest {
    private final Countries countries = Countries.load(LexiconFiles.shipped());

    @Test
    void everyIsoCountryThatTheJdkKnowsIsThere() {
        assertThat(countries.all().stream().map(Country::code))
                .containsAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        for (String iso2 : Locale.getISOCountries()) {
            String code = new Locale.Builder().setRegion(iso2).build().getISO3Country();
            assertThat(Objects.requireNonNull(countries.get(code)).iso2()).isEqualTo(iso2);
        }
    }

    @Test
    void bodiesAreCodesButNoCountries() {
        for (String body : new String[] {"NATO", "UN", "EU", "AU", "COALITION", "NSA"}) {
            assertThat(countries.isCode(body)).isTrue();
            assertThat(countries.isCountry(body)).isFalse();
        }
        assertThat(countries.isCode("KOR+USA")).isFalse();
    }

    @Test
    void formerStatesHaveTheirYears() {
        Country union = Objects.requireNonNull(countries.get("SUN"));
        assertThat(union.kind()).isEqualTo(Country.Kind.FORMER_STATE);
        assertThat(union.validTo()).isEqualTo(1991);
    }

    @Test
    void aNameOfAnUnknownCodeIsRefusedWithItsLine(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("country-names.tsv"),
                "surface\tcode\tkind\tfrom\tto\twhen\tsource\tnote\nRuritania\tUKD\tname\t\t\t\town\t\n");
        LexiconFiles lexicons = LexiconFiles.with(folder);
        assertThatThrownBy(() -> new CountryFinder(lexicons, new Vocabulary()))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("country-names.tsv:2: unknown code 'UKD' for 'Ruritania'");
    }
}
