package org.muster.extract.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Finds the date expressions of a sentence. */
public final class DateFinder {

    public DateFinder(LexiconFiles lexicons, Vocabulary vocabulary) {}

    /** The date expressions of tokens [from, to), in reading order, not overlapping. */
    public List<DateExpression> find(Text text, int from, int to, @Nullable LocalDate publishedOn) {
        return List.of();
    }
}
