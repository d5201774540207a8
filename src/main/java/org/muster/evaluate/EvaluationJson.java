package org.muster.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.muster.evaluate.Evaluation.Accuracy;
import org.muster.evaluate.Evaluation.AttributeScores;
import org.muster.evaluate.Evaluation.ClassScores;
import org.muster.evaluate.Evaluation.Measured;
import org.muster.evaluate.Evaluation.RuleScores;

/**
 * An evaluation as one JSON object: {@code documents}, {@code gold}, {@code predicted}, {@code matched}, the scores
 * {@code number}, {@code core} and {@code full}, {@code surface}, {@code attributes} by name with {@code classes} and
 * {@code rules}, and {@code misses}. Intervals are {@code [low, high]}.
 */
public final class EvaluationJson {
    private final JsonGenerator json;

    private EvaluationJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * The evaluation as indented JSON.
     *
     * @param misses whether every error is told
     */
    public static String of(Evaluation evaluation, boolean misses) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new EvaluationJson(json).write(evaluation, misses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Evaluation evaluation, boolean misses) throws IOException {
        json.writeStartObject();
        json.writeNumberField("documents", evaluation.documents());
        json.writeNumberField("gold", evaluation.number().score().gold());
        json.writeNumberField("predicted", evaluation.number().score().found());
        json.writeNumberField("matched", evaluation.number().score().right());
        write("number", evaluation.number());
        write("core", evaluation.core());
        write("full", evaluation.full());
        json.writeObjectFieldStart("surface");
        write(evaluation.surface());
        json.writeEndObject();
        json.writeObjectFieldStart("attributes");
        for (AttributeScores scores : evaluation.attributes()) {
            write(scores);
        }
        json.writeEndObject();
        if (misses) {
            json.writeArrayFieldStart("misses");
            for (Miss miss : evaluation.misses()) {
                write(miss);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void write(String name, Measured measured) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("right", measured.score().right());
        write(measured.score());
        write("precision_interval", measured.precision());
        write("recall_interval", measured.recall());
        write("f1_interval", measured.f1());
        json.writeEndObject();
    }

    private void write(AttributeScores scores) throws IOException {
        json.writeObjectFieldStart(scores.attribute().label());
        write(scores.accuracy());
        json.writeNumberField("majority", scores.majority());
        json.writeArrayFieldStart("classes");
        for (ClassScores one : scores.classes()) {
            json.writeStartObject();
            json.writeStringField("value", one.value());
            json.writeNumberField("gold", one.score().gold());
            json.writeNumberField("predicted", one.score().found());
            json.writeNumberField("right", one.score().right());
            write(one.score());
            write("f1_interval", one.f1());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rules");
        for (RuleScores rule : scores.rules()) {
            json.writeStartObject();
            json.writeStringField("rule", rule.rule());
            json.writeNumberField("decided", rule.decided());
            json.writeNumberField("right", rule.right());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Miss miss) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", miss.kind().label());
        json.writeStringField("id", miss.document());
        json.writeStringField("surface", miss.surface());
        json.writeStringField("number", miss.number());
        json.writeStringField("sentence", miss.sentence());
        json.writeArrayFieldStart("differences");
        for (Miss.Difference difference : miss.differences()) {
            json.writeStartObject();
            json.writeStringField("attribute", difference.attribute().label());
            json.writeStringField("gold", difference.gold());
            json.writeStringField("predicted", difference.found());
            json.writeStringField("rule", difference.rule());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Accuracy accuracy) throws IOException {
        json.writeNumberField("accuracy", accuracy.share());
        write("accuracy_interval", accuracy.interval());
    }

    private void write(Score score) throws IOException {
        json.writeNumberField("precision", score.precision());
        json.writeNumberField("recall", score.recall());
        json.writeNumberField("f1", score.f1());
    }

    private void write(String name, Interval interval) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeNumber(interval.low());
        json.writeNumber(interval.high());
        json.writeEndArray();
    }
}
