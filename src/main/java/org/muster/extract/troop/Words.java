package org.muster.extract.troop;

import java.util.List;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Vocabulary;

/** All lexicons that claims need. */
record Words(
        WordClasses classes,
        Personnel personnel,
        AnchorWords anchors,
        Groups groups,
        Leaders leaders,
        SourceWords sources,
        StatusCues statuses,
        ModalityCues modalities,
        HostWords hosts,
        ShortNames shortNames) {

    private static final List<String> COUNTING =
            List.of("unit", "tens", "hundred", "scale", "abbreviation", "dozen", "plural", "vague");

    static Words load(LexiconFiles lexicons, Vocabulary vocabulary) {
        WordClasses classes = new WordClasses(lexicons, vocabulary);
        for (Tsv.Row row :
                lexicons.read("number-words.tsv", 1, "word", "kind", "value").rows()) {
            if (COUNTING.contains(row.cell(1))) {
                classes.add(row.cell(0), WordClasses.NUMBER);
            }
        }
        return new Words(
                classes,
                new Personnel(lexicons, vocabulary, classes),
                new AnchorWords(lexicons, vocabulary, classes),
                new Groups(lexicons, vocabulary),
                new Leaders(lexicons, vocabulary),
                new SourceWords(lexicons, vocabulary, classes),
                new StatusCues(lexicons, vocabulary, classes),
                new ModalityCues(lexicons, vocabulary),
                new HostWords(lexicons, vocabulary),
                new ShortNames(lexicons, vocabulary));
    }
}
