package org.muster.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.SharedData;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/**
 * The cases of two public number recognisers (Recognizers-Text and quantulum3, both MIT) that the annotation guide covers.
 * {@code number-cases-not-covered.tsv} lists those that it does not, each with the reason; a case that passes may not be
 * listed.
 */
class NumberRecognisersTest {
    private static final String FOLDER = "gold/numbers";
    private static final String NOT_COVERED = "number-cases-not-covered.tsv";

    private final Vocabulary vocabulary = new Vocabulary();
    private final QuantityFinder finder = new QuantityFinder(LexiconFiles.shipped(), vocabulary);

    @Test
    void cardinalNumbersOfRecognizersTextAreRead() throws IOException {
        check("NumberModel.json", (input, text) -> {
            List<String> expected = new ArrayList<>();
            for (JsonNode result : input.get("Results")) {
                expected.add(result.get("Text").asText() + " = "
                        + result.get("Resolution").get("value").asText());
            }
            return new Readings(
                    expected,
                    finder.find(text, 0, text.tokenCount()).stream()
                            .map(q -> text.slice(q.numberStart(), q.numberEnd()).toLowerCase(Locale.ROOT) + " = "
                                    + (q.low() != null ? q.low() : q.high()))
                            .toList());
        });
    }

    @Test
    void rangesAndBoundsOfRecognizersTextAreRead() throws IOException {
        check("NumberRangeModel.json", (input, text) -> {
            List<String> expected = new ArrayList<>();
            for (JsonNode result : input.get("Results")) {
                String value = result.get("Resolution").get("value").asText();
                expected.add(value.substring(1, value.length() - 1));
            }
            boolean equal = expected.stream().anyMatch(NumberRecognisersTest::isSingle);
            return new Readings(
                    expected,
                    finder.find(text, 0, text.tokenCount()).stream()
                            .filter(q -> q.low() == null
                                    || q.high() == null
                                    || !q.low().equals(q.high())
                                    || equal && q.cue() != null)
                            .map(q -> bound(q.low()) + "," + bound(q.high()))
                            .toList());
        });
    }

    @Test
    void pureNumbersOfQuantulumAreReadAndItsMeasuresRefused() throws IOException {
        check("quantulum3-quantities.json", (input, text) -> {
            List<String> expected = new ArrayList<>();
            for (JsonNode result : input.get("res")) {
                if (result.get("unit").asText().equals("dimensionless")) {
                    double value = result.get("value").asDouble();
                    double spread = result.path("uncertainty").asDouble(0);
                    expected.add(plain(value - spread) + "," + plain(value + spread));
                }
            }
            return new Readings(
                    expected,
                    finder.find(text, 0, text.tokenCount()).stream()
                            .map(q -> bound(q.low()) + "," + bound(q.high()))
                            .toList());
        });
    }

    private interface Reader {
        Readings read(JsonNode input, Text text);
    }

    private record Readings(List<String> expected, List<String> found) {}

    private void check(String file, Reader reader) throws IOException {
        Path path = SharedData.require(FOLDER).resolve(file);
        JsonNode cases = new ObjectMapper().readTree(Files.readAllBytes(path));
        Map<Integer, String> notCovered = notCovered(file);
        List<String> wrong = new ArrayList<>();
        Set<Integer> passing = new HashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            JsonNode input = cases.get(i);
            String sentence = input.path("Input").asText(input.path("req").asText());
            Readings readings = reader.read(input, Text.of(sentence, vocabulary));
            if (readings.found().equals(readings.expected())) {
                passing.add(i);
            } else if (!notCovered.containsKey(i)) {
                wrong.add(file + "[" + i + "] '" + sentence + "': expected " + readings.expected() + ", found "
                        + readings.found());
            }
        }
        assertThat(wrong).as("cases that the guide covers").isEmpty();
        passing.retainAll(notCovered.keySet());
        assertThat(passing)
                .as("cases of " + file + " that pass and need not be listed")
                .isEmpty();
    }

    private static Map<Integer, String> notCovered(String file) throws IOException {
        String content = Files.readString(Path.of("src/test/resources/gold").resolve(NOT_COVERED));
        Map<Integer, String> reasons = new HashMap<>();
        for (Tsv.Row row :
                Tsv.parse(NOT_COVERED, content, "file", "index", "reason").rows()) {
            if (row.cell(0).equals(file)) {
                reasons.put(Integer.valueOf(row.cell(1)), row.cell(2));
            }
        }
        return reasons;
    }

    private static boolean isSingle(String range) {
        int comma = range.indexOf(',');
        return range.substring(0, comma).equals(range.substring(comma + 1));
    }

    private static String bound(@org.jspecify.annotations.Nullable Long bound) {
        return bound == null ? "" : bound.toString();
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
