package org.muster.extract.syntax;

/** A layer in which each token sees its neighbours, one on each side; what it gives is added to what went in. */
final class Convolution {
    private final int width;
    private final Affine window;
    private final Maxout maxout;

    Convolution(int width, Weights weights) {
        this.width = width;
        int outputs = Maxout.sums(width);
        int inputs = 3 * width;
        window = new Affine(Maxout.piecewise(weights.next(outputs * inputs), width, inputs), outputs, inputs);
        maxout = new Maxout(width, weights);
    }

    /** Convolves rows [from, to) of {@code in} into {@code out}. */
    void apply(float[] in, float[] out, int from, int to) {
        float[] sums = new float[Maxout.sums(width)];
        float[] others = new float[Maxout.sums(width)];
        System.arraycopy(in, from * width, out, from * width, (to - from) * width);
        for (int row = from; row < to; row += 2) {
            maxout.begin(sums);
            if (row + 1 < to) {
                maxout.begin(others);
                window.add(in, (row - 1) * width, row * width, sums, others);
                maxout.addTo(out, (row + 1) * width, others);
            } else {
                window.add(in, (row - 1) * width, sums);
            }
            maxout.addTo(out, row * width, sums);
        }
    }
}
