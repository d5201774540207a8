package org.muster.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence as words and signs, each at chars [start, end) of it; what stands between them is blank. */
final class Tokenization {
    private final String sentence;
    private final List<Token> tokens;

    /** @param norm what the piece of an exception stands for; null where its own letters tell */
    record Token(int start, int end, @Nullable String norm) {}

    Tokenization(String sentence, List<Token> tokens) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(tokens);
    }

    int size() {
        return tokens.size();
    }

    int start(int token) {
        return tokens.get(token).start;
    }

    int end(int token) {
        return tokens.get(token).end;
    }

    String word(int token) {
        return sentence.substring(start(token), end(token));
    }

    @Nullable
    String norm(int token) {
        return tokens.get(token).norm;
    }

    /** Whether a blank follows. */
    boolean isSpaced(int token) {
        int end = end(token);
        return end < sentence.length() && (token + 1 == size() || start(token + 1) > end);
    }
}
