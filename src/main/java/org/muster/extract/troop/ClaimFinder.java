package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Section;
import org.muster.extract.country.CountryFindings;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Finds troop claims: a quantity anchored to personnel, then each attribute by clause. */
public final class ClaimFinder {

    public ClaimFinder(LexiconFiles lexicons, Vocabulary vocabulary) {}

    /**
     * The claims of an article.
     *
     * @param countries the country mentions of each section
     * @param publishedOn the day of publication; null where unknown
     * @param keepRefused whether refused candidates are wanted
     */
    public ClaimFindings find(
            Text title,
            Text body,
            Map<Section, CountryFindings> countries,
            @Nullable LocalDate publishedOn,
            boolean keepRefused) {
        return new ClaimFindings(List.of(), List.of());
    }
}
