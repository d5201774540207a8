package org.muster.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.SharedData;
import org.muster.evaluate.Evaluation.AttributeScores;
import org.muster.evaluate.Evaluation.Measured;
import org.muster.extract.Extractor;
import org.muster.extract.TroopClaim;
import org.muster.extract.lexicon.LexiconFiles;

/** The shared scorer is another implementation of the same measures: both must give the same figures. */
class ScorerAgreementTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The scorer rounds to four decimals. */
    private static final Offset<Double> ROUNDED = within(0.5001e-4);

    @TempDir
    private Path folder;

    @Test
    void theFiguresAreThoseOfTheSharedScorer() throws Exception {
        Path gold = SharedData.require("gold/troops-dev.jsonl");
        Path scorer = SharedData.require("score/score_claims.py");
        assumeTrue(hasPython(), "skipped: no python3 to run the shared scorer");
        Extractor extractor = new Extractor(LexiconFiles.shipped());

        Evaluation ours = Evaluation.of(gold, extractor);
        JsonNode theirs = JSON.readTree(run("python3", scorer, gold, found(gold, extractor), "--json"));

        assertThat(ours.documents()).isEqualTo(theirs.get("documents").intValue());
        assertSame(ours.number(), theirs.get("number"));
        assertSame(ours.core(), theirs.get("core"));
        assertSame(ours.full(), theirs.get("full"));
        assertThat(ours.surface().share()).isEqualTo(theirs.get("surface").doubleValue(), ROUNDED);
        for (AttributeScores scores : ours.attributes()) {
            assertThat(scores.accuracy().share())
                    .as(scores.attribute().label())
                    .isEqualTo(
                            theirs.at("/attribute_accuracy/"
                                            + scores.attribute().label())
                                    .doubleValue(),
                            ROUNDED);
        }
    }

    private static void assertSame(Measured ours, JsonNode theirs) {
        assertThat(ours.score().precision()).isEqualTo(theirs.get("precision").doubleValue(), ROUNDED);
        assertThat(ours.score().recall()).isEqualTo(theirs.get("recall").doubleValue(), ROUNDED);
        assertThat(ours.score().f1()).isEqualTo(theirs.get("f1").doubleValue(), ROUNDED);
    }

    /** What is found, as the scorer reads it: one claim a line. */
    private Path found(Path gold, Extractor extractor) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (GoldDocument document : GoldFile.read(gold)) {
            for (TroopClaim claim : extractor.extract(document.article(), false).claims()) {
                ObjectNode line = JSON.createObjectNode();
                line.put("article_id", document.id());
                line.put("surface", claim.surface());
                line.put("low", claim.low());
                line.put("high", claim.high());
                for (Attribute attribute : Attribute.values()) {
                    line.put(attribute.label(), attribute.of(claim));
                }
                lines.append(line).append('\n');
            }
        }
        return Files.writeString(folder.resolve("found.jsonl"), lines);
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(Object... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Arrays.stream(command).map(Object::toString).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
