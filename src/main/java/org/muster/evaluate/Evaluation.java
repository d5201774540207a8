package org.muster.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Extractor;

/**
 * What a gold file labels against what is found in its texts. Every interval is the 95% bootstrap interval over documents.
 *
 * @param gold the file
 * @param documents labelled documents
 * @param number claims with the right number
 * @param core those with the right force, host and status as well
 * @param full those with every attribute right
 * @param surface matched claims that have the labelled words
 * @param attributes each attribute over the matched claims
 * @param misses every error, document by document
 */
public record Evaluation(
        Path gold,
        int documents,
        Measured number,
        Measured core,
        Measured full,
        Accuracy surface,
        List<AttributeScores> attributes,
        List<Miss> misses) {

    public Evaluation {
        attributes = List.copyOf(attributes);
        misses = List.copyOf(misses);
    }

    /** A score with the intervals of its three shares. */
    public record Measured(Score score, Interval precision, Interval recall, Interval f1) {}

    /**
     * A share of the matched claims.
     *
     * @param right of them
     * @param of the matched claims
     */
    public record Accuracy(int right, int of, Interval interval) {
        /** 0 where nothing matched. */
        public double share() {
            return of == 0 ? 0 : (double) right / of;
        }
    }

    /**
     * One attribute over the matched claims.
     *
     * @param majority what always giving the commonest label would score
     * @param classes each value, the commonest label first
     * @param rules each rule that decided it, the commonest first
     */
    public record AttributeScores(
            Attribute attribute,
            Accuracy accuracy,
            double majority,
            List<ClassScores> classes,
            List<RuleScores> rules) {
        public AttributeScores {
            classes = List.copyOf(classes);
            rules = List.copyOf(rules);
        }
    }

    /**
     * One value of an attribute.
     *
     * @param value null where the label or the extraction is null
     */
    public record ClassScores(@Nullable String value, Score score, Interval f1) {}

    /**
     * What a rule decided.
     *
     * @param right matched claims in which it decided as labelled
     * @param decided matched claims in which it decided
     */
    public record RuleScores(String rule, int right, int decided) {}

    /**
     * Extracts from every text of a gold file and compares.
     *
     * @throws GoldException where the file cannot be used
     * @throws IOException where it cannot be read
     */
    public static Evaluation of(Path gold, Extractor extractor) throws IOException {
        List<ScoredDocument> documents = new ArrayList<>();
        for (GoldDocument document : GoldFile.read(gold)) {
            documents.add(ScoredDocument.of(
                    document, extractor.extract(document.article(), false).claims()));
        }
        return of(gold, documents);
    }

    static Evaluation of(Path gold, List<ScoredDocument> documents) {
        List<Counts> counts = documents.stream().map(ScoredDocument::counts).toList();
        Counts all = new Counts();
        counts.forEach(all::add);
        List<Counts> resamples = Interval.resamples(counts);
        return new Evaluation(
                gold,
                documents.size(),
                measured(all, resamples, c -> new Score(c.matched, c.found, c.gold)),
                measured(all, resamples, c -> new Score(c.core, c.found, c.gold)),
                measured(all, resamples, c -> new Score(c.full, c.found, c.gold)),
                accuracy(all, resamples, c -> c.surface),
                attributes(all, resamples),
                documents.stream().flatMap(d -> d.misses().stream()).toList());
    }

    private static Measured measured(Counts all, List<Counts> resamples, Function<Counts, Score> score) {
        return new Measured(
                score.apply(all),
                Interval.of(resamples, c -> score.apply(c).precision()),
                Interval.of(resamples, c -> score.apply(c).recall()),
                Interval.of(resamples, c -> score.apply(c).f1()));
    }

    private static Accuracy accuracy(Counts all, List<Counts> resamples, ToIntFunction<Counts> right) {
        ToDoubleFunction<Counts> share = c -> c.matched == 0 ? 0 : (double) right.applyAsInt(c) / c.matched;
        return new Accuracy(right.applyAsInt(all), all.matched, Interval.of(resamples, share));
    }

    private static List<AttributeScores> attributes(Counts all, List<Counts> resamples) {
        List<AttributeScores> attributes = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            List<ClassScores> classes = classes(attribute, all, resamples);
            int commonest =
                    classes.stream().mapToInt(c -> c.score().gold()).max().orElse(0);
            attributes.add(new AttributeScores(
                    attribute,
                    accuracy(all, resamples, c -> c.right(attribute)),
                    all.matched == 0 ? 0 : (double) commonest / all.matched,
                    classes,
                    rules(attribute, all)));
        }
        return attributes;
    }

    private static List<ClassScores> classes(Attribute attribute, Counts all, List<Counts> resamples) {
        return all.values().stream()
                .filter(value -> value.attribute() == attribute)
                .map(value -> new ClassScores(
                        value.value(), all.value(value), Interval.of(resamples, c -> definedF1(c.value(value)))))
                .sorted(Comparator.<ClassScores>comparingInt(c -> -c.score().gold())
                        .thenComparingInt(c -> -c.score().found())
                        .thenComparing(c -> String.valueOf(c.value())))
                .toList();
    }

    /** NaN where a resample holds neither a label nor an extraction of the value. */
    private static double definedF1(Score score) {
        return score.gold() + score.found() == 0 ? Double.NaN : score.f1();
    }

    private static List<RuleScores> rules(Attribute attribute, Counts all) {
        return all.rules().stream()
                .filter(rule -> rule.attribute() == attribute)
                .map(rule -> new RuleScores(
                        rule.rule(), all.rule(rule).right(), all.rule(rule).found()))
                .sorted(Comparator.<RuleScores>comparingInt(r -> -r.decided()).thenComparing(RuleScores::rule))
                .toList();
    }
}
