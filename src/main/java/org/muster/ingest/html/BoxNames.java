package org.muster.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Tsv;

/**
 * What the names of a page's boxes say of them, by the words of {@code box-words.tsv}: {@code related-articles__item} holds
 * related articles.
 */
final class BoxNames {
    private static final Word NONE = new Word("", Region.Role.ANY);
    private static final Map<String, Word> WORDS = words();
    private static final String[] ATTRIBUTES = {"class", "id", "itemprop", "data-testid", "data-component", "role"};
    private static final Set<String> WHOLE = Set.of("html", "body", "main");

    private BoxNames() {}

    /** A word and what a box holds that has it in a name. */
    record Word(String word, Region.Role role) {}

    /** The word of a box's names that says what it holds; one of {@link Region.Role#ANY} where none does. */
    static Word word(Element element) {
        String tag = element.normalName();
        if (WHOLE.contains(tag)) {
            return NONE;
        }
        Word word = WORDS.getOrDefault("<" + tag + ">", NONE);
        if (word != NONE || element.attributesSize() == 0) {
            return word;
        }
        for (String attribute : ATTRIBUTES) {
            String names = element.attr(attribute);
            if (!names.isEmpty()) {
                Word told = word(names);
                if (word == NONE || told.role() == Region.Role.COMMENTS) {
                    word = told;
                }
            }
        }
        return word;
    }

    /** The first word that is known decides, but for comments, which any word tells. */
    static Word word(String names) {
        Word found = NONE;
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean ends = i == names.length()
                    || !Character.isLetter(names.charAt(i))
                    || i > start
                            && Character.isUpperCase(names.charAt(i))
                            && Character.isLowerCase(names.charAt(i - 1));
            if (!ends) {
                continue;
            }
            Word word = i - start > 1 ? find(names.substring(start, i)) : null;
            if (word != null && (found == NONE || word.role() == Region.Role.COMMENTS)) {
                found = word;
            }
            start = i < names.length() && Character.isLetter(names.charAt(i)) ? i : i + 1;
        }
        return found;
    }

    private static @Nullable Word find(String word) {
        return WORDS.get(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new HashMap<>();
        for (Tsv.Row row :
                Tsv.beside(BoxNames.class, "box-words.tsv", "word", "holds").rows()) {
            words.put(
                    row.cell(0),
                    new Word(row.cell(0), Region.Role.valueOf(row.cell(1).toUpperCase(Locale.ROOT))));
        }
        return words;
    }
}
