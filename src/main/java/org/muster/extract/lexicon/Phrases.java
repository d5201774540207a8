package org.muster.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/**
 * Finds the longest phrase of a lexicon that begins at a token. Phrases are compared word by word, folded; blanks and line
 * breaks between words do not matter. What else must hold (capitals, context) is the caller's to check.
 *
 * <p>A trie in flat arrays: nodes are numbered, and one hash table holds all edges. Nothing is allocated but a match.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
    private static final int NONE = -1;

    /** The node of each word that begins a phrase, by the word's id. */
    private final int[] roots;

    /** The ids that have a root, as bits: small enough to stay in the cache, and most words begin no phrase. */
    private final long[] beginning;

    private final Edges edges;
    private final @Nullable Object[] values;

    private Phrases(int[] roots, Edges edges, @Nullable Object[] values) {
        this.roots = roots;
        beginning = new long[roots.length / Long.SIZE + 1];
        for (int id = 0; id < roots.length; id++) {
            if (roots[id] != NONE) {
                beginning[id / Long.SIZE] |= 1L << id;
            }
        }
        this.edges = edges;
        this.values = values;
    }

    /**
     * The longest phrase that begins at {@code token} and ends before {@code limit}, or null.
     *
     * @param limit the token that a phrase may not reach, as a rule the end of the sentence
     */
    public @Nullable Match<V> longestAt(Text text, int token, int limit) {
        return longestAt(text, token, limit, (end, value) -> true);
    }

    /** As {@link #longestAt(Text, int, int)}, among the phrases that are accepted. */
    @SuppressWarnings("unchecked")
    public @Nullable Match<V> longestAt(Text text, int token, int limit, Acceptance<? super V> acceptance) {
        int id = token < limit ? text.id(token) : Vocabulary.UNKNOWN;
        if (!begins(id)) {
            return null;
        }
        int node = roots[id];
        int end = token;
        @Nullable Object value = null;
        int next = token + 1;
        while (node != NONE) {
            Object here = values[node];
            if (here != null && acceptance.accepts(next, (V) here)) {
                value = here;
                end = next;
            }
            node = next < limit ? edges.follow(node, text.id(next++)) : NONE;
        }
        return value == null ? null : new Match<>(token, end, (V) value);
    }

    /** Whether any phrase begins with the word of a token. */
    public boolean begins(Text text, int token) {
        return begins(text.id(token));
    }

    private boolean begins(int id) {
        return id >= 0 && id < roots.length && (beginning[id >> 6] & 1L << id) != 0;
    }

    /** The ids of the words with which a phrase begins that stands for something of a kind. */
    @SuppressWarnings("unchecked")
    public BitSet beginnings(Predicate<? super V> kind) {
        int[] parents = edges.parents(values.length);
        BitSet nodes = new BitSet();
        for (int node = 0; node < values.length; node++) {
            Object value = values[node];
            if (value != null && kind.test((V) value)) {
                for (int up = node; up != NONE; up = parents[up]) {
                    nodes.set(up);
                }
            }
        }
        BitSet ids = new BitSet();
        for (int id = 0; id < roots.length; id++) {
            ids.set(id, begins(id) && nodes.get(roots[id]));
        }
        return ids;
    }

    /** Whether a phrase that ends before token {@code end} will do where it stands. */
    @FunctionalInterface
    public interface Acceptance<V> {
        boolean accepts(int end, V value);
    }

    /** A phrase found at tokens [start, end). */
    public record Match<V>(int start, int end, V value) {}

    public static <V> Builder<V> in(Vocabulary vocabulary) {
        return new Builder<>(vocabulary);
    }

    /** Collects phrases; a phrase added twice keeps the later value. */
    public static final class Builder<V> {
        private final Vocabulary vocabulary;
        private final Edges edges = new Edges();
        private final List<@Nullable Object> values = new ArrayList<>();
        private int[] roots = new int[0];

        private Builder(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        /** Adds a phrase, cut into tokens as texts are. */
        public Builder<V> add(String phrase, V value) {
            Text text = Text.of(phrase, vocabulary);
            if (text.tokenCount() == 0) {
                throw new IllegalArgumentException("an empty phrase");
            }
            int node = root(idOf(text, 0));
            for (int i = 1; i < text.tokenCount(); i++) {
                int id = idOf(text, i);
                int child = edges.follow(node, id);
                if (child == NONE) {
                    child = newNode();
                    edges.put(node, id, child);
                }
                node = child;
            }
            values.set(node, value);
            return this;
        }

        public Phrases<V> build() {
            return new Phrases<>(roots.clone(), edges.copy(), values.toArray());
        }

        private int idOf(Text text, int token) {
            int known = text.id(token);
            return known == Vocabulary.UNKNOWN ? vocabulary.add(text.word(token)) : known;
        }

        private int root(int id) {
            if (id >= roots.length) {
                int before = roots.length;
                roots = Arrays.copyOf(roots, Math.max(id + 1, before * 2));
                Arrays.fill(roots, before, roots.length, NONE);
            }
            if (roots[id] == NONE) {
                roots[id] = newNode();
            }
            return roots[id];
        }

        private int newNode() {
            values.add(null);
            return values.size() - 1;
        }
    }

    /** From (node, word) to node: open addressing over longs. */
    private static final class Edges {
        private static final long FREE = -1;

        private long[] keys;
        private int[] nodes;
        private int size;

        Edges() {
            keys = new long[16];
            nodes = new int[16];
            Arrays.fill(keys, FREE);
        }

        private Edges(Edges other) {
            keys = other.keys.clone();
            nodes = other.nodes.clone();
            size = other.size;
        }

        Edges copy() {
            return new Edges(this);
        }

        int follow(int node, int id) {
            if (id < 0) {
                return NONE;
            }
            long key = key(node, id);
            int slot = slotOf(key);
            while (keys[slot] != FREE) {
                if (keys[slot] == key) {
                    return nodes[slot];
                }
                slot = (slot + 1) & (keys.length - 1);
            }
            return NONE;
        }

        /** The node before each node; none before a root. */
        int[] parents(int count) {
            int[] parents = new int[count];
            Arrays.fill(parents, NONE);
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] != FREE) {
                    parents[nodes[i]] = (int) (keys[i] >>> 32);
                }
            }
            return parents;
        }

        void put(int node, int id, int child) {
            if (size * 2 >= keys.length) {
                grow();
            }
            set(key(node, id), child);
            size++;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldNodes = nodes;
            keys = new long[oldKeys.length * 2];
            nodes = new int[oldKeys.length * 2];
            Arrays.fill(keys, FREE);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != FREE) {
                    set(oldKeys[i], oldNodes[i]);
                }
            }
        }

        private void set(long key, int child) {
            int slot = slotOf(key);
            while (keys[slot] != FREE) {
                slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = key;
            nodes[slot] = child;
        }

        private static long key(int node, int id) {
            return (long) node << 32 | id;
        }

        private int slotOf(long key) {
            long hash = key * 0x9E3779B97F4A7C15L;
            return (int) (hash >>> 40) & (keys.length - 1);
        }
    }
}
