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

    private String[] words = new String[1 << 12];
    private int[] slots = new int[1 << 13];
    /** The hash of each word, so that few words are compared. */
    private int[] hashes = new int[1 << 12];

    private int size;

    private final @Nullable SentenceWords sentenceWords;

    private Vocabulary(@Nullable SentenceWords none) {
        Arrays.fill(slots, UNKNOWN);
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
        Arrays.fill(slots, UNKNOWN);
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
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        StringBuilder folded = new StringBuilder(word.length());
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            folded.append(fold(word.charAt(i)));
            hash = hash(hash, word.charAt(i));
        }
        words[size] = folded.toString();
        hashes[size] = hash;
        if (size * 2 >= slots.length) {
            slots = new int[slots.length * 2];
            Arrays.fill(slots, UNKNOWN);
            for (int i = 0; i < size; i++) {
                slots[freeSlot(hashes[i])] = i;
            }
        }
        slots[freeSlot(hashes[size])] = size;
        return size++;
    }

    /** The id of the word that stands at [start, end) of a text, or {@link #UNKNOWN}. */
    public int id(CharSequence text, int start, int end) {
        char[] word = new char[end - start];
        for (int i = start; i < end; i++) {
            word[i - start] = text.charAt(i);
        }
        return id(word, 0, word.length);
    }

    /** The id of the word that stands at [start, end) of a text, or {@link #UNKNOWN}. */
    int id(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash(hash, text[i]);
        }
        return idOf(hash, text, start, end);
    }

    /** As {@link #id}, with the hash of the word's characters. */
    int idOf(int hash, char[] text, int start, int end) {
        int slot = slotOf(hash);
        while (slots[slot] != UNKNOWN) {
            int id = slots[slot];
            if (hashes[id] == hash && equalsFolded(words[id], text, start, end)) {
                return id;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return UNKNOWN;
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

    private int freeSlot(int hash) {
        int slot = slotOf(hash);
        while (slots[slot] != UNKNOWN) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int slotOf(int hash) {
        int mixed = hash * 0x9E3779B1;
        return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
    }

    /** The hash of a word that is a character longer. */
    static int hash(int hash, char c) {
        return hash * 0x01000193 + fold(c);
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
