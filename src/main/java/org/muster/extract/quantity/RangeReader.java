package org.muster.extract.quantity;

import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Cues.Effect;
import org.muster.extract.quantity.NumberPhrase.Shape;
import org.muster.extract.quantity.Quantity.Form;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Reads the other end of a range or ratio after its first number. */
final class RangeReader {
    /** How many times its first end the last end of "10-12,000" and of "10 to 12,000" may be. */
    private static final int MOST_TIMES_DASHED = 10;

    private static final int MOST_TIMES = 4;
    /** How many times the first the second number of "20 or 30" may be. */
    private static final int MOST_TIMES_EITHER = 3;

    private final Links links;
    private final Cues cues;
    private final Contexts contexts;
    private final NumberReader reader;
    private final Text text;
    private final int limit;

    RangeReader(Links links, Cues cues, Contexts contexts, NumberReader reader, Text text, int limit) {
        this.links = links;
        this.cues = cues;
        this.contexts = contexts;
        this.reader = reader;
        this.text = text;
        this.limit = limit;
    }

    /**
     * Both ends.
     *
     * @param isChange whether it tells of a change as often as of a range
     * @param effect what the cue words of the second end do
     * @param refusal the rule by which it is no count; null where there is none
     */
    record Ends(
            NumberPhrase first,
            NumberPhrase second,
            boolean isChange,
            Effect effect,
            @Nullable String refusal) {

        static Ends refused(NumberPhrase first, NumberPhrase second, String rule) {
            return new Ends(first, second, false, Effect.NONE, rule);
        }
    }

    /**
     * The range that begins with a number; null where the number stands alone.
     *
     * @param between whether "between" stands before it
     * @param from whether "from" stands before it
     * @param alone whether a clause or a cue begins with it, so that "two in three" is a ratio
     */
    @Nullable
    Ends after(NumberPhrase first, boolean between, boolean from, boolean alone) {
        int end = first.end();
        if (end >= limit) {
            return null;
        }
        if (between) {
            Ends and = between(first);
            if (and != null) {
                return and;
            }
        }
        int dash = links.end(Links.Kind.DASH, text, end, limit);
        int to = links.end(Links.Kind.TO, text, end, limit);
        if (to > dash) {
            return ends(first, to, between || from, !between, from);
        }
        if (dash > 0) {
            return dashed(first, dash);
        }
        int or = links.end(Links.Kind.OR, text, end, limit);
        return or > 0 ? either(first, or) : ratio(first, alone);
    }

    private @Nullable Ends between(NumberPhrase first) {
        int and = links.end(Links.Kind.AND, text, first.end(), limit);
        Ends ends = and < 0 ? null : ends(first, and, true, false, false);
        if (ends != null || first.form() != Form.WORDS) {
            return ends;
        }
        NumberPhrase shorter = reader.at(first.start(), false);
        if (shorter == null || shorter.refusal() != null) {
            return null;
        }
        int inner = links.end(Links.Kind.AND, text, shorter.end(), limit);
        return inner < 0 ? null : ends(shorter, inner, true, false, false);
    }

    private @Nullable Ends ends(NumberPhrase first, int at, boolean anyOrder, boolean mayChange, boolean from) {
        int start = at;
        Effect effect = Effect.NONE;
        Phrases.Match<Effect> cue = cues.before(text, start, limit);
        while (cue != null && cue.value() != Effect.BETWEEN && cue.value() != Effect.FROM) {
            effect = effect.with(cue.value());
            start = cue.end();
            cue = cues.before(text, start, limit);
        }
        NumberPhrase second = reader.at(start);
        if (second == null || second.refusal() != null || first.value() == 0) {
            return null;
        }
        NumberPhrase scaled = share(first, second, MOST_TIMES);
        if (!anyOrder && scaled.value() >= second.value()) {
            return second.value() < 1000
                    ? Ends.refused(first, second, "ratio")
                    : new Ends(first, second, true, effect, null);
        }
        if ((from || anyOrder) && first.looksLikeYear() && second.looksLikeYear()) {
            return Ends.refused(first, second, "year");
        }
        boolean bounded = effect == Effect.LOWER_BOUND || effect == Effect.UPPER_BOUND;
        return new Ends(scaled, second, mayChange && (from || bounded), effect, null);
    }

    private @Nullable Ends dashed(NumberPhrase first, int at) {
        NumberPhrase second = reader.at(at);
        if (second == null || second.refusal() != null) {
            return null;
        }
        boolean tight = text.isGlued(first.end()) && text.isGlued(at);
        boolean loose = !text.isGlued(first.end()) && !text.isGlued(at);
        if (tight && isChained(second.end())) {
            return Ends.refused(first, chain(second), "code");
        }
        NumberPhrase scaled = share(first, second, MOST_TIMES_DASHED);
        boolean rising = first.value() > 0 && scaled.value() < second.value();
        if (rising && (tight || loose)) {
            boolean years = tight && first.looksLikeYear() && second.looksLikeYear();
            return years ? Ends.refused(first, second, "year") : new Ends(scaled, second, false, Effect.NONE, null);
        }
        if (!tight) {
            return null;
        }
        boolean years = first.looksLikeYear() && second.value() < 100;
        return Ends.refused(first, second, years ? "year" : "score");
    }

    /** Whether a third number hangs on the second: "222-333-4444". */
    private boolean isChained(int end) {
        return end + 1 < limit
                && text.isGlued(end)
                && (Contexts.isHyphen(text, end) || Contexts.isSymbol(text, end, '/'))
                && text.isGlued(end + 1)
                && text.kind(end + 1) == TokenKind.NUMBER;
    }

    private NumberPhrase chain(NumberPhrase second) {
        int end = second.end();
        while (isChained(end)) {
            end += 2;
        }
        return NumberPhrase.refused(second.start(), end, "code");
    }

    /** "three or four", "two or three thousand" */
    private @Nullable Ends either(NumberPhrase first, int at) {
        NumberPhrase second = reader.at(at);
        if (second == null || second.refusal() != null || second.form() != first.form()) {
            return null;
        }
        NumberPhrase scaled = share(first, second, MOST_TIMES);
        boolean near = scaled.value() > 0
                && scaled.value() < second.value()
                && second.value() <= scaled.value() * MOST_TIMES_EITHER;
        return near ? new Ends(scaled, second, false, Effect.NONE, null) : null;
    }

    /** "one in five", "two out of three" */
    private @Nullable Ends ratio(NumberPhrase first, boolean alone) {
        int at = links.end(Links.Kind.RATIO, text, first.end(), limit);
        if (at < 0 || first.vague()) {
            return null;
        }
        NumberPhrase second = reader.at(at);
        boolean oneWord = at == first.end() + 1;
        boolean is = second != null
                && second.refusal() == null
                && !second.vague()
                && second.value() > first.value()
                && !second.looksLikeYear()
                && (!oneWord || alone || first.value() == 1)
                && contexts.after(text, limit, second) == null;
        return is && second != null ? Ends.refused(first, second, "ratio") : null;
    }

    /** "10-12,000" and "five to seven hundred": the first end shares the magnitude of the second. */
    private static NumberPhrase share(NumberPhrase first, NumberPhrase second, int mostTimes) {
        long magnitude = second.magnitude();
        boolean plain = first.magnitude() == 1 && first.shape() != Shape.GROUPED && !first.vague();
        if (magnitude == 1 || !plain || second.vague() || first.value() >= 1000 || first.value() == 0) {
            return first;
        }
        long coefficient = second.value() / magnitude;
        boolean grouped = second.shape() == Shape.GROUPED;
        boolean shares = first.value() * magnitude < second.value()
                && coefficient < 1000
                && (!grouped || coefficient <= first.value() * mostTimes);
        return shares ? first.times(magnitude) : first;
    }
}
