package org.muster.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Precision;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Cues.Effect;
import org.muster.extract.quantity.NumberPhrase.Shape;
import org.muster.extract.quantity.Quantity.Form;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** One pass over the tokens of a sentence: cue words, then a number, then the other end of a range, then cue words. */
final class NumberScan {
    private final QuantityFinder lexicon;
    private final Text text;
    private final int from;
    private final int limit;
    private final NumberReader reader;
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
                addCue(cue);
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
            default -> effect = stronger(effect, cue.value());
        }
    }

    /** A bound outweighs an approximation: "up to about 3,000". */
    private static Effect stronger(Effect a, Effect b) {
        return b.ordinal() >= a.ordinal() ? b : a;
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
        Ends ends = range(first);
        if (ends != null) {
            if (ends.refusal() != null) {
                return refuse(first.start(), ends.second().end(), ends.refusal());
            }
            first = ends.first();
            second = ends.second();
        }
        NumberPhrase last = second == null ? first : second;
        String rule = lexicon.contexts.refusal(text, from, limit, start, first, last);
        if (rule == null) {
            rule = otherRefusal(start, first, second);
        }
        if (rule != null) {
            refuseEarlier(first.start(), rule);
            return refuse(first.start(), last.end(), rule);
        }
        return found(start, first, second, ends);
    }

    // ---- ranges

    private record Ends(
            NumberPhrase first,
            NumberPhrase second,
            boolean isChange,
            Effect effect,
            @Nullable String refusal) {}

    /** The range that begins with a number; null where it stands alone. */
    private @Nullable Ends range(NumberPhrase number) {
        NumberPhrase first = number;
        int end = first.end();
        if (end >= limit) {
            return null;
        }
        if (between) {
            Ends and = ends(first, lexicon.rangeLinks.end(Links.Kind.AND, text, end, limit), true, false);
            if (and == null && first.form() == Form.WORDS) {
                NumberPhrase shorter = reader.at(number.start(), false);
                if (shorter != null && shorter.refusal() == null) {
                    and = ends(
                            shorter, lexicon.rangeLinks.end(Links.Kind.AND, text, shorter.end(), limit), true, false);
                }
            }
            if (and != null) {
                return and;
            }
        }
        int dash = lexicon.rangeLinks.end(Links.Kind.DASH, text, end, limit);
        int to = lexicon.rangeLinks.end(Links.Kind.TO, text, end, limit);
        if (to > dash) {
            return ends(first, to, between, true);
        }
        if (dash > 0) {
            return dashed(first, dash);
        }
        int or = lexicon.rangeLinks.end(Links.Kind.OR, text, end, limit);
        return or > 0 ? either(first, or) : ratio(first);
    }

    private @Nullable Ends ends(NumberPhrase first, int at, boolean anyOrder, boolean mayChange) {
        if (at < 0) {
            return null;
        }
        int start = at;
        Effect own = Effect.NONE;
        Phrases.Match<Effect> cue = lexicon.cues.before(text, start, limit);
        while (cue != null && cue.value() != Effect.BETWEEN && cue.value() != Effect.FROM) {
            own = stronger(own, cue.value());
            start = cue.end();
            cue = lexicon.cues.before(text, start, limit);
        }
        NumberPhrase second = reader.at(start);
        if (second == null || second.refusal() != null || first.value() == 0) {
            return null;
        }
        NumberPhrase scaled = share(first, second, 4);
        if (anyOrder || change || scaled.value() < second.value()) {
            boolean isChange = mayChange && !between && (change || own.compareTo(Effect.APPROXIMATE) > 0);
            return new Ends(scaled, second, isChange, own, null);
        }
        return new Ends(first, second, true, own, second.value() < 1000 ? "ratio" : null);
    }

    private @Nullable Ends dashed(NumberPhrase first, int at) {
        NumberPhrase second = reader.at(at);
        boolean tight = text.isGlued(first.end()) && text.isGlued(at);
        boolean loose = !text.isGlued(first.end()) && !text.isGlued(at);
        if (second == null || second.refusal() != null) {
            return null;
        }
        if (tight && isChain(second)) {
            return new Ends(first, chainEnd(second), false, Effect.NONE, "code");
        }
        NumberPhrase scaled = share(first, second, 10);
        boolean rising = first.value() > 0 && scaled.value() < second.value();
        if (rising && (tight || loose)) {
            return new Ends(scaled, second, false, Effect.NONE, null);
        }
        if (!tight) {
            return null;
        }
        boolean years = first.looksLikeYear() && second.value() < 100;
        return new Ends(first, second, false, Effect.NONE, years ? "year" : "score");
    }

    /** "222-333-4444": a third number hangs on a second. */
    private boolean isChain(NumberPhrase second) {
        int end = second.end();
        return end + 1 < limit
                && text.isGlued(end)
                && Contexts.isHyphen(text, end)
                && text.isGlued(end + 1)
                && text.kind(end + 1) == TokenKind.NUMBER;
    }

    private NumberPhrase chainEnd(NumberPhrase second) {
        NumberPhrase last = second;
        while (isChain(last)) {
            last = NumberPhrase.refused(last.start(), last.end() + 2, "code");
        }
        return last;
    }

    /** "three or four", "two or three thousand" */
    private @Nullable Ends either(NumberPhrase first, int at) {
        NumberPhrase second = reader.at(at);
        if (second == null || second.refusal() != null || second.form() != first.form()) {
            return null;
        }
        NumberPhrase scaled = share(first, second, 4);
        boolean near = scaled.value() > 0 && scaled.value() < second.value() && second.value() <= scaled.value() * 3;
        return near ? new Ends(scaled, second, false, Effect.NONE, null) : null;
    }

    /** "one in five", "two out of three" */
    private @Nullable Ends ratio(NumberPhrase first) {
        int at = lexicon.rangeLinks.end(Links.Kind.RATIO, text, first.end(), limit);
        if (at < 0 || first.vague()) {
            return null;
        }
        NumberPhrase second = reader.at(at);
        boolean in = at == first.end() + 1;
        boolean alone = first.value() == 1 || cueEnd == first.start() || first.start() == from;
        if (second == null
                || second.refusal() != null
                || second.vague()
                || second.value() <= first.value()
                || second.looksLikeYear()
                || in && !alone
                || lexicon.contexts.after(text, limit, second) != null) {
            return null;
        }
        return new Ends(first, second, false, Effect.NONE, "ratio");
    }

    /** "10-12,000" and "five to seven hundred": the first end shares the magnitude of the second. */
    private static NumberPhrase share(NumberPhrase first, NumberPhrase second, long most) {
        long magnitude = second.magnitude();
        boolean plain = first.magnitude() == 1 && first.shape() != Shape.GROUPED && !first.vague();
        if (magnitude == 1 || !plain || second.vague() || first.value() >= 1000 || first.value() == 0) {
            return first;
        }
        long coefficient = second.value() / magnitude;
        boolean grouped = second.shape() == Shape.GROUPED;
        boolean shares = first.value() * magnitude < second.value()
                && (!grouped || coefficient <= first.value() * most)
                && coefficient < 1000;
        return shares
                ? new NumberPhrase(
                        first.start(),
                        first.end(),
                        first.value() * magnitude,
                        magnitude,
                        first.form(),
                        false,
                        Shape.SPELLED,
                        null)
                : first;
    }

    // ---- refusals

    private @Nullable String otherRefusal(int start, NumberPhrase first, @Nullable NumberPhrase second) {
        int end = second == null ? first.end() : second.end();
        boolean bare = first.shape() == Shape.BARE;
        RefusedNumber last = refused.isEmpty() ? null : refused.get(refused.size() - 1);
        if (bare && last != null && last.end() + 1 == first.start()) {
            boolean date = last.rule().equals("date") && (first.value() <= 31 || first.looksLikeYear());
            boolean year = last.rule().equals("year") && first.looksLikeYear();
            if ((date || year) && isListLink(first.start() - 1)) {
                return last.rule();
            }
        }
        if (second != null && first.looksLikeYear() && second.looksLikeYear() && text.isGlued(second.start())) {
            return "year";
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

    private boolean isListLink(int token) {
        return lexicon.rangeLinks.end(Links.Kind.AND, text, token, limit) > 0
                || lexicon.rangeLinks.end(Links.Kind.OR, text, token, limit) > 0
                || lexicon.rangeLinks.end(Links.Kind.DASH, text, token, limit) > 0
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

    private int found(int start, NumberPhrase first, @Nullable NumberPhrase second, @Nullable Ends ends) {
        NumberPhrase last = second == null ? first : second;
        int end = last.end();
        Effect behind = Effect.NONE;
        Phrases.Match<Effect> after = end < limit ? lexicon.cues.after(text, end, limit) : null;
        if (after != null && !isFollowedByNumber(after.end())) {
            behind = after.value();
            end = after.end();
        }
        Effect own = stronger(effect, behind);
        Quantity quantity = second == null || ends == null
                ? single(start, end, first, own)
                : pair(start, end, first, second, ends, own);
        add(quantity);
        return end;
    }

    private boolean isFollowedByNumber(int token) {
        return token < limit && reader.at(token) != null;
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

    private Quantity pair(int start, int end, NumberPhrase first, NumberPhrase second, Ends ends, Effect own) {
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
        int to = lexicon.rangeLinks.end(Links.Kind.TO, text, first.end(), limit);
        return to > 0 && to < second.start() ? to : second.start();
    }

    private static Precision precision(Effect effect) {
        return switch (effect) {
            case NONE, BETWEEN, FROM -> Precision.EXACT;
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
                && lexicon.rangeLinks.end(Links.Kind.BUT, text, last.end(), limit) == quantity.start()) {
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
