package org.muster.extract.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Undoes what made trees projective for the parser (Nivre and Nilsson 2005): an arc labelled "prep||pobj" was raised, and its head
 * is the nearest pobj below the one it has.
 */
final class Projectivity {
    private static final String RAISED = "||";

    private Projectivity() {}

    /** Lowers raised arcs, from the first word to the last. */
    static void undo(int[] heads, String[] labels) {
        for (int word = 0; word < heads.length; word++) {
            String label = labels[word];
            int raised = label.indexOf(RAISED);
            if (raised >= 0) {
                heads[word] = below(heads, labels, word, label.substring(raised + RAISED.length()));
                labels[word] = label.substring(0, raised);
            }
        }
    }

    private static int below(int[] heads, String[] labels, int word, String label) {
        Deque<Integer> open = new ArrayDeque<>();
        open.add(heads[word]);
        while (!open.isEmpty()) {
            int head = open.remove();
            for (int child = 0; child < heads.length; child++) {
                if (heads[child] == head && child != word) {
                    if (label.equals(labels[child])) {
                        return child;
                    }
                    open.add(child);
                }
            }
        }
        return heads[word];
    }
}
