package org.muster.extract.syntax;

import java.util.Arrays;

/**
 * Where the parser stands: words on the stack, words to come, arcs so far. A word may go back from the stack to those to come
 * (unshift, after Honnibal and Johnson 2014), once.
 */
final class ParserState {
    static final int NONE = -1;

    final int size;
    final int[] heads;
    /** The move that made each word's arc. */
    final int[] moves;

    private final int[] stack;
    private final int[] returned;
    private int onStack;
    private int onReturned;
    private int next;
    private final boolean[] wasReturned;
    private final boolean[] beginsSentence;
    /** The children that each word got last on its left and right, and for each child the one before it. */
    private final int[] lastLeft;

    private final int[] lastRight;
    private final int[] childBefore;

    ParserState(int size) {
        this.size = size;
        heads = filled(size);
        moves = filled(size);
        stack = new int[size];
        returned = new int[size];
        wasReturned = new boolean[size];
        beginsSentence = new boolean[size];
        lastLeft = filled(size);
        lastRight = filled(size);
        childBefore = filled(size);
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** The word {@code depth} below the top of the stack. */
    int stack(int depth) {
        return depth < onStack ? stack[onStack - 1 - depth] : NONE;
    }

    /** The word {@code ahead} of the next one. */
    int buffer(int ahead) {
        if (ahead < onReturned) {
            return returned[onReturned - 1 - ahead];
        }
        int word = next + ahead - onReturned;
        return word < size ? word : NONE;
    }

    int lastLeft(int word) {
        return word == NONE ? NONE : lastLeft[word];
    }

    int lastRight(int word) {
        return word == NONE ? NONE : lastRight[word];
    }

    private int toCome() {
        return size - next + onReturned;
    }

    boolean isDone() {
        return onStack == 0 && toCome() == 0;
    }

    boolean mayShift() {
        if (onStack == 0) {
            return true;
        }
        return toCome() >= 2 && !beginsSentence[buffer(0)] && !wasReturned[buffer(0)];
    }

    boolean mayReduce() {
        return onStack > 0;
    }

    boolean mayLink() {
        return onStack > 0 && toCome() > 0 && !beginsSentence[buffer(0)];
    }

    boolean mayBreak() {
        return toCome() >= 2 && buffer(1) == buffer(0) + 1 && !beginsSentence[buffer(1)];
    }

    void shift() {
        stack[onStack++] = onReturned > 0 ? returned[--onReturned] : next++;
    }

    /** Takes the top from the stack; without a head, and not alone, it goes back to the words to come. */
    void reduce() {
        int top = stack(0);
        if (heads[top] == NONE && onStack > 1) {
            wasReturned[top] = true;
            returned[onReturned++] = top;
        }
        onStack--;
    }

    /** The next word is the head of the top. */
    void linkLeft(int move) {
        link(buffer(0), stack(0), move);
        wasReturned[buffer(0)] = false;
        onStack--;
    }

    /** The top is the head of the next word. */
    void linkRight(int move) {
        link(stack(0), buffer(0), move);
        shift();
    }

    /** The word after the next begins a sentence. */
    void breakSentence() {
        beginsSentence[buffer(1)] = true;
    }

    private void link(int head, int child, int move) {
        if (heads[child] != NONE) {
            unlink(heads[child], child);
        }
        int[] last = child < head ? lastLeft : lastRight;
        childBefore[child] = last[head];
        last[head] = child;
        heads[child] = head;
        moves[child] = move;
    }

    private void unlink(int head, int child) {
        int[] last = child < head ? lastLeft : lastRight;
        if (last[head] == child) {
            last[head] = childBefore[child];
            return;
        }
        for (int sibling = last[head]; sibling != NONE; sibling = childBefore[sibling]) {
            if (childBefore[sibling] == child) {
                childBefore[sibling] = childBefore[child];
                return;
            }
        }
    }
}
