package org.muster.extract.quantity;

import java.util.List;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/**
 * Finds the number expressions of a sentence that could count people. Not money, years, dates, clock times, ages, percentages,
 * fractions, ordinals, decimals without a magnitude, or numbers that are part of a name.
 */
public final class QuantityFinder {

    public QuantityFinder(LexiconFiles lexicons, Vocabulary vocabulary) {}

    /** The quantities of tokens [from, to), in reading order, not overlapping. */
    public List<Quantity> find(Text text, int from, int to) {
        return List.of();
    }
}
