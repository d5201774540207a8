package org.muster.extract.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.muster.extract.lexicon.Tsv;

/**
 * What is cut off the beginning and the end of words, and where they are cut inside: spaCy's rules for English. A word is at chars
 * [from, to) of a string; what stands around it is not looked at.
 */
final class Affixes {
    private final Set<Character> punctuation = new HashSet<>();
    private final Set<Character> quotes = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<String> suffixes = new ArrayList<>();
    private final List<String> behindDigits = new ArrayList<>();
    private final List<String> hyphens = new ArrayList<>();

    Affixes(Tsv affixes) {
        for (Tsv.Row row : affixes.rows()) {
            String affix = row.cell(1);
            switch (row.cell(0)) {
                case "punctuation" -> {
                    addTo(punctuation, affix);
                    prefixes.add(affix);
                    suffixes.add(affix);
                }
                case "quote" -> {
                    addTo(quotes, affix);
                    prefixes.add(affix);
                    suffixes.add(affix);
                }
                case "currency" -> {
                    prefixes.add(affix);
                    behindDigits.add(affix);
                }
                case "unit" -> behindDigits.add(affix);
                case "hyphen" -> hyphens.add(affix);
                case "prefix" -> prefixes.add(affix);
                case "suffix" -> suffixes.add(affix);
                default -> throw row.error("unknown kind '" + row.cell(0) + "'");
            }
        }
    }

    private static void addTo(Set<Character> set, String affix) {
        if (affix.length() == 1) {
            set.add(affix.charAt(0));
        }
    }

    /** How many chars to cut off the beginning; 0 for none. */
    int prefix(String string, int from, int to) {
        char first = string.charAt(from);
        if (Character.isLetterOrDigit(first) && first != 'U' && first != 'C' && first != 'A') {
            return 0;
        }
        if (first == '+') {
            return to - from > 1 && isDigit(string.charAt(from + 1)) ? 0 : 1;
        }
        for (String prefix : prefixes) {
            if (prefix.length() <= to - from && string.startsWith(prefix, from)) {
                return prefix.length();
            }
        }
        int dots = dots(string, from, to);
        return dots > 1 ? dots : icon(string, from);
    }

    /** How many chars to cut off the end: the most that any rule takes; 0 for none. */
    int suffix(String string, int from, int to) {
        int most = longest(suffixes, string, from, to);
        char last = string.charAt(to - 1);
        if (last == '.') {
            int dots = 1;
            while (to - dots > from && string.charAt(to - dots - 1) == '.') {
                dots++;
            }
            return Math.max(most, dots > 1 ? dots : endsSentence(string, from, to - 1) ? 1 : 0);
        }
        if (last == '+' && to - 2 >= from && isDigit(string.charAt(to - 2))) {
            return Math.max(most, 1);
        }
        for (String unit : behindDigits) {
            int begin = to - unit.length();
            if (unit.length() > most
                    && begin > from
                    && isDigit(string.charAt(begin - 1))
                    && string.startsWith(unit, begin)) {
                most = unit.length();
            }
        }
        if (most == 0 && Character.getType(string.codePointBefore(to)) == Character.OTHER_SYMBOL) {
            return Character.charCount(string.codePointBefore(to));
        }
        return most;
    }

    private static int longest(List<String> suffixes, String string, int from, int to) {
        int most = 0;
        for (String suffix : suffixes) {
            int length = suffix.length();
            if (length > most && length <= to - from && string.startsWith(suffix, to - length)) {
                most = length;
            }
        }
        return most;
    }

    /** Whether a full stop may be cut off what is before it: "men." and "NATO." but not "Gen." among the exceptions nor "U.S." */
    private boolean endsSentence(String string, int from, int stop) {
        if (stop == from) {
            return false;
        }
        char before = string.charAt(stop - 1);
        if (isDigit(before) || isLower(before) || "%²-+|(?:)".indexOf(before) >= 0) {
            return true;
        }
        if (quotes.contains(before) || punctuation.contains(before)) {
            return true;
        }
        return stop - 2 >= from
                && (isUpper(before) && isUpper(string.charAt(stop - 2))
                        || "FfCcKk".indexOf(before) >= 0 && string.charAt(stop - 2) == '°');
    }

    /** How many chars at {@code at} part a word inside: "..", a hyphen between letters, a comma without its blank; 0 for none. */
    int infix(String string, int from, int at, int to) {
        char c = string.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return 0;
        }
        int dots = dots(string, at, to);
        if (dots > 1) {
            return dots;
        }
        if (c == '…') {
            return 1;
        }
        int icon = icon(string, at);
        if (icon > 0 || at == from || at + 1 == to) {
            return icon;
        }
        char before = string.charAt(at - 1);
        char after = string.charAt(at + 1);
        if ("+-*^".indexOf(c) >= 0 && isDigit(before) && (isDigit(after) || after == '-')) {
            return 1;
        }
        if (c == '.' && (isLower(before) || quotes.contains(before)) && (isUpper(after) || quotes.contains(after))) {
            return 1;
        }
        if (c == ',' && Character.isLetter(before) && Character.isLetter(after)) {
            return 1;
        }
        if (!Character.isLetter(before) && !isDigit(before)) {
            return 0;
        }
        for (String hyphen : hyphens) {
            int end = at + hyphen.length();
            if (end < to && string.startsWith(hyphen, at) && Character.isLetter(string.charAt(end))) {
                return hyphen.length();
            }
        }
        return ":<>=/".indexOf(c) >= 0 && Character.isLetter(after) ? 1 : 0;
    }

    private static int dots(String string, int from, int to) {
        int end = from;
        while (end < to && string.charAt(end) == '.') {
            end++;
        }
        return end - from;
    }

    private static int icon(String string, int at) {
        int c = string.codePointAt(at);
        return Character.getType(c) == Character.OTHER_SYMBOL ? Character.charCount(c) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Letters without case count as both. */
    private static boolean isLower(char c) {
        return Character.isLetter(c) && !Character.isUpperCase(c);
    }

    private static boolean isUpper(char c) {
        return Character.isLetter(c) && !Character.isLowerCase(c);
    }
}
