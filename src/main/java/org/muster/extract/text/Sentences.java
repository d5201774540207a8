package org.muster.extract.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds where sentences begin: at a new paragraph, heading or list item (a line break that does not merely wrap), and after
 * a stop where what follows can open a sentence. Abbreviations, initials, ellipses, numbers and quotation marks are told
 * apart by the words around them. Time is linear.
 */
final class Sentences {
    /** A headline is not longer, in chars. */
    private static final int LONGEST_HEADLINE = 250;
    /** A heading without a stop is not longer, in chars. */
    private static final int LONGEST_HEADING = 120;
    /** What has no stop for so many tokens is a list or no prose; it is cut, so that what reads sentences stays linear. */
    private static final int LONGEST_SENTENCE = 250;
    /** How many quotation marks, brackets or dashes in a row are looked past. */
    private static final int MOST_MARKS = 5;

    private static final String BULLETS = "\u2022\u25ba\u25aa\u25a0\u25cf\u2981";
    private static final String STOPS = ".?!";
    private static final String CLOSING = "\"'\u2019\u201d)]}\u00bb";
    private static final String OPENING = "\"'\u2018\u201c([{\u00ab\u00b7-\u2013\u2014*" + BULLETS;

    private final String string;
    private final char[] text;
    private final Tokens tokens;
    private final SentenceWords words;
    private final boolean isHeadline;
    /** Found out where the first line break asks for it. */
    private @Nullable WrappedLines lines;

    private Sentences(String string, char[] text, Tokens tokens, SentenceWords words) {
        this.string = string;
        this.text = text;
        this.tokens = tokens;
        this.words = words;
        this.isHeadline = isHeadline();
    }

    /**
     * The first token of each sentence, then the number of tokens. A text without a token has no sentence.
     *
     * @param text the chars of the string
     */
    static int[] split(String string, char[] text, Tokens tokens, SentenceWords words) {
        return new Sentences(string, text, tokens, words).starts();
    }

    private int[] starts() {
        int[] starts = new int[tokens.size() / 16 + 4];
        int count = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0
                    || i - start == LONGEST_SENTENCE
                    || !isPlainlyInside(i) && (isBreak(start, i) || endsBefore(start, i))) {
                if (count + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                start = i;
                starts[count++] = i;
            }
        }
        starts[count] = tokens.size();
        return Arrays.copyOf(starts, count + 1);
    }

    /** Most tokens follow a letter without a blank, or with one. */
    private boolean isPlainlyInside(int token) {
        int end = tokens.end(token - 1);
        int gap = tokens.start(token) - end;
        return gap == 0 || gap == 1 && text[end] == ' ' && Chars.isLetter(text[end - 1]) && text[end + 1] < 0x2000;
    }

    /** Whether a line break stands before a token that is more than a wrap. */
    private boolean isBreak(int start, int token) {
        int from = tokens.end(token - 1);
        int to = tokens.start(token);
        for (int i = from; i < to; i++) {
            if (text[i] == '\n') {
                return !wraps(i) && !runsOn(start, token);
            }
        }
        return false;
    }

    private boolean wraps(int lineBreak) {
        if (text[lineBreak + 1] <= ' ') {
            return false; // a blank line or an indented one
        }
        WrappedLines known = lines;
        if (known == null) {
            known = WrappedLines.in(string);
            lines = known;
        }
        return known.wraps(lineBreak);
    }

    /** "…sent by the / ministry": a line that cannot end there, or is no heading, and a small letter on the next. */
    private boolean runsOn(int start, int next) {
        int last = next - 1;
        if (!Character.isLowerCase(text[tokens.start(next)])) {
            return false;
        }
        return last(last) == ','
                || words.is(tokens.id(last), SentenceWords.BINDING)
                || tokens.end(last) - tokens.start(start) > LONGEST_HEADING
                        && Character.isLowerCase(text[tokens.start(last)]);
    }

    /** Whether the tokens [start, next) end with a stop, and the token {@code next} opens another sentence or is a bullet. */
    private boolean endsBefore(int start, int next) {
        char first = text[tokens.start(next)];
        if (first >= 0x2000 && BULLETS.indexOf(first) >= 0) {
            return true;
        }
        int stop = next - 1;
        char mark = last(stop);
        if (Chars.isLetter(mark) || mark == ',') {
            return false;
        }
        while (CLOSING.indexOf(mark) >= 0 && stop > start && next - stop <= MOST_MARKS) {
            if (tokens.end(stop - 1) != tokens.start(stop)) {
                return false;
            }
            mark = last(--stop);
        }
        if (isFootnote(stop)) {
            mark = last(--stop);
        }
        boolean quoted = stop < next - 1;
        return switch (mark) {
            case '.' -> isOpening(next) && fullStopEnds(start, stop, next, quoted);
            case '?', '!' -> isOpening(next) && !(quoted && speechFollows(next));
            case '\u2026' -> isOpening(next) && opens(opening(next));
            default -> false;
        };
    }

    /** "…in the north.3 The": a number of at most two digits glued to a stop that is glued to a word. */
    private boolean isFootnote(int token) {
        return token > 1
                && tokens.kind(token) == TokenKind.NUMBER
                && tokens.end(token) - tokens.start(token) <= 2
                && tokens.end(token - 1) == tokens.start(token)
                && last(token - 1) == '.'
                && tokens.kind(token - 1) == TokenKind.SYMBOL
                && tokens.end(token - 2) == tokens.start(token - 1)
                && tokens.end(token - 2) - tokens.start(token - 2) > 2
                && tokens.kind(token - 2) == TokenKind.WORD;
    }

    private boolean fullStopEnds(int start, int stop, int after, boolean quoted) {
        int next = opening(after);
        if (tokens.kind(stop) == TokenKind.WORD) {
            int kind = words.abbreviation(tokens.id(stop), isCapital(stop));
            return abbreviationEnds(kind == 0 ? SentenceWords.ENDS_BEFORE_OPENER : kind, after, next);
        }
        int before = stop - 1;
        if (before < start || tokens.end(before) != tokens.start(stop)) {
            return before < start || last(before) != '.' || opens(next);
        }
        if (last(before) == '.') {
            return opens(next);
        }
        if (quoted) {
            return true;
        }
        if (tokens.kind(before) == TokenKind.NUMBER) {
            return before > start; // "1. Send more troops"
        }
        if (tokens.kind(before) != TokenKind.WORD) {
            return true;
        }
        if (tokens.end(before) - tokens.start(before) == 1 && isCapital(before)) {
            return abbreviationEnds(SentenceWords.ENDS_BEFORE_OPENER, after, next);
        }
        return abbreviationEnds(words.abbreviation(tokens.id(before), isCapital(before)), after, next);
    }

    /**
     * Whether an abbreviation's full stop ends the sentence too.
     *
     * @param after the token after it; a dash, as after a dateline, goes on
     * @param next the token behind the marks at {@code after}
     */
    private boolean abbreviationEnds(int kind, int after, int next) {
        if (kind != 0 && "-\u2013\u2014".indexOf(last(after)) >= 0) {
            return false;
        }
        return switch (kind) {
            case SentenceWords.NEVER_ENDS -> false;
            case SentenceWords.BEFORE_NUMBER -> tokens.kind(next) != TokenKind.NUMBER;
            case SentenceWords.ENDS_BEFORE_OPENER -> !isHeadline && opens(next);
            case SentenceWords.ENDS_BEFORE_CAPITAL ->
                tokens.kind(next) == TokenKind.WORD
                        && !words.is(tokens.id(next), SentenceWords.TIME)
                        && (opens(next) || words.abbreviation(tokens.id(next), true) != SentenceWords.NEVER_ENDS);
            default -> true;
        };
    }

    /** Whether a token, or what stands behind its quotation marks, can be the first of a sentence. */
    private boolean isOpening(int token) {
        int first = opening(token);
        return first < tokens.size()
                && switch (tokens.kind(first)) {
                    case NUMBER -> true;
                    case WORD -> isCapital(first);
                    case POSSESSIVE -> false;
                    case SYMBOL -> "$\u00a3\u20ac\u00a5#@\u00bf\u00a1".indexOf(last(first)) >= 0;
                };
    }

    /** The token behind the quotation marks, brackets, dashes and bullets that stand at {@code token}. */
    private int opening(int token) {
        int first = token;
        while (first < tokens.size()
                && first < token + MOST_MARKS
                && tokens.kind(first) == TokenKind.SYMBOL
                && OPENING.indexOf(last(first)) >= 0) {
            first++;
        }
        return first;
    }

    private boolean opens(int token) {
        return words.is(tokens.id(token), SentenceWords.OPENER);
    }

    /** "Why?" Smith asked: a verb of speech within three words, all before it capitalised. */
    private boolean speechFollows(int token) {
        for (int i = token; i < tokens.size() && i < token + 4; i++) {
            if (words.is(tokens.id(i), SentenceWords.SPEECH)) {
                return true;
            }
            if (!isCapital(i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a text is short, writes its words with capitals, and does not close with a stop. */
    private boolean isHeadline() {
        int end = tokens.size() - 1;
        if (text.length > LONGEST_HEADLINE
                || end < 0
                || tokens.kind(end) == TokenKind.SYMBOL && STOPS.indexOf(last(end)) >= 0) {
            return false;
        }
        int small = 0;
        int capital = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.WORD && tokens.end(i) - tokens.start(i) > 3) {
                if (isCapital(i)) {
                    capital++;
                } else {
                    small++;
                }
            }
        }
        return capital > 4 * small;
    }

    /** Whether a token begins with a letter that is not lower case. */
    private boolean isCapital(int token) {
        int c = Character.codePointAt(text, tokens.start(token));
        return Character.isLetter(c) && !Character.isLowerCase(c);
    }

    private char last(int token) {
        return text[tokens.end(token) - 1];
    }
}
