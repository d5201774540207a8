package org.muster.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconFilesTest {
    private static final String[] COLUMNS = {"surface", "code", "kind", "from", "to", "when", "source", "note"};

    @TempDir
    private Path folder;

    @Test
    void theShippedLexiconsHaveNoChanges() {
        assertThat(LexiconFiles.shipped().changes()).isEmpty();
    }

    @Test
    void aRowOfANewKeyIsAnAddition() throws IOException {
        assertThat(withNames("Ruritania\tDEU\tname\t\t\t\tnovel\t").changes())
                .containsExactly(new LexiconChange(
                        "country-names.tsv",
                        "Ruritania\tDEU",
                        List.of(),
                        List.of("Ruritania\tDEU\tname\t\t\t\tnovel\t")));
    }

    @Test
    void aRowOfAShippedKeyTellsWhatItReplaced() throws IOException {
        LexiconFiles files = withNames("Prussia\tDEU\tname\t\t\t\tmine\t\nBonn\tDEU\tcapital\t\t1990\t\tmine\t");
        List<LexiconChange> changes = files.changes();
        assertThat(changes).hasSize(2);
        LexiconChange bonn = changes.get(1);
        assertThat(bonn.isAddition()).isFalse();
        assertThat(bonn.key()).isEqualTo("Bonn\tDEU");
        assertThat(bonn.before()).singleElement().asString().startsWith("Bonn\tDEU\tcapital\t");
        assertThat(bonn.after()).containsExactly("Bonn\tDEU\tcapital\t\t1990\t\tmine\t");
    }

    @Test
    void theSameSurfaceOfAnotherCountryIsNoOverride() throws IOException {
        assertThat(withNames("Georgia\tUSA\tname\t\t\t\tmine\t").changes())
                .singleElement()
                .matches(LexiconChange::isAddition);
    }

    @Test
    void whatIsReportedAsReplacedIsGone() throws IOException {
        LexiconFiles files = withNames("Bonn\tDEU\tcapital\t\t1990\t\tmine\t");
        assertThat(files.read("country-names.tsv", 2, COLUMNS).rows())
                .filteredOn(row -> row.cell(0).equals("Bonn"))
                .singleElement()
                .matches(row -> row.cell(4).equals("1990"));
    }

    @Test
    void theSumsTellWhichFileAUserChanged() throws IOException {
        LexiconFiles files = withNames("Ruritania\tDEU\tname\t\t\t\tnovel\t");
        assertThat(files.sha256().get("country-names.tsv"))
                .isNotEqualTo(LexiconFiles.shipped().sha256().get("country-names.tsv"));
        assertThat(files.sha256().get("places.tsv"))
                .isEqualTo(LexiconFiles.shipped().sha256().get("places.tsv"));
    }

    @Test
    void anUnknownFileIsRefusedByName() throws IOException {
        Files.writeString(folder.resolve("contries.tsv"), "surface\tcode\n");
        assertThatThrownBy(() -> LexiconFiles.with(folder))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("contries.tsv:1: no lexicon has this name");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithItsLine() throws IOException {
        Files.write(folder.resolve("units.tsv"), new byte[] {'a', '\n', 'b', (byte) 0xE9, '\n'});
        assertThatThrownBy(() -> LexiconFiles.with(folder))
                .isInstanceOf(LexiconException.class)
                .hasMessage("units.tsv:2: not UTF-8; save the file as UTF-8");
    }

    @Test
    void aByteOrderMarkBeforeTheHeaderIsNoPartOfIt() throws IOException {
        Files.writeString(
                folder.resolve("country-names.tsv"),
                "\uFEFF" + String.join("\t", COLUMNS) + "\nRuritania\tDEU\tname\t\t\t\tnovel\t\n");
        assertThat(LexiconFiles.with(folder)
                        .read("country-names.tsv", 2, COLUMNS)
                        .rows())
                .anyMatch(row -> row.cell(0).equals("Ruritania"));
    }

    private LexiconFiles withNames(String rows) throws IOException {
        Files.writeString(
                folder.resolve("country-names.tsv"), String.join("\t", COLUMNS) + "\n# a comment\n" + rows + "\n");
        return LexiconFiles.with(folder);
    }
}
