package org.muster.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;

/**
 * Finds where a blank was lost: inside a compound of {@code glued-words.tsv} ("soldiersfor"), between a number and a noun
 * ("12,000soldiers"), and between sentences ("at dawn.They left"). Addresses of the web and of mail are left alone.
 */
final class GluedWords {
    /** How far an address is looked for. */
    private static final int LONGEST_ADDRESS = 80;

    private final Vocabulary vocabulary = Vocabulary.empty();
    /** By a word's number: the length of its first part; 0 for a word that is no compound. */
    private int[] firstPart = new int[1 << 13];

    private final WordFilter filter;
    private final boolean[] afterNumber;
    private final boolean[] domain;

    GluedWords(LexiconFiles lexicons, WordFilter filter) {
        this.filter = filter;
        List<Tsv.Row> rows =
                lexicons.read("glued-words.tsv", 2, "word", "kind", "source").rows();
        for (String noun : ofKind(rows, "noun")) {
            ofKind(rows, "after").forEach(word -> add(noun, word));
            ofKind(rows, "before").forEach(word -> add(word, noun));
        }
        for (String pair : ofKind(rows, "pair")) {
            int blank = pair.indexOf(' ');
            add(pair.substring(0, blank), pair.substring(blank + 1));
        }
        rows.forEach(row -> vocabulary.add(row.cell(0)));
        ofKind(rows, "noun").forEach(filter::add);
        ofKind(rows, "magnitude").forEach(filter::add);
        afterNumber = new boolean[vocabulary.size()];
        ofKind(rows, "noun").forEach(word -> afterNumber[id(word)] = true);
        ofKind(rows, "magnitude").forEach(word -> afterNumber[id(word)] = true);
        domain = new boolean[vocabulary.size()];
        ofKind(rows, "domain").forEach(word -> domain[id(word)] = true);
    }

    private static List<String> ofKind(List<Tsv.Row> rows, String kind) {
        List<String> words = new ArrayList<>();
        for (Tsv.Row row : rows) {
            if (row.cell(1).equals(kind)) {
                words.add(row.cell(0));
            }
        }
        return words;
    }

    private void add(String first, String second) {
        int id = vocabulary.add(first + second);
        filter.add(first + second);
        if (id >= firstPart.length) {
            firstPart = Arrays.copyOf(firstPart, firstPart.length * 2);
        }
        firstPart[id] = first.length();
    }

    private int id(String word) {
        return vocabulary.id(word, 0, word.length());
    }

    private static int wordEnd(char[] text, int start) {
        int end = start + 1;
        while (end < text.length && Chars.isLetter(text[end])) {
            end++;
        }
        return end;
    }

    /** Adds where the word at [start, end) of a text lacks a blank. */
    void word(char[] text, int start, int end, Offsets missing) {
        char before = start == 0 ? ' ' : text[start - 1];
        boolean number = Chars.isDigit(before);
        int id = vocabulary.id(text, start, end);
        if (id < 0 || isAddress(text, start, end)) {
            return;
        }
        if (number && id < afterNumber.length && afterNumber[id] && isPlainNumber(text, start)) {
            missing.add(start);
        }
        boolean opens = !isStop(before) || missing.endsWith(start);
        if (!number && opens && id < firstPart.length && firstPart[id] > 0) {
            missing.add(start + firstPart[id]);
        }
    }

    /** Whether the digits before a char follow no letter ("united24media"). */
    private static boolean isPlainNumber(char[] text, int end) {
        int i = end - 1;
        while (i >= 0 && i > end - 20 && (Chars.isDigit(text[i]) || text[i] == ',' || text[i] == '.')) {
            i--;
        }
        return i < 0 || i > end - 20 && !Chars.isLetterOrDigit(text[i]) && "_/#@=&".indexOf(text[i]) < 0;
    }

    /**
     * Adds where a sentence that ends at a stop lacks the blank behind it.
     *
     * @param quoted whether a straight quotation mark is open
     */
    void stop(char[] text, int stop, boolean quoted, Offsets missing) {
        int next = stop + 1;
        if (next >= text.length || text[next] <= ' ' || !endsWord(text, stop, missing)) {
            return;
        }
        while (next < text.length && next < stop + 3 && isClosing(text[next], quoted)) {
            next++;
        }
        int first = next;
        if (first < text.length && "\"\u201c\u2018(".indexOf(text[first]) >= 0) {
            first++;
        }
        if (opensSentence(text, first) && !isAddress(text, stop, first)) {
            missing.add(next);
        }
    }

    private static boolean isClosing(char c, boolean quoted) {
        return c == '\u201d' || c == '\u2019' || c == ')' || c == '"' && quoted;
    }

    /** Two small letters, two capitals or a digit stand before the stop, and no other stop is glued before that word. */
    private static boolean endsWord(char[] text, int stop, Offsets missing) {
        if (stop < 2) {
            return false;
        }
        char last = text[stop - 1];
        char before = text[stop - 2];
        boolean small = Character.isLowerCase(last) && Character.isLowerCase(before);
        boolean capitals = Character.isUpperCase(last) && Character.isUpperCase(before);
        if (!small && !capitals && !Chars.isDigit(last)) {
            return false;
        }
        int start = stop - 1;
        while (start > 0 && (Chars.isDigit(last) ? Chars.isDigit(text[start - 1]) : Chars.isLetter(text[start - 1]))) {
            start--;
        }
        return start == 0 || ".?!@/_#".indexOf(text[start - 1]) < 0 || missing.endsWith(start);
    }

    /** A capital and a small letter, or "I" or "A" alone; no domain, and no other stop glued behind that word. */
    private boolean opensSentence(char[] text, int start) {
        if (start >= text.length || !Character.isUpperCase(text[start])) {
            return false;
        }
        int end = wordEnd(text, start);
        char after = end < text.length ? text[end] : ' ';
        if (end - start == 1) {
            return (text[start] == 'I' || text[start] == 'A') && after == ' ';
        }
        int id = vocabulary.id(text, start, end);
        boolean isDomain = id >= 0 && id < domain.length && domain[id];
        boolean stopGlued = isStop(after) && end + 1 < text.length && Chars.isLetter(text[end + 1]);
        return Character.isLowerCase(text[start + 1]) && !isDomain && !stopGlued;
    }

    /** Whether the word between blanks around [start, end) looks like an address, a handle or a file. */
    private static boolean isAddress(char[] text, int start, int end) {
        for (int i = start - 1; i >= 0 && i > start - LONGEST_ADDRESS && text[i] > ' '; i--) {
            if ("@/\\#_=".indexOf(text[i]) >= 0) {
                return true;
            }
        }
        for (int i = end; i < text.length && i < end + LONGEST_ADDRESS && text[i] > ' '; i++) {
            char c = text[i];
            if ("@/\\_=".indexOf(c) >= 0 || c == '.' && i + 1 < text.length && Character.isLowerCase(text[i + 1])) {
                return true;
            }
        }
        return false;
    }

    static boolean isStop(char c) {
        return c == '.' || c == '?' || c == '!';
    }
}
