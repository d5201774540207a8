package org.muster.extract.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Tsv;

/** Words that are cut in a way of their own, or not at all: "don't" is do, n't; "U.S." stays whole. */
final class TokenExceptions {
    private final Map<String, List<Piece>> byForm = new HashMap<>();
    private int longest;

    /** @param norm what it stands for; null where its own letters tell */
    record Piece(int length, @Nullable String norm) {}

    TokenExceptions(Tsv exceptions) {
        for (Tsv.Row row : exceptions.rows()) {
            String[] pieces = row.cell(1).split(" ");
            String[] norms = row.cell(2).split(" ");
            Piece[] cut = new Piece[pieces.length];
            for (int i = 0; i < cut.length; i++) {
                cut[i] = new Piece(pieces[i].length(), norms[i].equals("-") ? null : norms[i].replace('_', ' '));
            }
            byForm.put(row.cell(0), List.of(cut));
            longest = Math.max(longest, row.cell(0).length());
        }
    }

    /** The pieces of the word at chars [from, to) of a string; null where it is none of these. */
    @Nullable
    List<Piece> pieces(String string, int from, int to) {
        return to - from > longest ? null : byForm.get(string.substring(from, to));
    }
}
