package org.muster.extract.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Tsv;

/**
 * Parses English sentences. Immutable but for the words it remembers, and safe for any number of threads. Takes about a
 * millisecond a sentence and, once loaded, about 20 MB; it is loaded when first asked for.
 */
public final class DependencyParser {
    /** A sentence of more tokens is not parsed: it is a list or a table, and news has few others. */
    public static final int MOST_TOKENS = 250;

    /** A sentence of more chars is not even cut into tokens. */
    private static final int MOST_CHARS = 20 * MOST_TOKENS;

    private static final String RESOURCES = "/org/muster/syntax/";

    private final Tokenizer tokenizer;
    private final Encoder encoder;
    private final ArcEager arcs;
    private final Tagger tagger;

    private static final class Shipped {
        static final DependencyParser PARSER = new DependencyParser();
    }

    /** The parser that every caller shares, loaded by the first. */
    public static DependencyParser shipped() {
        return Shipped.PARSER;
    }

    private DependencyParser() {
        Tsv labels = tsv("labels.tsv", "kind", "label");
        Weights weights = new Weights(resource("weights.fp16"));
        tokenizer = new Tokenizer(
                new Affixes(tsv("affixes.tsv", "kind", "affix")),
                new TokenExceptions(tsv("exceptions.tsv", "form", "pieces", "norms")));
        encoder = new Encoder(
                new WordFeatures(tsv("symbols.tsv", "word", "number"), tsv("norms.tsv", "hash", "norm")), weights);
        arcs = new ArcEager(labels(labels, "move"), weights);
        tagger = new Tagger(labels(labels, "tag"), weights);
    }

    private static List<String> labels(Tsv labels, String kind) {
        return labels.rows().stream()
                .filter(row -> row.cell(0).equals(kind))
                .map(row -> row.cell(1))
                .toList();
    }

    /** The syntax of a sentence; null where it has no words or more than {@link #MOST_TOKENS}. */
    public @Nullable Dependencies parse(String sentence) {
        if (sentence.length() > MOST_CHARS) {
            return null;
        }
        Tokenization tokens = tokenizer.tokenize(sentence);
        return tokens.size() == 0 || tokens.size() > MOST_TOKENS ? null : parse(tokens);
    }

    Tokenization tokenize(String sentence) {
        return tokenizer.tokenize(sentence);
    }

    Dependencies parse(Tokenization tokens) {
        int size = tokens.size();
        float[] encoded = encoder.encode(tokens);
        ParserState parsed = arcs.parse(encoded, size);
        String[] labels = new String[size];
        for (int word = 0; word < size; word++) {
            labels[word] = parsed.heads[word] == ParserState.NONE ? Dependencies.ROOT : arcs.label(parsed.moves[word]);
        }
        Projectivity.undo(parsed.heads, labels);
        return new Dependencies(tokens, parsed.heads, labels, tagger.tag(encoded, size));
    }

    private static Tsv tsv(String name, String... columns) {
        return Tsv.parse(name, new String(resource(name), StandardCharsets.UTF_8), columns);
    }

    private static byte[] resource(String name) {
        try (InputStream in = DependencyParser.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCES + name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
