package org.muster.evaluate;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.evaluate.Evaluation.Accuracy;
import org.muster.evaluate.Evaluation.AttributeScores;
import org.muster.evaluate.Evaluation.ClassScores;
import org.muster.evaluate.Evaluation.Measured;
import org.muster.evaluate.Evaluation.RuleScores;

/** An evaluation as text for people. */
public final class EvaluationReport {
    /** Rules that decided fewer claims are told together; the JSON tells each. */
    private static final int FEW = 3;

    private EvaluationReport() {}

    /** Prints the scores: the claims, then each attribute, then each value of each attribute and each rule. */
    public static void print(Evaluation evaluation, PrintStream out) {
        Score number = evaluation.number().score();
        line(
                out,
                "%s: %,d documents, %,d labelled claims, %,d found, %,d matched",
                evaluation.gold().getFileName(),
                evaluation.documents(),
                number.gold(),
                number.found(),
                number.right());
        line(out, "[] is the 95%% bootstrap interval over documents");
        line(out, "");
        line(out, "%-8s %-21s %-21s %-21s", "claims", "precision", "recall", "F1");
        print(out, "number", evaluation.number(), "the number alone");
        print(out, "core", evaluation.core(), "number, force, host and status");
        print(out, "full", evaluation.full(), "number and every attribute");
        Accuracy surface = evaluation.surface();
        line(out, "%-8s %-21s of the matched claims have the labelled words", "surface", share(surface));
        line(out, "");
        line(out, "%-15s %-21s %s", "attribute", "accuracy, of matched", "always the commonest label");
        for (AttributeScores scores : evaluation.attributes()) {
            line(out, "%-15s %-21s %.3f", scores.attribute().label(), share(scores.accuracy()), scores.majority());
        }
        for (AttributeScores scores : evaluation.attributes()) {
            printClasses(out, scores);
        }
    }

    /** Prints every error, with the sentence where a claim was found. */
    public static void printMisses(Evaluation evaluation, PrintStream out) {
        for (Miss miss : evaluation.misses()) {
            String differences = miss.differences().stream()
                    .map(EvaluationReport::difference)
                    .collect(Collectors.joining("; "));
            line(
                    out,
                    "%-9s %s \"%s\" %s%s",
                    miss.kind(),
                    miss.document(),
                    miss.surface(),
                    miss.number(),
                    differences.isEmpty() ? "" : ": " + differences);
            if (miss.sentence() != null) {
                line(out, "          %s", miss.sentence().replace('\n', ' '));
            }
        }
    }

    private static void print(PrintStream out, String name, Measured measured, String what) {
        Score score = measured.score();
        line(
                out,
                "%-8s %-21s %-21s %-21s %s",
                name,
                share(score.precision(), measured.precision()),
                share(score.recall(), measured.recall()),
                share(score.f1(), measured.f1()),
                what);
    }

    private static void printClasses(PrintStream out, AttributeScores scores) {
        line(out, "");
        line(
                out,
                "%-24s %9s %6s %6s  %-9s  %-7s %s",
                scores.attribute().label(),
                "labelled",
                "found",
                "right",
                "precision",
                "recall",
                "F1");
        for (ClassScores one : scores.classes()) {
            Score score = one.score();
            line(
                    out,
                    "  %-22s %9d %6d %6d  %-9.3f  %-7.3f %s",
                    value(one.value()),
                    score.gold(),
                    score.found(),
                    score.right(),
                    score.precision(),
                    score.recall(),
                    share(score.f1(), one.f1()));
        }
        int others = 0;
        int othersRight = 0;
        for (RuleScores rule : scores.rules()) {
            if (rule.decided() >= FEW) {
                line(out, "  by %-36s %6d right of %d", rule.rule(), rule.right(), rule.decided());
            } else {
                others += rule.decided();
                othersRight += rule.right();
            }
        }
        if (others > 0) {
            line(out, "  by %-36s %6d right of %d", "rules that decided fewer than " + FEW, othersRight, others);
        }
    }

    private static String difference(Miss.Difference difference) {
        String rule = difference.rule() == null ? "" : " by " + difference.rule();
        return difference.attribute().label() + " " + value(difference.found()) + rule + ", labelled "
                + value(difference.gold());
    }

    private static String share(Accuracy accuracy) {
        return share(accuracy.share(), accuracy.interval());
    }

    private static String share(double share, Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", share, interval.low(), interval.high());
    }

    private static String value(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static void line(PrintStream out, String format, @Nullable Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
