package org.muster.extract.country;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Words of local news ("Dublin City Council"), from {@code local-cues.tsv}. */
final class LocalNews {
    private final Phrases<String> cues;

    LocalNews(LexiconFiles lexicons, Vocabulary vocabulary) {
        Phrases.Builder<String> phrases = Phrases.in(vocabulary);
        Tsv tsv = lexicons.read("local-cues.tsv", 1, "phrase", "code");
        for (Tsv.Row row : tsv.rows()) {
            phrases.add(row.cell(0), row.cell(1));
        }
        cues = phrases.build();
    }

    /** How often such words of a country stand in the texts of an article. */
    Map<String, Integer> count(Text... texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (Text text : texts) {
            int token = 0;
            while (token < text.tokenCount()) {
                Phrases.@Nullable Match<String> cue =
                        cues.begins(text, token) ? cues.longestAt(text, token, text.tokenCount()) : null;
                if (cue == null) {
                    token++;
                } else {
                    counts.merge(cue.value(), 1, Integer::sum);
                    token = cue.end();
                }
            }
        }
        return counts;
    }
}
