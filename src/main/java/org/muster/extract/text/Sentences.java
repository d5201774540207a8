package org.muster.extract.text;

import java.util.Arrays;

/** Finds where sentences begin: after a line break, and after ".", "?" or "!" where what follows begins a sentence. */
final class Sentences {
    private Sentences() {}

    /** The first token of each sentence, then the number of tokens. A text without a token has no sentence. */
    static int[] split(String text, Tokens tokens) {
        int[] starts = new int[16];
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 || begins(text, tokens, i)) {
                if (count + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                starts[count++] = i;
            }
        }
        starts[count] = tokens.size();
        return Arrays.copyOf(starts, count + 1);
    }

    private static boolean begins(String text, Tokens tokens, int token) {
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        char last = text.charAt(tokens.end(token - 1) - 1);
        boolean stop = last == '.' || last == '?' || last == '!';
        return stop
                && tokens.start(token) > tokens.end(token - 1)
                && Character.isUpperCase(text.charAt(tokens.start(token)));
    }
}
