package org.muster.extract.quantity;

import org.jspecify.annotations.Nullable;
import org.muster.extract.quantity.NumberPhrase.Shape;
import org.muster.extract.quantity.NumberWords.Kind;
import org.muster.extract.quantity.NumberWords.Word;
import org.muster.extract.quantity.Quantity.Form;

/** Reads bare magnitudes: "hundreds", "tens of thousands", "several hundred", "hundreds, if not thousands". */
final class MagnitudeReader {
    private final NumberCursor cursor;
    private final Links links;

    MagnitudeReader(NumberCursor cursor, Links links) {
        this.cursor = cursor;
        this.links = links;
    }

    /**
     * Where several magnitudes are named, the least of them counts.
     *
     * @param first the magnitude that the cursor has just read; "tens" and "scores" need an "of" or a "more" behind them
     */
    @Nullable
    NumberPhrase plural(int token, long first) {
        int start = cursor.next;
        long value = first;
        while (true) {
            Word linked = linkedPlural();
            if (linked == null) {
                break;
            }
            if (linked.kind() == Kind.OF) {
                value = Math.min(NumberCursor.MOST, value * linked.value());
            }
        }
        boolean weak = first < 100 && first != 12 && cursor.next == start;
        if (weak && !cursor.is(start, Kind.OF) && !cursor.is(start, Kind.MORE)) {
            return null;
        }
        return new NumberPhrase(token, cursor.next, value, value, Form.MAGNITUDE, true, Shape.SPELLED, null);
    }

    /** "of thousands" as a word of kind OF, "or thousands" as one of kind PLURAL; null where neither follows. */
    private @Nullable Word linkedPlural() {
        if (cursor.is(cursor.next, Kind.OF)) {
            Word word = cursor.wordAt(cursor.next + 1);
            if (word == null || word.kind() != Kind.PLURAL || word.value() < 1000) {
                return null;
            }
            cursor.next += 2;
            return new Word(Kind.OF, word.value());
        }
        int end = links.end(Links.Kind.MAGNITUDE, cursor.text, cursor.next, cursor.limit);
        Word word = end < 0 ? null : cursor.wordAt(end);
        if (word == null || word.kind() != Kind.PLURAL) {
            return null;
        }
        cursor.next = end + 1;
        return word;
    }

    /** "several hundred", "a few thousand", "a couple of dozen"; null without a magnitude: that is no number. */
    @Nullable
    NumberPhrase several(int token) {
        cursor.skip(Kind.OF);
        Word word = cursor.wordAt(cursor.next);
        if (word != null && word.kind() == Kind.PLURAL) {
            cursor.next++;
            return plural(token, word.value());
        }
        long magnitude = cursor.magnitudes(false, false);
        return magnitude > 1
                ? new NumberPhrase(token, cursor.next, magnitude, magnitude, Form.MAGNITUDE, true, Shape.SPELLED, null)
                : null;
    }
}
