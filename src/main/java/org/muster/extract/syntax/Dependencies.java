package org.muster.extract.syntax;

import java.util.Arrays;

/**
 * What each word of a sentence depends on. Words are numbered from 0 and stand at chars [start, end) of the sentence. Labels are
 * those of the ClearNLP conversion (nsubj, dobj, prep, pobj, …), tags those of the Penn Treebank.
 */
public final class Dependencies {
    /** The head of a root. A sentence can have several roots. */
    public static final int NONE = -1;

    /** The label of a root. */
    public static final String ROOT = "ROOT";

    private final Tokenization tokens;
    private final int[] heads;
    private final String[] labels;
    private final String[] tags;
    /** Each head's children from left to right: the first, and from each the next. */
    private final int[] firstChild;

    private final int[] nextChild;

    Dependencies(Tokenization tokens, int[] heads, String[] labels, String[] tags) {
        this.tokens = tokens;
        this.heads = heads;
        this.labels = labels;
        this.tags = tags;
        firstChild = new int[heads.length];
        nextChild = new int[heads.length];
        Arrays.fill(firstChild, NONE);
        for (int word = heads.length - 1; word >= 0; word--) {
            nextChild[word] = NONE;
            if (heads[word] != NONE) {
                nextChild[word] = firstChild[heads[word]];
                firstChild[heads[word]] = word;
            }
        }
    }

    public int size() {
        return heads.length;
    }

    public int start(int word) {
        return tokens.start(word);
    }

    public int end(int word) {
        return tokens.end(word);
    }

    public String word(int word) {
        return tokens.word(word);
    }

    /** The word on which a word depends, {@link #NONE} for a root. */
    public int head(int word) {
        return heads[word];
    }

    public String label(int word) {
        return labels[word];
    }

    public boolean is(int word, String label) {
        return labels[word].equals(label);
    }

    public String tag(int word) {
        return tags[word];
    }

    /** The leftmost child of a word, {@link #NONE} if it has none. */
    public int firstChild(int word) {
        return firstChild[word];
    }

    /** The next child, to the right, of the head of {@code child}; {@link #NONE} behind the last. */
    public int nextChild(int child) {
        return nextChild[child];
    }

    /** The leftmost child with a label, {@link #NONE} if there is none. */
    public int child(int word, String label) {
        int child = firstChild[word];
        while (child != NONE && !is(child, label)) {
            child = nextChild[child];
        }
        return child;
    }

    /** Whether {@code word} is {@code ancestor} or depends on it over any number of arcs. */
    public boolean isWithin(int word, int ancestor) {
        int at = word;
        while (at != NONE && at != ancestor) {
            at = heads[at];
        }
        return at == ancestor;
    }

    /** The word that holds a char of the sentence, {@link #NONE} where none does. */
    public int wordAt(int offset) {
        int low = 0;
        int high = heads.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (end(middle) <= offset) {
                low = middle + 1;
            } else if (start(middle) > offset) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return NONE;
    }
}
