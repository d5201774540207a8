package org.muster.extract.lexicon;

import java.util.List;

/**
 * What a user's lexicon says otherwise than the shipped one of one key.
 *
 * @param file the lexicon's name
 * @param key the cells by which its rows are told apart, joined by a tab
 * @param before the shipped rows of the key, cells joined by tabs; empty where the user added it
 * @param after the user's rows of the key
 */
public record LexiconChange(String file, String key, List<String> before, List<String> after) {
    public LexiconChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether the shipped lexicon has nothing of the key. */
    public boolean isAddition() {
        return before.isEmpty();
    }
}
