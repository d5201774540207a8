package org.muster.extract.country;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Section;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Finds country mentions: the longest name at each token, then rules that read its neighbourhood and the article. */
public final class CountryFinder {

    public CountryFinder(LexiconFiles lexicons, Vocabulary vocabulary) {}

    /**
     * The mentions of both sections; each may help to decide the other's.
     *
     * @param outlet who published the article; its name is no mention
     */
    public Map<Section, CountryFindings> find(Text title, Text body, @Nullable String outlet) {
        CountryFindings none = new CountryFindings(List.of(), List.of());
        return Map.of(Section.TITLE, none, Section.BODY, none);
    }
}
