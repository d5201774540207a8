package org.muster.extract.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into tokens as the parser was trained on them, after spaCy's algorithm: from each run of non-blanks prefixes and
 * suffixes are cut off until an exception or nothing more to cut is left; then exceptions, addresses and infixes are looked for.
 */
final class Tokenizer {
    private final Affixes affixes;
    private final TokenExceptions exceptions;

    Tokenizer(Affixes affixes, TokenExceptions exceptions) {
        this.affixes = affixes;
        this.exceptions = exceptions;
    }

    /** The tokens; any run of blanks counts as one, and those at the ends for nothing. */
    Tokenization tokenize(String sentence) {
        List<Tokenization.Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < sentence.length()) {
            int from = at;
            while (at < sentence.length() && !isBlank(sentence.charAt(at))) {
                at++;
            }
            if (at > from) {
                cut(sentence, from, at, tokens);
            }
            at++;
        }
        return new Tokenization(sentence, tokens);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void cut(String sentence, int begin, int end, List<Tokenization.Token> tokens) {
        int from = begin;
        int to = end;
        List<Tokenization.Token> cutOff = new ArrayList<>();
        while (from < to && exceptions.pieces(sentence, from, to) == null) {
            int prefix = affixes.prefix(sentence, from, to);
            if (prefix > 0 && isException(sentence, from + prefix, to)) {
                tokens.add(token(from, from + prefix));
                from += prefix;
                break;
            }
            int suffix = from + prefix < to ? affixes.suffix(sentence, from + prefix, to) : 0;
            if (suffix > 0 && isException(sentence, from, to - suffix)) {
                cutOff.add(token(to - suffix, to));
                to -= suffix;
                break;
            }
            if (prefix + suffix == 0) {
                break;
            }
            if (prefix > 0) {
                tokens.add(token(from, from + prefix));
                from += prefix;
            }
            if (suffix > 0) {
                cutOff.add(token(to - suffix, to));
                to -= suffix;
            }
        }
        if (from < to) {
            word(sentence, from, to, tokens);
        }
        Collections.reverse(cutOff);
        tokens.addAll(cutOff);
    }

    private boolean isException(String sentence, int from, int to) {
        return from < to && exceptions.pieces(sentence, from, to) != null;
    }

    private void word(String sentence, int from, int to, List<Tokenization.Token> tokens) {
        @Nullable List<TokenExceptions.Piece> pieces = exceptions.pieces(sentence, from, to);
        if (pieces != null) {
            int at = from;
            for (TokenExceptions.Piece piece : pieces) {
                tokens.add(new Tokenization.Token(at, at + piece.length(), piece.norm()));
                at += piece.length();
            }
        } else if (WebAddress.matches(sentence, from, to)) {
            tokens.add(token(from, to));
        } else {
            parts(sentence, from, to, tokens);
        }
    }

    private void parts(String sentence, int from, int to, List<Tokenization.Token> tokens) {
        int begin = from;
        int at = from;
        while (at < to) {
            int infix = affixes.infix(sentence, from, at, to);
            if (infix > 0 && at > from) {
                if (at > begin) {
                    tokens.add(token(begin, at));
                }
                tokens.add(token(at, at + infix));
                begin = at + infix;
            }
            at += Math.max(infix, 1);
        }
        if (begin < to) {
            tokens.add(token(begin, to));
        }
    }

    private static Tokenization.Token token(int from, int to) {
        return new Tokenization.Token(from, to, null);
    }
}
