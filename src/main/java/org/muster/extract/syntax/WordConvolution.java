package org.muster.extract.syntax;

import org.jspecify.annotations.Nullable;

/** The first convolution, which sees words without their neighbours, so that what a word adds to each row can be kept. */
final class WordConvolution {
    private final int width;
    private final Affine ofPrevious;
    private final Affine ofSelf;
    private final Affine ofNext;
    private final Maxout maxout;

    /**
     * One word.
     *
     * @param row its embedding
     * @param before what it adds to the row of the word before it
     * @param self to its own
     * @param after to that of the word after it
     */
    record Word(float[] row, float[] before, float[] self, float[] after) {}

    WordConvolution(int width, Weights weights) {
        this.width = width;
        int outputs = Maxout.sums(width);
        int inputs = 3 * width;
        float[] rows = Maxout.piecewise(weights.next(outputs * inputs), width, inputs);
        ofPrevious = new Affine(rows, outputs, inputs, 0, width);
        ofSelf = new Affine(rows, outputs, inputs, width, width);
        ofNext = new Affine(rows, outputs, inputs, 2 * width, width);
        maxout = new Maxout(width, weights);
    }

    Word word(float[] row) {
        return new Word(row, sums(ofNext, row), sums(ofSelf, row), sums(ofPrevious, row));
    }

    private static float[] sums(Affine part, float[] row) {
        float[] sums = new float[part.outputs()];
        part.add(row, 0, sums);
        return sums;
    }

    /** Adds the outcome to {@code rows}: those of the words, and those of the padding on each side but the outermost. */
    void apply(Word[] words, int padding, float[] rows) {
        float[] sums = new float[Maxout.sums(width)];
        for (int at = 1 - padding; at < words.length + padding - 1; at++) {
            maxout.begin(sums);
            add(sums, at > 0 && at <= words.length ? words[at - 1].after() : null);
            add(sums, at >= 0 && at < words.length ? words[at].self() : null);
            add(sums, at >= -1 && at < words.length - 1 ? words[at + 1].before() : null);
            maxout.addTo(rows, (at + padding) * width, sums);
        }
    }

    private static void add(float[] sums, float @Nullable [] part) {
        if (part != null) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[i];
            }
        }
    }
}
