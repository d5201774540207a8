package org.muster.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Timeout;
import org.muster.extract.Article;
import org.muster.extract.Extractor;
import org.muster.extract.lexicon.LexiconException;
import org.muster.extract.lexicon.LexiconFiles;

/** A user's lexicon of any content: it is used, or refused with its file and line. The input's first line names the file. */
@Timeout(300)
class LexiconFuzzTest {
    private static final Article ARTICLE = new Article(
            "Norland sends 300 troops to Mali",
            "BAMAKO - On Monday some 300 Norland soldiers, among them 12 officers, arrived, the ministry said.",
            LocalDate.of(2024, 2, 29),
            null);

    @FuzzTest
    void load(byte[] input) throws IOException {
        int feed = firstFeed(input);
        String told = new String(input, 0, Math.max(0, feed), StandardCharsets.UTF_8);
        int any = (input.length == 0 ? 0 : input[0] & 0xFF) % LexiconFiles.NAMES.size();
        String name = LexiconFiles.NAMES.contains(told) ? told : LexiconFiles.NAMES.get(any);
        Path folder = Files.createTempDirectory("muster-lexicon");
        try {
            Files.write(folder.resolve(name), Arrays.copyOfRange(input, feed + 1, input.length));
            use(folder, name);
        } finally {
            Files.delete(folder.resolve(name));
            Files.delete(folder);
        }
    }

    private static int firstFeed(byte[] input) {
        int at = 0;
        while (at < input.length && input[at] != '\n') {
            at++;
        }
        return at < input.length ? at : -1;
    }

    private static void use(Path folder, String name) throws IOException {
        Extractor extractor;
        try {
            LexiconFiles files = LexiconFiles.with(folder);
            assertThat(files.sha256()).containsKey(name);
            files.changes();
            extractor = new Extractor(files);
        } catch (LexiconException e) {
            assertThat(e.getMessage()).matches("(?s)[a-z-]+[.]tsv:\\d+: .+");
            return;
        }
        ExtractionChecks.check(extractor.extract(ARTICLE, true));
    }
}
