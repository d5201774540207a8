package org.muster.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.muster.extract.lexicon.Tsv;

/** The word lists of this package. */
final class Resources {
    private Resources() {}

    static List<Tsv.Row> rows(String file, String... columns) {
        try (InputStream in = Resources.class.getResourceAsStream(file)) {
            String content = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return Tsv.parse(file, content, columns).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
