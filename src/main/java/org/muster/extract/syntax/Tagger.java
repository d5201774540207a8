package org.muster.extract.syntax;

import java.util.List;

/** The part of speech of each token, as the Penn Treebank names it. */
final class Tagger {
    private final List<String> tags;
    private final Affine layer;
    private final float[] bias;

    Tagger(List<String> tags, Weights weights) {
        this.tags = tags;
        layer = new Affine(weights.next(tags.size() * Encoder.WIDTH), tags.size(), Encoder.WIDTH);
        bias = weights.next(tags.size());
    }

    String[] tag(float[] encoded, int size) {
        String[] tagged = new String[size];
        float[] scores = new float[bias.length];
        for (int token = 0; token < size; token++) {
            System.arraycopy(bias, 0, scores, 0, bias.length);
            layer.add(encoded, token * Encoder.WIDTH, scores);
            int best = 0;
            for (int tag = 1; tag < scores.length; tag++) {
                if (scores[tag] > scores[best]) {
                    best = tag;
                }
            }
            tagged[token] = tags.get(best);
        }
        return tagged;
    }
}
