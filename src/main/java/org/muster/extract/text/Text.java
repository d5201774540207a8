package org.muster.extract.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cleaned title or body cut into tokens and sentences. Offsets of tokens are UTF-16 chars, as {@link String} counts;
 * {@link #codePoint} turns them into the code points of the tables.
 */
public final class Text {
    private final String string;
    private final Tokens tokens;
    /** First token of each sentence, then the number of tokens. */
    private final int[] sentences;

    /** Tokens as strings, made where they are asked for. */
    private @Nullable String @Nullable [] words;

    private final boolean hasSurrogates;

    private Text(String string, Tokens tokens, int[] sentences, boolean hasSurrogates) {
        this.string = string;
        this.tokens = tokens;
        this.sentences = sentences;
        this.hasSurrogates = hasSurrogates;
    }

    /** Cuts a cleaned text; words are looked up in the vocabulary once, here. */
    public static Text of(String cleaned, Vocabulary vocabulary) {
        char[] chars = cleaned.toCharArray();
        Tokens tokens = Tokenizer.tokenize(chars, vocabulary);
        boolean surrogates = cleaned.codePointCount(0, cleaned.length()) != cleaned.length();
        int[] sentences = Sentences.split(cleaned, chars, tokens, vocabulary.sentenceWords());
        return new Text(cleaned, tokens, sentences, surrogates);
    }

    public String string() {
        return string;
    }

    public int tokenCount() {
        return tokens.size();
    }

    /** First char of a token. */
    public int start(int token) {
        return tokens.start(token);
    }

    /** The char after the last of a token. */
    public int end(int token) {
        return tokens.end(token);
    }

    public TokenKind kind(int token) {
        return tokens.kind(token);
    }

    /** The word's number in the vocabulary, {@link Vocabulary#UNKNOWN} where no lexicon holds it. */
    public int id(int token) {
        return tokens.id(token);
    }

    /** The token as the text has it. */
    public String word(int token) {
        @Nullable String[] known = words;
        if (known == null) {
            known = new String[tokens.size()];
            words = known;
        }
        String word = known[token];
        if (word == null) {
            word = string.substring(tokens.start(token), tokens.end(token));
            known[token] = word;
        }
        return word;
    }

    /** The token in lower case, with "'" for every apostrophe. */
    public String lower(int token) {
        return word(token).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    /** Whether {@link #lower} of a token is this word, without making the string. */
    public boolean isWord(int token, String lower) {
        int start = tokens.start(token);
        if (tokens.end(token) - start != lower.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            char c = string.charAt(start + i);
            char wanted = lower.charAt(i);
            if (c != wanted && (c == '\u2019' ? '\'' : Character.toLowerCase(c)) != wanted) {
                return false;
            }
        }
        return true;
    }

    /** Whether a token follows the one before it without a blank. */
    public boolean isGlued(int token) {
        return token > 0 && tokens.end(token - 1) == tokens.start(token);
    }

    public boolean isCapitalised(int token) {
        return Character.isUpperCase(string.charAt(tokens.start(token)));
    }

    /** Whether a word of at least two letters has no lower-case one. */
    public boolean isAllCaps(int token) {
        int letters = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            char c = string.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters > 1;
    }

    public int sentenceCount() {
        return sentences.length - 1;
    }

    public int firstToken(int sentence) {
        return sentences[sentence];
    }

    /** The token after the last of a sentence. */
    public int endToken(int sentence) {
        return sentences[sentence + 1];
    }

    /** The sentence in which a token stands. */
    public int sentenceOf(int token) {
        int low = 0;
        int high = sentenceCount() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences[middle] <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The words of tokens [from, to) as the text has them, blanks between them included. */
    public String slice(int from, int to) {
        return string.substring(tokens.start(from), tokens.end(to - 1));
    }

    /** A char offset as a code-point offset. */
    public int codePoint(int charOffset) {
        return hasSurrogates ? string.codePointCount(0, charOffset) : charOffset;
    }
}
