package org.muster.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Article;

/**
 * An article as the inputs write it, so that people can read and write them: a day or anything else on the first line, the
 * title on the second, then the body. UTF-8 cannot hold halves of surrogate pairs, which a Java string can: U+E000 stands for
 * a first half, U+E001 for a second.
 */
final class FuzzedArticle {
    private FuzzedArticle() {}

    static Article of(byte[] input) {
        String[] parts = text(input).split("\n", 3);
        return new Article(parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "", day(parts[0]), null);
    }

    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8)
                .replace('\uE000', '\uD83C')
                .replace('\uE001', '\uDDFA');
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
