package org.muster.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Dates and parts of dates that are written in digits. */
final class Dates {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2100;

    private Dates() {}

    /** A token of at most so many digits and nothing else; -1 for any other token. */
    static int digits(Text text, int token, int most) {
        int length = text.end(token) - text.start(token);
        if (text.kind(token) != TokenKind.NUMBER || length > most) {
            return -1;
        }
        int value = 0;
        for (int i = text.start(token); i < text.end(token); i++) {
            char c = text.string().charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** A year of four digits that no letter, money sign or percent sign touches; 0 for anything else. */
    static int year(Text text, int token, int limit) {
        int year = digits(text, token, 4);
        boolean glued = token > 0 && text.isGlued(token) && text.kind(token - 1) == TokenKind.WORD
                || token + 1 < limit && text.isGlued(token + 1) && text.kind(token + 1) == TokenKind.WORD;
        return year >= FIRST_YEAR && year <= LAST_YEAR && !glued && !isClock(text, token, year) ? year : 0;
    }

    /** "at 1245": the time of day in wires that write it without a sign. */
    private static boolean isClock(Text text, int token, int year) {
        return token > 0 && text.lower(token - 1).equals("at") && year < 2400 && year % 100 < 60;
    }

    /** The last year of "2003-2011" and "2014-15"; 0 where there is no span. */
    static int spanEnd(Text text, int token, int limit, int first) {
        if (token + 2 >= limit || !isDash(text, token + 1) || !text.isGlued(token + 1) || !text.isGlued(token + 2)) {
            return 0;
        }
        int last = digits(text, token + 2, 4);
        int length = text.end(token + 2) - text.start(token + 2);
        int full = length == 2 ? first / 100 * 100 + last : last;
        return length != 3 && full > first && full <= LAST_YEAR ? full : 0;
    }

    /** The first year of "1990s", "1990's", "the '90s"; 0 for anything else. */
    static int decade(Text text, int token, int limit, boolean the) {
        int year = digits(text, token, 4);
        int length = text.end(token) - text.start(token);
        boolean s = token + 1 < limit
                && text.isGlued(token + 1)
                && (isS(text, token + 1) || isApostrophe(text, token + 1) && token + 2 < limit && isS(text, token + 2));
        if (!s || year <= 0 || year % 10 != 0) {
            return 0;
        }
        boolean apostrophe = token > 0 && text.isGlued(token) && text.kind(token - 1) == TokenKind.SYMBOL;
        if (length == 2 && year >= 20 && (the || apostrophe)) {
            return 1900 + year;
        }
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    static int decadeEnd(Text text, int token) {
        return isS(text, token + 1) ? token + 2 : token + 3;
    }

    /** "2022-03-01" and "24.02.2022"; null for anything else. */
    static @Nullable LocalDate numeric(Text text, int token, int limit) {
        try {
            if (text.end(token) - text.start(token) == 10 && text.string().charAt(text.start(token) + 2) == '.') {
                String date = text.word(token);
                return date.charAt(5) == '.'
                        ? day(date.substring(6), date.substring(3, 5), date.substring(0, 2))
                        : null;
            }
            if (numericTokens(text, token) == 5
                    && token + 4 < limit
                    && isDash(text, token + 1)
                    && isDash(text, token + 3)
                    && text.end(token + 4) - text.start(token) == 10
                    && text.end(token) - text.start(token) == 4) {
                return day(text.word(token), text.word(token + 2), text.word(token + 4));
            }
            return null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** How many tokens a date in digits takes. */
    static int numericTokens(Text text, int token) {
        return text.end(token) - text.start(token) == 10 ? 1 : 5;
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** The three months of a season of a year; the winter of a year ends in the next. */
    static Days season(int year, int month) {
        return Days.of(
                LocalDate.of(year, month, 1),
                YearMonth.of(year, month).plusMonths(2).atEndOfMonth());
    }

    static boolean isHyphen(Text text, int token) {
        return isSymbol(text, token, '-') || isSymbol(text, token, '\u2010') || isSymbol(text, token, '\u2011');
    }

    private static boolean isDash(Text text, int token) {
        return isHyphen(text, token) || isSymbol(text, token, '\u2013');
    }

    static boolean isSymbol(Text text, int token, char symbol) {
        return text.kind(token) == TokenKind.SYMBOL && text.string().charAt(text.start(token)) == symbol;
    }

    static boolean isApostrophe(Text text, int token) {
        return isSymbol(text, token, '\'') || isSymbol(text, token, '\u2019') || isSymbol(text, token, '\u2018');
    }

    private static boolean isS(Text text, int token) {
        return text.end(token) - text.start(token) == 1 && text.string().charAt(text.start(token)) == 's';
    }
}
