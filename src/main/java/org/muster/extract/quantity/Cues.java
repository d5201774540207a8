package org.muster.extract.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** The words of {@code number-cues.tsv} that bound or soften a number. */
final class Cues {
    static final String FILE = "number-cues.tsv";

    /** What a cue does to its number. */
    enum Effect {
        NONE,
        APPROXIMATE,
        LOWER_BOUND,
        UPPER_BOUND,
        /** The number is the first end of a range. */
        BETWEEN,
        /** The number is the first value of a change, or the first end of a range. */
        FROM,
        /** No cue, though a part of it would be one: "ran over". */
        IGNORED;

        /** What two cues do together: a bound outweighs an approximation ("up to about 3,000"), else the later one. */
        Effect with(Effect later) {
            return later.ordinal() >= ordinal() ? later : this;
        }
    }

    private final Phrases<Effect> before;
    private final Phrases<Effect> after;

    Cues(LexiconFiles lexicons, Vocabulary vocabulary) {
        Phrases.Builder<Effect> before = Phrases.in(vocabulary);
        Phrases.Builder<Effect> after = Phrases.in(vocabulary);
        for (Tsv.Row row : lexicons.read(FILE, 2, "words", "side", "effect").rows()) {
            switch (row.cell(1)) {
                case "before" -> before.add(row.cell(0), effect(row));
                case "after" -> after.add(row.cell(0), effect(row));
                default -> throw row.error("unknown side '" + row.cell(1) + "'; expected before or after");
            }
        }
        this.before = before.build();
        this.after = after.build();
    }

    Phrases.@Nullable Match<Effect> before(Text text, int token, int limit) {
        return token >= limit ? null : before.longestAt(text, token, limit);
    }

    Phrases.@Nullable Match<Effect> after(Text text, int token, int limit) {
        return token >= limit ? null : after.longestAt(text, token, limit);
    }

    private static Effect effect(Tsv.Row row) {
        try {
            return Effect.valueOf(row.cell(2).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error("unknown effect '" + row.cell(2)
                    + "'; expected none, approximate, lower_bound, upper_bound, between, from or ignored");
        }
    }
}
