package org.muster.extract.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/**
 * Finds the longest phrase of a lexicon that begins at a token. Phrases are compared word by word, folded; blanks and line
 * breaks between words do not matter. What else must hold (capitals, context) is the caller's to check.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
    private final Map<Integer, Node<V>> roots;
    private final Node<V>[] rootById;

    private Phrases(Map<Integer, Node<V>> roots) {
        this.roots = roots;
        int largest = roots.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        @SuppressWarnings({"unchecked", "rawtypes"})
        Node<V>[] table = new Node[largest + 1];
        this.roots.forEach((id, node) -> table[id] = node);
        this.rootById = table;
    }

    /**
     * The longest phrase that begins at {@code token} and ends before {@code limit}, or null.
     *
     * @param limit the token that a phrase may not reach, as a rule the end of the sentence
     */
    public @Nullable Match<V> longestAt(Text text, int token, int limit) {
        int id = text.id(token);
        if (id < 0 || id >= rootById.length) {
            return null;
        }
        @Nullable Node<V> node = rootById[id];
        @Nullable Match<V> best = null;
        int next = token + 1;
        while (node != null) {
            if (node.value != null) {
                best = new Match<>(token, next, node.value);
            }
            if (next >= limit || node.children.isEmpty()) {
                break;
            }
            node = node.children.get(text.id(next++));
        }
        return best;
    }

    /** A phrase found at tokens [start, end). */
    public record Match<V>(int start, int end, V value) {}

    public static <V> Builder<V> in(Vocabulary vocabulary) {
        return new Builder<>(vocabulary);
    }

    private static final class Node<V> {
        private final Map<Integer, Node<V>> children = new HashMap<>(2);
        private @Nullable V value;
    }

    /** Collects phrases; a phrase added twice keeps the later value. */
    public static final class Builder<V> {
        private final Vocabulary vocabulary;
        private final Map<Integer, Node<V>> roots = new HashMap<>();

        private Builder(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        /** Adds a phrase, cut into tokens as texts are. */
        public Builder<V> add(String phrase, V value) {
            Text text = Text.of(phrase, vocabulary);
            if (text.tokenCount() == 0) {
                throw new IllegalArgumentException("an empty phrase");
            }
            List<Integer> ids = new ArrayList<>();
            for (int i = 0; i < text.tokenCount(); i++) {
                ids.add(vocabulary.add(text.word(i)));
            }
            Map<Integer, Node<V>> level = roots;
            @Nullable Node<V> node = null;
            for (int id : ids) {
                node = level.computeIfAbsent(id, key -> new Node<>());
                level = node.children;
            }
            if (node != null) {
                node.value = value;
            }
            return this;
        }

        public Phrases<V> build() {
            return new Phrases<>(roots);
        }
    }
}
