package org.muster.extract.syntax;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Words as rows of numbers: each feature's hash picks four rows of a table, which are added up (Bloom embeddings), and a layer
 * mixes the features. Keeps the first words it meets, the frequent ones among them, with what the first convolution makes of
 * each; safe for any number of threads, and the outcome is the same whether a word was kept or not.
 */
final class Embeddings {
    /** About 4 KB each. */
    private static final int KEPT = 2048;

    private static final int[] ROWS = {5000, 1000, 2500, 2500, 50, 50};
    private static final int FIRST_SEED = 8;
    private static final int HASHES = 4;

    private final int width;
    private final WordFeatures features;
    private final float[][] tables = new float[ROWS.length][];
    private final Affine mix;
    private final Maxout mixed;
    private final Map<Key, WordConvolution.Word> kept = new ConcurrentHashMap<>();

    private record Key(String word, @Nullable String norm, boolean isSpaced) {}

    Embeddings(int width, WordFeatures features, Weights weights) {
        this.width = width;
        this.features = features;
        for (int feature = 0; feature < ROWS.length; feature++) {
            tables[feature] = weights.next(ROWS[feature] * width);
        }
        int inputs = width * ROWS.length;
        mix = new Affine(
                Maxout.piecewise(weights.next(Maxout.sums(width) * inputs), width, inputs), Maxout.sums(width), inputs);
        mixed = new Maxout(width, weights);
    }

    WordConvolution.Word of(Tokenization tokens, int token, WordConvolution convolution) {
        Key key = new Key(tokens.word(token), tokens.norm(token), tokens.isSpaced(token));
        WordConvolution.@Nullable Word known = kept.get(key);
        if (known != null) {
            return known;
        }
        WordConvolution.Word word = convolution.word(row(key));
        if (kept.size() < KEPT) {
            kept.put(key, word);
        }
        return word;
    }

    private float[] row(Key key) {
        long[] hashed = features.of(key.word, key.norm, key.isSpaced);
        float[] inputs = new float[width * ROWS.length];
        int[] rows = new int[HASHES];
        for (int feature = 0; feature < ROWS.length; feature++) {
            Murmur.rows(hashed[feature], FIRST_SEED + feature, ROWS[feature], rows);
            for (int row : rows) {
                for (int i = 0; i < width; i++) {
                    inputs[feature * width + i] += tables[feature][row * width + i];
                }
            }
        }
        float[] sums = new float[mix.outputs()];
        mixed.begin(sums);
        mix.add(inputs, 0, sums);
        float[] out = new float[width];
        mixed.addTo(out, 0, sums);
        return out;
    }
}
