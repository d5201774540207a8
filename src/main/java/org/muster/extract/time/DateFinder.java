package org.muster.extract.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.text.Vocabulary;
import org.muster.extract.time.DateExpression.Form;
import org.muster.extract.time.DateReader.Reading;
import org.muster.extract.time.DateWords.Kind;

/**
 * Finds the date expressions of a sentence and resolves them against the publication date. A weekday is the latest on or
 * before it ("next Friday" and "by Friday": the first after it); a month or day without a year is that of the year of
 * publication, or of the year before where it would lie more than a few weeks ahead and no "will" or the like stands before
 * it. Linear in the number of tokens; immutable and safe for any number of threads.
 */
public final class DateFinder {
    /** How many tokens before a date a "will" makes it lie ahead. */
    private static final int FUTURE_REACH = 8;

    private final DateWords words;

    public DateFinder(LexiconFiles lexicons, Vocabulary vocabulary) {
        words = new DateWords(lexicons, vocabulary);
    }

    /**
     * The date expressions of tokens [from, to), in reading order, not overlapping.
     *
     * @param publishedOn the day of publication; null where it is unknown: relative expressions have no days then
     */
    public List<DateExpression> find(Text text, int from, int to, @Nullable LocalDate publishedOn) {
        DateReader reader = new DateReader(words, text, to, publishedOn);
        List<DateExpression> found = new ArrayList<>();
        int lastFuture = Integer.MIN_VALUE / 2;
        int token = from;
        while (token < to) {
            boolean future = token - lastFuture <= FUTURE_REACH;
            boolean can = text.kind(token) == TokenKind.NUMBER || words.canBegin(text, token);
            DateExpression date = can ? at(reader, text, token, to, publishedOn, future) : null;
            if (date != null) {
                found.add(date);
                token = date.end();
            } else {
                if (words.is(Kind.FUTURE, text, token, to)) {
                    lastFuture = token;
                } else if (text.kind(token) == TokenKind.SYMBOL && Dates.isSymbol(text, token, ';')) {
                    lastFuture = Integer.MIN_VALUE / 2;
                }
                token++;
            }
        }
        return found;
    }

    private @Nullable DateExpression at(
            DateReader reader, Text text, int token, int limit, @Nullable LocalDate publishedOn, boolean future) {
        DateExpression span = span(reader, text, token, limit, publishedOn, future);
        if (span != null) {
            return span;
        }
        for (Form form : Form.values()) {
            Phrases.Match<Integer> preposition = words.at(kind(form), text, token, limit);
            if (preposition != null) {
                boolean ahead = form == Form.UNTIL || form == Form.AT && future;
                Reading reading = reader.at(preposition.end(), ahead);
                if (reading != null) {
                    return expression(
                            token, reading.end(), days(reading, form, preposition.value()), form, publishedOn);
                }
            }
        }
        Reading bare = reader.at(token, false);
        return bare == null || bare.needsPreposition()
                ? null
                : expression(token, bare.end(), bare.days(), Form.AT, publishedOn);
    }

    /** "from 2001 to 2011", "between March 1 and May 31" */
    private @Nullable DateExpression span(
            DateReader reader, Text text, int token, int limit, @Nullable LocalDate publishedOn, boolean future) {
        Phrases.Match<Integer> between = words.at(Kind.BETWEEN, text, token, limit);
        Reading first = between == null ? null : reader.at(between.end(), future);
        Phrases.Match<Integer> to = first == null ? null : words.at(Kind.TO, text, first.end(), limit);
        Reading second = to == null ? null : reader.at(to.end(), future);
        if (first == null || second == null) {
            return null;
        }
        LocalDate from = first.days().from();
        LocalDate until = second.days().to();
        if (from != null && until != null && until.isBefore(from)) {
            return null;
        }
        Days days =
                new Days(from, until, second.days().isFuture(), second.days().leastYears());
        return expression(token, second.end(), days, Form.AT, publishedOn);
    }

    private static Kind kind(Form form) {
        return switch (form) {
            case AT -> Kind.AT;
            case SINCE -> Kind.SINCE;
            case UNTIL -> Kind.UNTIL;
            case AFTER -> Kind.AFTER;
        };
    }

    /** What a preposition leaves of a date: "since World War II" counts from its end, "before 2014" stops ahead of it. */
    private static Days days(Reading reading, Form form, int exclusive) {
        Days days = reading.days();
        LocalDate from = days.from();
        if (form == Form.SINCE && reading.isPeriod()) {
            return days.lastDay();
        }
        return form == Form.UNTIL && exclusive > 0 && from != null ? Days.of(from, from.minusDays(1)) : days;
    }

    private static DateExpression expression(
            int start, int end, Days days, Form form, @Nullable LocalDate publishedOn) {
        LocalDate from = switch (form) {
            case AT, SINCE -> days.from();
            case UNTIL -> null;
            case AFTER -> days.to();
        };
        LocalDate to = switch (form) {
            case AT, UNTIL -> days.to();
            case SINCE -> from != null && publishedOn != null && from.isAfter(publishedOn) ? null : publishedOn;
            case AFTER -> null;
        };
        LocalDate first = form == Form.UNTIL ? to : from;
        boolean future = form != Form.SINCE
                && (days.isFuture() || first != null && publishedOn != null && first.isAfter(publishedOn));
        return new DateExpression(start, end, from, to, form, yearsBefore(days, form, to, publishedOn, future), future);
    }

    private static @Nullable Integer yearsBefore(
            Days days, Form form, @Nullable LocalDate to, @Nullable LocalDate publishedOn, boolean future) {
        if (future || form == Form.SINCE) {
            return 0;
        }
        if (to != null && publishedOn != null) {
            return (int) Math.max(0, ChronoUnit.YEARS.between(to, publishedOn));
        }
        return days.leastYears();
    }
}
