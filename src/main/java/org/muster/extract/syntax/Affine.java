package org.muster.extract.syntax;

/**
 * A layer that adds up weighted inputs. Two rows are computed at a time, since reading the weights takes longer than the sums;
 * the weights of each input stand in an array of their own, without offsets, since only then does the JIT vectorise the loop.
 */
final class Affine {
    private static final int UNROLLED = 4;

    private final int inputs;
    private final int outputs;
    private final float[][] byInput;

    /**
     * @param weights by output, then input; the inputs a multiple of four
     * @param column the first of the {@code inputs} columns, of {@code columns}, that belong to this layer
     */
    Affine(float[] weights, int outputs, int columns, int column, int inputs) {
        this.inputs = inputs;
        this.outputs = outputs;
        byInput = new float[inputs][outputs];
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input < inputs; input++) {
                byInput[input][output] = weights[output * columns + column + input];
            }
        }
    }

    Affine(float[] weights, int outputs, int inputs) {
        this(weights, outputs, inputs, 0, inputs);
    }

    int outputs() {
        return outputs;
    }

    /**
     * Adds to {@code sums} and {@code otherSums} what the inputs at {@code x[at]} and {@code x[other]} give. The sums of a row
     * do not depend on the row beside it.
     */
    void add(float[] x, int at, int other, float[] sums, float[] otherSums) {
        for (int i = 0; i < inputs; i += UNROLLED) {
            addFour(
                    sums,
                    otherSums,
                    byInput[i],
                    byInput[i + 1],
                    byInput[i + 2],
                    byInput[i + 3],
                    outputs,
                    x[at + i],
                    x[at + i + 1],
                    x[at + i + 2],
                    x[at + i + 3],
                    x[other + i],
                    x[other + i + 1],
                    x[other + i + 2],
                    x[other + i + 3]);
        }
    }

    @SuppressWarnings("TooManyParameters") // scalars, so that they stay in registers
    private static void addFour(
            float[] sums,
            float[] otherSums,
            float[] w0,
            float[] w1,
            float[] w2,
            float[] w3,
            int outputs,
            float a0,
            float a1,
            float a2,
            float a3,
            float b0,
            float b1,
            float b2,
            float b3) {
        for (int o = 0; o < outputs; o++) {
            float p = w0[o];
            float q = w1[o];
            float r = w2[o];
            float s = w3[o];
            sums[o] += a0 * p + a1 * q + a2 * r + a3 * s;
            otherSums[o] += b0 * p + b1 * q + b2 * r + b3 * s;
        }
    }

    /** As {@link #add}, of one row. */
    void add(float[] x, int at, float[] sums) {
        for (int i = 0; i < inputs; i += UNROLLED) {
            addFour(
                    sums,
                    byInput[i],
                    byInput[i + 1],
                    byInput[i + 2],
                    byInput[i + 3],
                    outputs,
                    x[at + i],
                    x[at + i + 1],
                    x[at + i + 2],
                    x[at + i + 3]);
        }
    }

    private static void addFour(
            float[] sums,
            float[] w0,
            float[] w1,
            float[] w2,
            float[] w3,
            int outputs,
            float a0,
            float a1,
            float a2,
            float a3) {
        for (int o = 0; o < outputs; o++) {
            sums[o] += a0 * w0[o] + a1 * w1[o] + a2 * w2[o] + a3 * w3[o];
        }
    }
}
