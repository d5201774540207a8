package org.muster.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with -Ddocs.regenerate=true to write the generated parts anew. */
class DataDictionaryTest {
    private static final Path README = Path.of("README.md");
    private static final Path CONTRACT = Path.of("docs/contract.tsv");
    private static final String BEGIN = "<!-- data dictionary: generated, see DataDictionaryTest -->\n";
    private static final String END = "<!-- end of the data dictionary -->\n";

    @Test
    void theReadmeHoldsTheDataDictionaryAsTheTablesDeclareIt() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        assertThat(readme).contains(BEGIN, END);
        if (Boolean.getBoolean("docs.regenerate")) {
            Files.writeString(README, readme.substring(0, from) + DataDictionary.markdown() + readme.substring(to));
        } else {
            assertThat(readme.substring(from, to)).isEqualTo(DataDictionary.markdown());
        }
    }

    @Test
    void theContractFileIsAsTheTablesDeclareIt() throws IOException {
        if (Boolean.getBoolean("docs.regenerate")) {
            Files.writeString(CONTRACT, DataDictionary.tsv());
        }
        assertThat(Files.readString(CONTRACT)).isEqualTo(DataDictionary.tsv());
    }
}
