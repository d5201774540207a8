package org.muster.extract.country;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Words of local news ("Dublin City Council"), from {@code local-cues.tsv}. */
final class LocalNews {
    /** Under which words of the politics of US states are counted. */
    static final String STATES = "states";

    private final Phrases<List<String>> cues;

    LocalNews(LexiconFiles lexicons, Vocabulary vocabulary) {
        Phrases.Builder<List<String>> phrases = Phrases.in(vocabulary);
        Tsv tsv = lexicons.read("local-cues.tsv", 1, "phrase", "code");
        for (Tsv.Row row : tsv.rows()) {
            phrases.add(row.cell(0), List.of(row.cell(1).split("\\+")));
        }
        cues = phrases.build();
    }

    /** How often such words of a country stand in the texts of an article. */
    Map<String, Integer> count(Text... texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (Text text : texts) {
            int token = 0;
            while (token < text.tokenCount()) {
                Phrases.@Nullable Match<List<String>> cue =
                        cues.begins(text, token) ? cues.longestAt(text, token, text.tokenCount()) : null;
                if (cue == null) {
                    token++;
                } else {
                    for (String country : cue.value()) {
                        counts.merge(country, 1, Integer::sum);
                    }
                    token = cue.end();
                }
            }
        }
        return counts;
    }
}
