package org.muster.extract.syntax;

/** What follows a layer of the encoder: of each three sums the greatest, then the whole row brought to mean 0 and variance 1, scaled and shifted. */
final class Maxout {
    private static final int PIECES = 3;
    private static final float EPSILON = 1e-8f;

    private final int width;
    private final float[] bias;
    private final float[] gain;
    private final float[] shift;

    /** Takes bias, gain and shift from the weights; those before them are the layer's own, see {@link #piecewise}. */
    Maxout(int width, Weights weights) {
        this.width = width;
        bias = piecewise(weights.next(width * PIECES), width, 1);
        gain = weights.next(width);
        shift = weights.next(width);
    }

    /** Rows that alternate between the pieces, set so that the rows of one piece follow each other. */
    static float[] piecewise(float[] rows, int width, int columns) {
        float[] set = new float[rows.length];
        for (int output = 0; output < width; output++) {
            for (int piece = 0; piece < PIECES; piece++) {
                System.arraycopy(
                        rows, (output * PIECES + piece) * columns, set, (piece * width + output) * columns, columns);
            }
        }
        return set;
    }

    /** How many sums a row takes. */
    static int sums(int width) {
        return width * PIECES;
    }

    /** Sets sums to their start. */
    void begin(float[] sums) {
        System.arraycopy(bias, 0, sums, 0, bias.length);
    }

    /** Adds the outcome of {@code sums} to {@code out[at]} and on. */
    void addTo(float[] out, int at, float[] sums) {
        float sum = 0;
        for (int o = 0; o < width; o++) {
            float most = Math.max(Math.max(sums[o], sums[width + o]), sums[2 * width + o]);
            sums[o] = most;
            sum += most;
        }
        float mean = sum / width;
        float squares = 0;
        for (int o = 0; o < width; o++) {
            float difference = sums[o] - mean;
            squares += difference * difference;
        }
        float scale = (float) (1 / Math.sqrt(squares / width + EPSILON));
        for (int o = 0; o < width; o++) {
            out[at + o] += (sums[o] - mean) * scale * gain[o] + shift[o];
        }
    }
}
