package org.muster.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a text in lower case, an ideograph and a kana each by itself; for telling what two texts share. */
final class Words {
    private static final int RUN = 4;

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
    }

    static Words of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < lower.length()) {
            int c = lower.codePointAt(i);
            int end = i + Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                boolean alone = isAlone(c);
                while (!alone && end < lower.length()) {
                    int next = lower.codePointAt(end);
                    if (!Character.isLetterOrDigit(next) || isAlone(next)) {
                        break;
                    }
                    end += Character.charCount(next);
                }
                words.add(lower.substring(i, end));
            }
            i = end;
        }
        return new Words(words);
    }

    private static boolean isAlone(int c) {
        return Character.isIdeographic(c) || c >= 0x3040 && c < 0x3100 || c >= 0x0E00 && c < 0x0F00;
    }

    int count() {
        return words.size();
    }

    List<String> list() {
        return words;
    }

    Set<String> set() {
        return new HashSet<>(words);
    }

    /** The words as one text: two titles that differ in case and punctuation alone have the same. */
    String plain() {
        return String.join(" ", words);
    }

    /** Every run of four words, or the whole of a text that has fewer. */
    Set<String> runs() {
        Set<String> runs = new HashSet<>();
        int length = Math.min(RUN, words.size());
        for (int i = 0; i + length <= words.size() && length > 0; i++) {
            runs.add(String.join(" ", words.subList(i, i + length)));
        }
        return runs;
    }
}
