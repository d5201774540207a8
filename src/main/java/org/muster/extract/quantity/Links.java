package org.muster.extract.quantity;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** The words of {@code number-links.tsv} that make two numbers one expression. */
final class Links {
    static final String FILE = "number-links.tsv";

    enum Kind {
        TO,
        DASH,
        OR,
        AND,
        BUT,
        RATIO,
        MAGNITUDE
    }

    private final Map<Kind, Phrases<Kind>> byKind = new EnumMap<>(Kind.class);

    Links(LexiconFiles lexicons, Vocabulary vocabulary) {
        Map<Kind, Phrases.Builder<Kind>> builders = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            builders.put(kind, Phrases.in(vocabulary));
        }
        for (Tsv.Row row : lexicons.read(FILE, 2, "words", "kind").rows()) {
            Kind kind = kind(row);
            Objects.requireNonNull(builders.get(kind)).add(row.cell(0), kind);
        }
        builders.forEach((kind, builder) -> byKind.put(kind, builder.build()));
    }

    /** Where a link of a kind that begins at a token ends; -1 where none does. */
    int end(Kind kind, Text text, int token, int limit) {
        if (token >= limit) {
            return -1;
        }
        Phrases.@Nullable Match<Kind> match =
                Objects.requireNonNull(byKind.get(kind)).longestAt(text, token, limit);
        return match == null ? -1 : match.end();
    }

    private static Kind kind(Tsv.Row row) {
        try {
            return Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error("unknown kind '" + row.cell(1) + "'");
        }
    }
}
