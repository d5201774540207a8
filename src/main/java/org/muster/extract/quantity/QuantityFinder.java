package org.muster.extract.quantity;

import java.util.List;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/**
 * Finds the number expressions of a sentence that could count people. Not money, years, dates, clock times, ages, percentages,
 * fractions, ordinals, decimals without a magnitude, measures, or numbers that are part of a name. Linear in the number of
 * tokens; immutable and safe for any number of threads.
 */
public final class QuantityFinder {
    final NumberWords words;
    final Cues cues;
    final Contexts contexts;
    final Links links;

    public QuantityFinder(LexiconFiles lexicons, Vocabulary vocabulary) {
        words = new NumberWords(lexicons, vocabulary);
        cues = new Cues(lexicons, vocabulary);
        contexts = new Contexts(lexicons, vocabulary, words);
        links = new Links(lexicons, vocabulary);
    }

    /** The quantities of tokens [from, to), in reading order, not overlapping. */
    public List<Quantity> find(Text text, int from, int to) {
        return findAll(text, from, to).found();
    }

    /** As {@link #find}, with the numbers that were refused and why. */
    public QuantityFindings findAll(Text text, int from, int to) {
        return new NumberScan(this, text, from, to).run();
    }
}
