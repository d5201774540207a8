package org.muster.extract.syntax;

/** Tokens as rows of numbers that know four neighbours on each side. */
final class Encoder {
    static final int WIDTH = 96;

    /** Convolutions, and so the rows of padding before and behind, which are convolved as well. */
    private static final int DEPTH = 4;

    private final Embeddings embeddings;
    private final WordConvolution first;
    private final Convolution[] others = new Convolution[DEPTH - 1];

    Encoder(WordFeatures features, Weights weights) {
        embeddings = new Embeddings(WIDTH, features, weights);
        first = new WordConvolution(WIDTH, weights);
        for (int layer = 0; layer < others.length; layer++) {
            others[layer] = new Convolution(WIDTH, weights);
        }
    }

    /** One row of {@link #WIDTH} numbers for each token, one behind the other. */
    float[] encode(Tokenization tokens) {
        int size = tokens.size();
        int rows = size + 2 * DEPTH;
        float[] in = new float[rows * WIDTH];
        WordConvolution.Word[] words = new WordConvolution.Word[size];
        for (int token = 0; token < size; token++) {
            words[token] = embeddings.of(tokens, token, first);
            System.arraycopy(words[token].row(), 0, in, (DEPTH + token) * WIDTH, WIDTH);
        }
        first.apply(words, DEPTH, in);
        float[] out = new float[rows * WIDTH];
        for (int layer = 0; layer < others.length; layer++) {
            others[layer].apply(in, out, layer + 2, rows - layer - 2);
            float[] swapped = in;
            in = out;
            out = swapped;
        }
        float[] encoded = new float[size * WIDTH];
        System.arraycopy(in, DEPTH * WIDTH, encoded, 0, encoded.length);
        return encoded;
    }
}
