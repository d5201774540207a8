package org.muster.extract.syntax;

import java.util.Arrays;
import java.util.List;

/** Parses from left to right: at each step the move that a small network scores highest, of those that may be made. */
final class ArcEager {
    private static final int REDUCED = 64;
    private static final int HIDDEN = 64;
    private static final int PIECES = 2;
    private static final int SLOTS = 8;
    /** Parsing takes two moves a word; reattaching may take more. */
    private static final int MOST_MOVES = 20;

    private final List<String> moves;
    /** Of each move its kind: S, D, L, R or B. */
    private final char[] kinds;

    private final Affine reduce;
    private final float[] reduceBias;
    private final Affine[] slots = new Affine[SLOTS];
    private final float[] hiddenBias;
    private final float[][] absent = new float[SLOTS][];
    private final Affine score;
    private final float[] scoreBias;

    ArcEager(List<String> moves, Weights weights) {
        this.moves = moves;
        kinds = new char[moves.size()];
        for (int move = 0; move < kinds.length; move++) {
            kinds[move] = moves.get(move).charAt(0);
        }
        reduce = new Affine(weights.next(REDUCED * Encoder.WIDTH), REDUCED, Encoder.WIDTH);
        reduceBias = weights.next(REDUCED);
        int hidden = HIDDEN * PIECES;
        float[] bySlot = weights.next(SLOTS * hidden * REDUCED);
        for (int slot = 0; slot < SLOTS; slot++) {
            int size = hidden * REDUCED;
            float[] rows = Arrays.copyOfRange(bySlot, slot * size, (slot + 1) * size);
            slots[slot] = new Affine(piecewise(rows, REDUCED), hidden, REDUCED);
        }
        hiddenBias = piecewise(weights.next(hidden), 1);
        float[] pads = weights.next(SLOTS * hidden);
        for (int slot = 0; slot < SLOTS; slot++) {
            absent[slot] = piecewise(Arrays.copyOfRange(pads, slot * hidden, (slot + 1) * hidden), 1);
        }
        score = new Affine(weights.next(moves.size() * HIDDEN), moves.size(), HIDDEN);
        scoreBias = weights.next(moves.size());
    }

    /** Rows that alternate between the two pieces of a unit, set so that all first pieces come first. */
    private static float[] piecewise(float[] rows, int columns) {
        float[] set = new float[rows.length];
        for (int unit = 0; unit < HIDDEN; unit++) {
            for (int piece = 0; piece < PIECES; piece++) {
                System.arraycopy(
                        rows, (unit * PIECES + piece) * columns, set, (piece * HIDDEN + unit) * columns, columns);
            }
        }
        return set;
    }

    /** The state in which nothing is left to do. */
    ParserState parse(float[] encoded, int size) {
        ParserState state = new ParserState(size);
        float[][][] words = words(encoded, size);
        float[] hidden = new float[HIDDEN * PIECES];
        float[] scores = new float[kinds.length];
        int left = MOST_MOVES * size;
        while (!state.isDone() && left-- > 0) {
            score(state, words, hidden, scores);
            make(best(state, scores), state);
        }
        return state;
    }

    /** What each word adds to the hidden units in each slot: word, then slot. */
    private float[][][] words(float[] encoded, int size) {
        float[] reduced = new float[size * REDUCED];
        float[] row = new float[REDUCED];
        for (int word = 0; word < size; word++) {
            System.arraycopy(reduceBias, 0, row, 0, REDUCED);
            reduce.add(encoded, word * Encoder.WIDTH, row);
            System.arraycopy(row, 0, reduced, word * REDUCED, REDUCED);
        }
        float[][][] words = new float[size + size % 2][SLOTS][HIDDEN * PIECES];
        for (int slot = 0; slot < SLOTS; slot++) {
            for (int word = 0; word < size; word += 2) {
                int other = Math.min(word + 1, size - 1);
                slots[slot].add(reduced, word * REDUCED, other * REDUCED, words[word][slot], words[word + 1][slot]);
            }
        }
        return words;
    }

    private void score(ParserState state, float[][][] words, float[] hidden, float[] scores) {
        int next = state.buffer(0);
        int top = state.stack(0);
        System.arraycopy(hiddenBias, 0, hidden, 0, hidden.length);
        add(hidden, words, 0, next);
        add(hidden, words, 1, state.buffer(1));
        add(hidden, words, 2, top);
        add(hidden, words, 3, state.stack(1));
        add(hidden, words, 4, state.stack(2));
        add(hidden, words, 5, state.lastLeft(next));
        add(hidden, words, 6, state.lastLeft(top));
        add(hidden, words, 7, state.lastRight(top));
        for (int unit = 0; unit < HIDDEN; unit++) {
            hidden[unit] = Math.max(hidden[unit], hidden[HIDDEN + unit]);
        }
        System.arraycopy(scoreBias, 0, scores, 0, scores.length);
        score.add(hidden, 0, scores);
    }

    private void add(float[] hidden, float[][][] words, int slot, int word) {
        float[] added = word == ParserState.NONE ? absent[slot] : words[word][slot];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] += added[i];
        }
    }

    private int best(ParserState state, float[] scores) {
        boolean mayShift = state.mayShift();
        boolean mayReduce = state.mayReduce();
        boolean mayLink = state.mayLink();
        boolean mayBreak = state.mayBreak();
        int best = -1;
        for (int move = 0; move < scores.length; move++) {
            boolean may = switch (kinds[move]) {
                case 'S' -> mayShift;
                case 'D' -> mayReduce;
                case 'L', 'R' -> mayLink;
                default -> mayBreak;
            };
            if (may && (best < 0 || scores[move] > scores[best])) {
                best = move;
            }
        }
        return best;
    }

    private void make(int move, ParserState state) {
        switch (kinds[move]) {
            case 'S' -> state.shift();
            case 'D' -> state.reduce();
            case 'L' -> state.linkLeft(move);
            case 'R' -> state.linkRight(move);
            default -> state.breakSentence();
        }
    }

    /** The label of the arc that a move makes: "prep" or, where the head was raised, "prep||pobj". */
    String label(int move) {
        return moves.get(move).substring(2);
    }
}
