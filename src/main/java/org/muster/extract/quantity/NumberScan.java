package org.muster.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Precision;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Cues.Effect;
import org.muster.extract.quantity.NumberPhrase.Shape;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** One pass over the tokens of a sentence: cue words, then a number, then the other end of a range, then cue words. */
final class NumberScan {
    private final QuantityFinder lexicon;
    private final Text text;
    private final int from;
    private final int limit;
    private final NumberReader reader;
    private final RangeReader ranges;
    private final List<Quantity> found = new ArrayList<>();
    private final List<RefusedNumber> refused = new ArrayList<>();

    /** The cue words that end where the scan stands, and what they do together. */
    private int cueStart;

    private int cueEnd = -1;
    private Effect effect = Effect.NONE;
    private boolean between;
    private boolean change;

    NumberScan(QuantityFinder lexicon, Text text, int from, int limit) {
        this.lexicon = lexicon;
        this.text = text;
        this.from = from;
        this.limit = limit;
        this.reader = new NumberReader(lexicon.words, lexicon.links, text, limit);
        this.ranges = new RangeReader(lexicon.links, lexicon.cues, lexicon.contexts, reader, text, limit);
    }

    QuantityFindings run() {
        int token = from;
        while (token < limit) {
            NumberPhrase number = text.kind(token) == TokenKind.NUMBER || text.id(token) >= 0 ? reader.at(token) : null;
            if (number != null) {
                token = take(number);
                continue;
            }
            Phrases.Match<Effect> cue = text.id(token) < 0 ? null : lexicon.cues.before(text, token, limit);
            if (cue == null) {
                token++;
            } else {
                if (cue.value() != Effect.IGNORED) {
                    addCue(cue);
                }
                token = cue.end();
            }
        }
        return new QuantityFindings(found, refused);
    }

    private void addCue(Phrases.Match<Effect> cue) {
        if (cueEnd != cue.start()) {
            cueStart = cue.start();
            effect = Effect.NONE;
            between = false;
            change = false;
        }
        cueEnd = cue.end();
        switch (cue.value()) {
            case BETWEEN -> between = true;
            case FROM -> {
                if (cueStart == cue.start()) {
                    cueStart = cue.end();
                }
                change = true;
            }
            default -> effect = effect.with(cue.value());
        }
    }

    /** Decides on a number; returns the token at which to go on. */
    private int take(NumberPhrase first) {
        boolean hasCue = cueEnd == first.start();
        int start = hasCue ? cueStart : first.start();
        if (!hasCue) {
            effect = Effect.NONE;
            between = false;
            change = false;
        }
        if (first.refusal() != null) {
            return refuse(first.start(), first.end(), first.refusal());
        }
        NumberPhrase second = null;
        RangeReader.Ends ends = ranges.after(first, between, change, hasCue || startsClause(first.start()));
        if (ends != null) {
            if (ends.refusal() != null) {
                return refuse(first.start(), ends.second().end(), ends.refusal());
            }
            first = ends.first();
            second = ends.second();
        }
        if (second == null && between && effect == Effect.NONE) {
            start = first.start();
        }
        NumberPhrase last = second == null ? first : second;
        String rule = lexicon.contexts.refusal(text, from, limit, start, first, last);
        if (rule == null) {
            rule = otherRefusal(start, first, second);
        }
        if (rule != null && rule.equals("date") && second != null && !isSecondDay(first, second)) {
            return refuse(first.start(), first.end(), rule);
        }
        if (rule != null) {
            refuseEarlier(first.start(), rule);
            return refuse(first.start(), last.end(), rule);
        }
        return found(start, first, second, ends);
    }

    // ---- refusals

    private boolean startsClause(int token) {
        return token == from || text.kind(token - 1) == TokenKind.SYMBOL;
    }

    private @Nullable String otherRefusal(int start, NumberPhrase first, @Nullable NumberPhrase second) {
        int end = second == null ? first.end() : second.end();
        boolean bare = first.shape() == Shape.BARE;
        RefusedNumber last = refused.isEmpty() ? null : refused.get(refused.size() - 1);
        if (bare && last != null && last.end() + 1 == first.start()) {
            NumberWords.Word between = lexicon.words.at(text, last.end());
            if (last.rule().equals("name") && between != null && between.kind() == NumberWords.Kind.OF) {
                return last.rule();
            }
            boolean day = first.value() <= 31 && !opensCount(first);
            boolean date = last.rule().equals("date") && (day || isYearOfDate(first));
            boolean year = last.rule().equals("year") && first.looksLikeYear();
            if (isShortYear(first, last) || (date || year) && isListLink(first.start() - 1)) {
                return last.rule();
            }
        }
        if (second != null) {
            return null;
        }
        boolean cue = start < first.start();
        if (!cue && first.looksLikeYear() && (end >= limit || text.kind(end) != TokenKind.WORD)) {
            return "year";
        }
        if (bare && first.start() == from && first.value() < 100 && end < limit && isListMark(end)) {
            return "list";
        }
        return bare && isAge(first, end) ? "age" : null;
    }

    /** In "April 5 - Twelve people died" the date ends with its day. */
    private boolean isSecondDay(NumberPhrase first, NumberPhrase second) {
        boolean day = second.shape() == Shape.BARE && (second.value() <= 31 || second.looksLikeYear());
        return day && (text.isGlued(first.end()) || text.kind(first.end()) == TokenKind.WORD);
    }

    /** "On May 6, 2011, 30 soldiers": behind a comma and before a word, no further day. */
    private boolean opensCount(NumberPhrase number) {
        int end = number.end();
        return Contexts.isSymbol(text, number.start() - 1, ',')
                && end < limit
                && text.kind(end) == TokenKind.WORD
                && !isListLink(end);
    }

    private static boolean isYearOfDate(NumberPhrase year) {
        return year.value() >= 1000 && year.value() < 2200;
    }

    /** "89" behind "28 Dec" where a dash or the end follows. */
    private boolean isShortYear(NumberPhrase number, RefusedNumber last) {
        int end = number.end();
        return number.value() > 31
                && number.value() < 100
                && last.rule().equals("date")
                && text.kind(number.start() - 1) == TokenKind.WORD
                && (end >= limit || text.kind(end) != TokenKind.WORD);
    }

    private boolean isListLink(int token) {
        return lexicon.links.end(Links.Kind.AND, text, token, limit) > 0
                || lexicon.links.end(Links.Kind.OR, text, token, limit) > 0
                || lexicon.links.end(Links.Kind.DASH, text, token, limit) > 0
                || Contexts.isSymbol(text, token, ',');
    }

    private boolean isListMark(int token) {
        return text.isGlued(token) && (Contexts.isSymbol(text, token, '.') || Contexts.isSymbol(text, token, ')'));
    }

    /** "Jane Doe, 34, of Leeds" and "Jane Doe (34)" */
    private boolean isAge(NumberPhrase number, int end) {
        int before = number.start() - 1;
        if (number.value() < 15 || number.value() > 105 || before - 1 < from || !text.isCapitalised(before - 1)) {
            return false;
        }
        boolean commas = Contexts.isSymbol(text, before, ',') && end < limit && Contexts.isSymbol(text, end, ',');
        boolean brackets = Contexts.isSymbol(text, before, '(') && end < limit && Contexts.isSymbol(text, end, ')');
        return commas || brackets;
    }

    private int refuse(int start, int end, String rule) {
        refused.add(new RefusedNumber(start, end, rule));
        return end;
    }

    /** In "45 and 50 mg" the unit is the first number's too. */
    private void refuseEarlier(int start, String rule) {
        boolean unit = rule.equals("measure") || rule.equals("percent") || rule.equals("money");
        while (unit && !found.isEmpty()) {
            Quantity last = found.get(found.size() - 1);
            if (last.end() + 1 != start || !isListLink(last.end())) {
                return;
            }
            found.remove(found.size() - 1);
            refused.add(new RefusedNumber(last.start(), last.end(), rule));
            start = last.start();
        }
    }

    // ---- what is found

    private int found(int start, NumberPhrase first, @Nullable NumberPhrase second, RangeReader.@Nullable Ends ends) {
        NumberPhrase last = second == null ? first : second;
        int end = last.end();
        Effect behind = Effect.NONE;
        Phrases.Match<Effect> after = end < limit ? lexicon.cues.after(text, end, limit) : null;
        if (after != null && !isFollowedByNumber(after)) {
            behind = after.value();
            end = after.end();
        }
        Effect own = effect.with(behind);
        Quantity quantity = second == null || ends == null
                ? single(start, end, first, own)
                : pair(start, end, first, second, ends, own);
        add(quantity);
        return end;
    }

    /** In "200 or more than 190" the words belong to the number behind them. */
    private boolean isFollowedByNumber(Phrases.Match<Effect> after) {
        int end = after.end();
        for (int token = after.start() + 1; token < after.end(); token++) {
            Phrases.Match<Effect> before = lexicon.cues.before(text, token, limit);
            end = before == null ? end : Math.max(end, before.end());
        }
        return end < limit && reader.at(end) != null;
    }

    private Quantity single(int start, int end, NumberPhrase number, Effect own) {
        Long value = number.value();
        Precision precision = number.vague() ? Precision.VAGUE : precision(own);
        return new Quantity(
                start,
                end,
                number.start(),
                number.end(),
                precision == Precision.UPPER_BOUND ? null : value,
                precision == Precision.UPPER_BOUND || precision == Precision.EXACT || precision == Precision.APPROXIMATE
                        ? value
                        : null,
                precision,
                cue(start, number.start(), number.end(), end),
                number.form(),
                number.looksLikeYear() && own == Effect.NONE,
                null);
    }

    private Quantity pair(
            int start, int end, NumberPhrase first, NumberPhrase second, RangeReader.Ends ends, Effect own) {
        Long low = Math.min(first.value(), second.value());
        Long high = Math.max(first.value(), second.value());
        Precision precision = Precision.RANGE;
        if (first.vague() && second.vague()) {
            precision = Precision.VAGUE;
            high = null;
        } else if (second.vague() || own == Effect.LOWER_BOUND || ends.effect() == Effect.LOWER_BOUND) {
            precision = Precision.LOWER_BOUND;
            high = null;
        } else if (own == Effect.UPPER_BOUND) {
            precision = Precision.UPPER_BOUND;
            low = null;
        }
        Quantity.Change values = ends.isChange()
                ? new Quantity.Change(
                        single(start, first.end(), first, effect),
                        single(secondStart(first, second), end, second, ends.effect()))
                : null;
        return new Quantity(
                start,
                end,
                first.start(),
                second.end(),
                low,
                high,
                precision,
                cue(start, first.start(), second.end(), end),
                second.form(),
                first.looksLikeYear() && second.looksLikeYear(),
                values);
    }

    /** Where the second value begins with its own cue words, after "to". */
    private int secondStart(NumberPhrase first, NumberPhrase second) {
        int to = lexicon.links.end(Links.Kind.TO, text, first.end(), limit);
        return to > 0 && to < second.start() ? to : second.start();
    }

    private static Precision precision(Effect effect) {
        return switch (effect) {
            case NONE, BETWEEN, FROM, IGNORED -> Precision.EXACT;
            case APPROXIMATE -> Precision.APPROXIMATE;
            case LOWER_BOUND -> Precision.LOWER_BOUND;
            case UPPER_BOUND -> Precision.UPPER_BOUND;
        };
    }

    private @Nullable String cue(int start, int numberStart, int numberEnd, int end) {
        String before = start < numberStart ? text.slice(start, numberStart) : "";
        String after = numberEnd < end ? text.slice(numberEnd, end) : "";
        String both = before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
        return both.isEmpty() ? null : both;
    }

    /** Adds a quantity; "at least 3,000 but no more than 5,000" becomes one range. */
    private void add(Quantity quantity) {
        Quantity last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null
                && quantity.start() > last.end()
                && lexicon.links.end(Links.Kind.BUT, text, last.end(), limit) == quantity.start()) {
            Quantity lower = last.precision() == Precision.LOWER_BOUND ? last : quantity;
            Quantity upper = lower == last ? quantity : last;
            Long low = lower.low();
            Long high = upper.high();
            if (lower.precision() == Precision.LOWER_BOUND
                    && upper.precision() == Precision.UPPER_BOUND
                    && low != null
                    && high != null
                    && low < high) {
                found.set(
                        found.size() - 1,
                        new Quantity(
                                last.start(),
                                quantity.end(),
                                last.numberStart(),
                                quantity.numberEnd(),
                                low,
                                high,
                                Precision.RANGE,
                                last.cue() + " " + quantity.cue(),
                                quantity.form(),
                                false,
                                null));
                return;
            }
        }
        found.add(quantity);
    }
}
