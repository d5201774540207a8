package org.muster.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.muster.evaluate.FoundClaims.found;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.evaluate.Evaluation.AttributeScores;
import org.muster.evaluate.Evaluation.RuleScores;
import org.muster.extract.Article;
import org.muster.extract.Basis;
import org.muster.extract.Extractor;
import org.muster.extract.HostRelation;
import org.muster.extract.Precision;
import org.muster.extract.Status;
import org.muster.extract.lexicon.LexiconFiles;

/** Three documents with four labelled claims, of which three are found, two with errors, and two more that are none. */
class EvaluationTest {
    private static final FoundClaims SOLDIERS = found("120 soldiers", 120, 120);
    private static final FoundClaims FIGHTERS =
            found("120 fighters", 120, 120).force("NSA").status(Status.KILLED).basis(Basis.INCIDENT);
    private static final FoundClaims MARINES =
            found("up to 40 marines", null, 40).precision(Precision.UPPER_BOUND);
    private static final FoundClaims THOUSANDS = found("thousands of troops", 1000, null)
            .precision(Precision.VAGUE)
            .force("TCD")
            .host(null, HostRelation.IN);

    private static final Evaluation EVALUATION = Evaluation.of(
            Path.of("gold.jsonl"),
            List.of(
                    document(
                            "a",
                            List.of(SOLDIERS, FIGHTERS, MARINES),
                            List.of(found("120", 120, 120).basis(Basis.TOTAL), FIGHTERS, found("40 sailors", 40, 40))),
                    document("b", List.of(), List.of(found("12 monks", 12, 12))),
                    document(
                            "c",
                            List.of(THOUSANDS),
                            List.of(found("thousands", 1000, null)
                                    .precision(Precision.VAGUE)
                                    .force(null)
                                    .rule("force=guess")
                                    .host(null, HostRelation.BORDER)))));

    @Test
    void aNumberIsRightWhereLowAndHighAre() {
        assertThat(EVALUATION.number().score()).isEqualTo(new Score(3, 5, 4));
        assertThat(EVALUATION.number().score().precision()).isEqualTo(3 / 5.0);
        assertThat(EVALUATION.number().score().recall()).isEqualTo(3 / 4.0);
        assertThat(EVALUATION.number().score().f1()).isEqualTo(6 / 9.0);
    }

    @Test
    void theCoreIsForceHostAndStatus() {
        assertThat(EVALUATION.core().score()).isEqualTo(new Score(2, 5, 4));
    }

    @Test
    void aClaimIsFullyRightWhereEveryAttributeIs() {
        assertThat(EVALUATION.full().score()).isEqualTo(new Score(1, 5, 4));
    }

    @Test
    void matchedClaimsHaveTheLabelledWords() {
        assertThat(EVALUATION.surface().right()).isEqualTo(2);
        assertThat(EVALUATION.surface().of()).isEqualTo(3);
    }

    @Test
    void accuracyStandsBesideThatOfTheCommonestLabel() {
        AttributeScores force = scores(Attribute.FORCE);
        AttributeScores precision = scores(Attribute.PRECISION);

        assertThat(force.accuracy().share()).isEqualTo(2 / 3.0);
        assertThat(force.majority()).isEqualTo(1 / 3.0);
        assertThat(precision.accuracy().share()).isEqualTo(1.0);
        assertThat(precision.majority()).isEqualTo(2 / 3.0);
    }

    @Test
    void eachValueHasItsScoreTheCommonestLabelFirst() {
        assertThat(scores(Attribute.BASIS).classes())
                .extracting(one -> one.value() + " " + one.score())
                .containsExactly(
                        "level " + new Score(1, 1, 2), "incident " + new Score(1, 1, 1), "total " + new Score(0, 1, 0));
    }

    @Test
    void anAbsentValueIsAClassToo() {
        assertThat(scores(Attribute.FORCE).classes())
                .extracting(one -> one.value() + " " + one.score())
                .contains("null " + new Score(0, 1, 0), "TCD " + new Score(0, 0, 1));
    }

    @Test
    void eachRuleIsToldHowOftenItIsRight() {
        assertThat(scores(Attribute.FORCE).rules())
                .containsExactly(new RuleScores("subject", 2, 2), new RuleScores("guess", 0, 1));
    }

    @Test
    void everyErrorIsTold() {
        assertThat(printed(EvaluationReport::printMisses)).isEqualTo("""
                        ATTRIBUTE a "120 soldiers" (120, 120): basis total, labelled level
                                  120 stood there.
                        MISSED    a "up to 40 marines" (-, 40)
                        SPURIOUS  a "40 sailors" (40, 40)
                                  40 sailors stood there.
                        SPURIOUS  b "12 monks" (12, 12)
                                  12 monks stood there.
                        ATTRIBUTE c "thousands of troops" (1000, -): force - by guess, labelled TCD
                                  thousands stood there.
                        """);
    }

    @Test
    void intervalsHoldTheirScoreAndAreTheSameEachTime() {
        Interval recall = EVALUATION.number().recall();

        assertThat(recall.low()).isLessThanOrEqualTo(0.75);
        assertThat(recall.high()).isGreaterThanOrEqualTo(0.75);
        Evaluation again = Evaluation.of(
                Path.of("gold.jsonl"), List.of(document("a", List.of(SOLDIERS, MARINES), List.of(SOLDIERS))));
        assertThat(again)
                .isEqualTo(Evaluation.of(
                        Path.of("gold.jsonl"), List.of(document("a", List.of(SOLDIERS, MARINES), List.of(SOLDIERS)))));
    }

    @Test
    void documentsThatAreAllAlikeLeaveNoDoubt() {
        ScoredDocument half = document("a", List.of(SOLDIERS, MARINES), List.of(SOLDIERS));
        Evaluation evaluation = Evaluation.of(Path.of("gold.jsonl"), List.of(half, half, half));

        assertThat(evaluation.number().recall()).isEqualTo(new Interval(0.5, 0.5));
    }

    @Test
    void theSpreadOfFiftyCoinTossesIsThatOfTheBinomial() {
        ScoredDocument hit = document("a", List.of(SOLDIERS), List.of(SOLDIERS));
        ScoredDocument miss = document("b", List.of(SOLDIERS), List.of());
        ScoredDocument[] tosses = new ScoredDocument[50];
        Arrays.fill(tosses, 0, 25, hit);
        Arrays.fill(tosses, 25, 50, miss);
        Interval recall =
                Evaluation.of(Path.of("gold.jsonl"), List.of(tosses)).number().recall();

        // 0.5 -+ 1.96 sqrt(0.25 / 50)
        assertThat(recall.low()).isCloseTo(0.36, within(0.021));
        assertThat(recall.high()).isCloseTo(0.64, within(0.021));
    }

    @Test
    void nothingFoundIsZeroAndNotAnError() {
        Evaluation evaluation =
                Evaluation.of(Path.of("gold.jsonl"), List.of(document("a", List.of(SOLDIERS), List.of())));

        assertThat(evaluation.number().score().f1()).isZero();
        assertThat(evaluation.surface().share()).isZero();
        assertThat(evaluation.attributes())
                .allSatisfy(one -> assertThat(one.classes()).isEmpty());
    }

    @Test
    void theReportNamesEveryScore() {
        assertThat(printed(EvaluationReport::print))
                .contains("gold.jsonl: 3 documents, 4 labelled claims, 5 found, 3 matched")
                .containsPattern("number +0\\.600 \\[0\\.\\d{3}, 1\\.000] +0\\.750 ")
                .containsPattern("force +0\\.667 \\[.*] +0\\.333\n")
                .containsPattern(" {2}incident +1 +1 +1 +1\\.000 +1\\.000 +1\\.000 ")
                .containsPattern(" {2}by rules that decided fewer than 3 +2 right of 3\n");
    }

    @Test
    void theJsonHoldsWhatTheReportSays() throws IOException {
        JsonNode json = new ObjectMapper().readTree(EvaluationJson.of(EVALUATION, true));

        assertThat(json.at("/documents").intValue()).isEqualTo(3);
        assertThat(json.at("/matched").intValue()).isEqualTo(3);
        assertThat(json.at("/number/recall").doubleValue()).isEqualTo(0.75);
        assertThat(json.at("/number/recall_interval")).hasSize(2);
        assertThat(json.at("/attributes/force/accuracy").doubleValue()).isEqualTo(2 / 3.0);
        assertThat(json.at("/attributes/basis/classes/0/value").textValue()).isEqualTo("level");
        assertThat(json.at("/misses")).hasSize(5);
    }

    @Test
    void aGoldFileIsComparedWithWhatIsFoundInItsTexts(@TempDir Path folder) throws IOException {
        Path gold = Files.writeString(
                folder.resolve("gold.jsonl"), "{\"id\":\"a\",\"body\":\"The harvest was good.\",\"claims\":[]}");

        Evaluation evaluation = Evaluation.of(gold, new Extractor(LexiconFiles.shipped()));

        assertThat(evaluation.documents()).isEqualTo(1);
        assertThat(evaluation.number().score()).isEqualTo(new Score(0, 0, 0));
    }

    private static ScoredDocument document(String id, List<FoundClaims> gold, List<FoundClaims> found) {
        GoldDocument document = new GoldDocument(
                id,
                new Article("", "", null, null),
                gold.stream().map(FoundClaims::labels).toList());
        return ScoredDocument.of(
                document, found.stream().map(FoundClaims::claim).toList());
    }

    private static AttributeScores scores(Attribute attribute) {
        return EVALUATION.attributes().get(attribute.ordinal());
    }

    private static String printed(BiConsumer<Evaluation, PrintStream> print) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        print.accept(EVALUATION, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
