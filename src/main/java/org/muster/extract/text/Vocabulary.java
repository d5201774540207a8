package org.muster.extract.text;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;

/**
 * Numbers the words of all lexicons, so that phrases are matched over ints and a token of a text is looked up once,
 * without a String being made of it. Words are folded: lower case, and typographic apostrophes as "'".
 *
 * <p>Words are added while lexicons are loaded; afterwards it is only read, by any number of threads.
 */
public final class Vocabulary {
    /** The id of a word that no lexicon holds. */
    public static final int UNKNOWN = -1;

    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.toLowerCase(c);
        }
    }

    /** Set in the spelling of a word that has more than eight letters, or others than ASCII: words may share it. */
    private static final long SHARED = 1L << 63;

    private static final long FREE = 0;

    private String[] words = new String[1 << 12];
    private int size;

    /**
     * Open addressing; at 2i the spelling of a word, at 2i+1 its id, side by side so that a look-up touches one line of the
     * cache. The spelling of most words is all their letters, so that they need not be compared.
     */
    private long[] slots = new long[1 << 14];

    private static final int BITS = 18;

    /** A bit for each hash that some word has: most words that no lexicon holds are told here, in the nearest cache. */
    private final long[] known = new long[1 << BITS - 6];

    private final @Nullable SentenceWords sentenceWords;

    private Vocabulary(@Nullable SentenceWords none) {
        sentenceWords = none;
    }

    /** Of no words, and for no sentences. */
    static Vocabulary empty() {
        return new Vocabulary((SentenceWords) null);
    }

    /** With the shipped words that tell where sentences end. */
    public Vocabulary() {
        this(LexiconFiles.shipped());
    }

    /** With the words that tell where sentences end. */
    public Vocabulary(LexiconFiles lexicons) {
        sentenceWords = new SentenceWords(lexicons, this);
    }

    /** The id of a word, given one where it is new. */
    public int add(CharSequence word) {
        int known = id(word, 0, word.length());
        if (known != UNKNOWN) {
            return known;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        if (size * 4 >= slots.length) {
            long[] before = slots;
            slots = new long[before.length * 2];
            for (int i = 0; i < before.length; i += 2) {
                if (before[i] != FREE) {
                    put(before[i], (int) before[i + 1]);
                }
            }
        }
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            folded.append(fold(word.charAt(i)));
        }
        words[size] = folded.toString();
        put(spelling(word), size);
        return size++;
    }

    private void put(long spelling, int id) {
        long hash = hash(spelling);
        int bit = (int) (hash >>> Long.SIZE - BITS);
        known[bit >> 6] |= 1L << bit;
        int slot = slotOf(hash);
        while (slots[slot] != FREE) {
            slot = next(slot);
        }
        slots[slot] = spelling;
        slots[slot + 1] = id;
    }

    /** The id of the word that stands at [start, end) of a text, or {@link #UNKNOWN}. */
    public int id(CharSequence text, int start, int end) {
        long letters = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            char folded = fold(text.charAt(i));
            letters = spell(letters, folded);
            all |= folded;
        }
        return idOf(letters, all, text, start, end);
    }

    /** The id of the word that stands at [start, end) of a text, or {@link #UNKNOWN}. */
    int id(char[] text, int start, int end) {
        long letters = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            char folded = fold(text[i]);
            letters = spell(letters, folded);
            all |= folded;
        }
        return idOf(letters, all, text, start, end);
    }

    private static long spelling(CharSequence word) {
        long letters = 0;
        int all = 0;
        for (int i = 0; i < word.length(); i++) {
            char folded = fold(word.charAt(i));
            letters = spell(letters, folded);
            all |= folded;
        }
        return spelling(letters, all, word.length());
    }

    /** The letters of a word that is a folded character longer: those of eight characters side by side, then one over the other. */
    static long spell(long letters, int folded) {
        return Long.rotateLeft(letters, 8) ^ folded;
    }

    private static long spelling(long letters, int all, int length) {
        return length <= 8 && all < 128 ? letters : letters | SHARED;
    }

    /**
     * As {@link #id}, of a word that is spelled already.
     *
     * @param letters of its folded characters, see {@link #spell}
     * @param all the bits that any of them has
     */
    int idOf(long letters, int all, char[] text, int start, int end) {
        long spelling = spelling(letters, all, end - start);
        int slot = first(spelling);
        while (slot >= 0) {
            int id = (int) slots[slot + 1];
            if (spelling >= 0 || equalsFolded(words[id], text, start, end)) {
                return id;
            }
            slot = find(spelling, next(slot));
        }
        return UNKNOWN;
    }

    private int idOf(long letters, int all, CharSequence text, int start, int end) {
        long spelling = spelling(letters, all, end - start);
        if (spelling < 0) {
            char[] word = text.subSequence(start, end).toString().toCharArray();
            return idOf(letters, all, word, 0, word.length);
        }
        int slot = first(spelling);
        return slot < 0 ? UNKNOWN : (int) slots[slot + 1];
    }

    /** The first slot that holds a spelling; -1 where there is none. */
    private int first(long spelling) {
        long hash = hash(spelling);
        int bit = (int) (hash >>> Long.SIZE - BITS);
        return (known[bit >> 6] & 1L << bit) == 0 ? -1 : find(spelling, slotOf(hash));
    }

    /** The first slot from one on that holds a spelling; -1 where there is none. */
    private int find(long spelling, int from) {
        int slot = from;
        long here = slots[slot];
        while (here != FREE) {
            if (here == spelling) {
                return slot;
            }
            slot = next(slot);
            here = slots[slot];
        }
        return -1;
    }

    private int next(int slot) {
        return (slot + 2) & (slots.length - 1);
    }

    /** The folded word of an id. */
    public String word(int id) {
        return words[id];
    }

    public int size() {
        return size;
    }

    SentenceWords sentenceWords() {
        return Objects.requireNonNull(sentenceWords);
    }

    /** A character as lexicons compare it. */
    public static char fold(char c) {
        return c < 128 ? ASCII[c] : foldOther(c);
    }

    private static char foldOther(char c) {
        return c == '\u2019' || c == '\u2018' || c == '\u02bc' ? '\'' : Character.toLowerCase(c);
    }

    private static long hash(long spelling) {
        return spelling * 0x9E3779B97F4A7C15L;
    }

    private int slotOf(long hash) {
        return (int) (hash >>> 32) << 1 & (slots.length - 1);
    }

    private static boolean equalsFolded(String folded, char[] text, int start, int end) {
        if (folded.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (folded.charAt(i - start) != fold(text[i])) {
                return false;
            }
        }
        return true;
    }
}
