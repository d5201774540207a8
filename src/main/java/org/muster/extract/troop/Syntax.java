package org.muster.extract.troop;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.muster.extract.syntax.Dependencies;
import org.muster.extract.syntax.DependencyParser;

/**
 * The dependencies of a scene's sentence, asked by the scene's tokens. Words are the parser's, numbered from 0; as a rule a token
 * is one word.
 */
final class Syntax {
    static final int NONE = Dependencies.NONE;

    private final Scene scene;
    private final Dependencies parsed;
    /** Where the sentence begins in its text. */
    private final int offset;

    private Syntax(Scene scene, Dependencies parsed, int offset) {
        this.scene = scene;
        this.parsed = parsed;
        this.offset = offset;
    }

    /** Parses a sentence, one mostly in capitals with small letters in their place; null where it is too long. */
    static @Nullable Syntax of(Scene scene) {
        int offset = scene.text.start(scene.from);
        String written = scene.text.string().substring(offset, scene.text.end(scene.to - 1));
        String sentence = scene.isShouted ? lowered(scene, written, offset) : written;
        Dependencies parsed = DependencyParser.shipped().parse(sentence);
        return parsed == null ? null : new Syntax(scene, parsed, offset);
    }

    /** The parser was trained on texts in which names alone are capitalised. */
    private static String lowered(Scene scene, String written, int offset) {
        char[] chars = written.toCharArray();
        for (int token = scene.from; token < scene.to; token++) {
            int start = scene.text.start(token) - offset;
            int first = token == scene.from || scene.actorOver(token) != null ? start + 1 : start;
            for (int i = first; i < scene.text.end(token) - offset; i++) {
                chars[i] = Character.toLowerCase(chars[i]);
            }
        }
        return new String(chars);
    }

    /** The word at which a token begins, {@link #NONE} where none does. */
    int word(int token) {
        return token < scene.from || token >= scene.to ? NONE : parsed.wordAt(scene.text.start(token) - offset);
    }

    /** The token that holds a word's first char, -1 where none does. */
    int token(int word) {
        int at = parsed.start(word) + offset;
        int low = scene.from;
        int high = scene.to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (scene.text.end(middle) <= at) {
                low = middle + 1;
            } else if (scene.text.start(middle) > at) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** The word on which a word depends, {@link #NONE} for a root. */
    int head(int word) {
        return parsed.head(word);
    }

    /** The word on which a word depends in the end. */
    int root(int word) {
        int at = word;
        while (head(at) != NONE) {
            at = head(at);
        }
        return at;
    }

    String label(int word) {
        return parsed.label(word);
    }

    boolean is(int word, String label) {
        return parsed.is(word, label);
    }

    /** The leftmost child of a word with a label, {@link #NONE} without one. */
    int child(int word, String label) {
        return parsed.child(word, label);
    }

    boolean isWithin(int word, int ancestor) {
        return parsed.isWithin(word, ancestor);
    }

    String tag(int word) {
        return parsed.tag(word);
    }

    boolean isVerb(int word) {
        return tag(word).startsWith("VB");
    }

    /** The word that heads a number's phrase: "dozens" of "dozens of soldiers". {@link #NONE} where it is not told. */
    int head(Anchor anchor) {
        int word = word(
                anchor.noun() != null ? anchor.nounEnd() - 1 : anchor.quantity().end() - 1);
        while (word != NONE && head(word) != NONE) {
            int head = token(head(word));
            if (head < anchor.phraseStart() || head >= anchor.phraseEnd()) {
                break;
            }
            word = head(word);
        }
        return word;
    }

    /** The subject of a verb or, if it has none, of the verb that it is joined to, completes or modifies; {@link #NONE} without one. */
    int subject(int verb) {
        int at = verb;
        while (at != NONE) {
            int subject = child(at, "nsubj") != NONE ? child(at, "nsubj") : child(at, "nsubjpass");
            if (subject != NONE) {
                return subject;
            }
            boolean shares = is(at, "conj") || is(at, "xcomp") || is(at, "advcl") || is(at, "pcomp") || is(at, "prep");
            at = shares ? head(at) : NONE;
        }
        return NONE;
    }

    /** The first and the last word of a noun phrase without its clauses (relcl, acl) and without signs at its ends. */
    int[] span(int word) {
        int first = word;
        int last = word;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(word);
        while (!open.isEmpty()) {
            int at = open.remove();
            first = Math.min(first, at);
            last = Math.max(last, at);
            for (int child = parsed.firstChild(at); child != NONE; child = parsed.nextChild(child)) {
                if (!is(child, "relcl") && !is(child, "acl") && !is(child, "punct")) {
                    open.add(child);
                }
            }
        }
        return new int[] {first, last};
    }
}
