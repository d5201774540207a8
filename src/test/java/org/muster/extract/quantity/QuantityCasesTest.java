package org.muster.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.muster.cases.CaseFiles;
import org.muster.cases.MarkedText;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Every line of {@code cases/quantities}: all that is marked is found as marked, and nothing else. */
class QuantityCasesTest {
    private final Vocabulary vocabulary = new Vocabulary();
    private final QuantityFinder finder = new QuantityFinder(LexiconFiles.shipped(), vocabulary);

    @TestFactory
    List<DynamicTest> everyMarkedNumberIsFoundAndNoOther() {
        return CaseFiles.lines("quantities").stream()
                .map(line -> DynamicTest.dynamicTest(line.toString(), () -> check(line)))
                .toList();
    }

    private void check(CaseFiles.Line line) {
        MarkedText marked = MarkedText.parse(line);
        Text text = Text.of(marked.text(), vocabulary);
        List<String> found = finder.find(text, 0, text.tokenCount()).stream()
                .map(q -> text.slice(q.start(), q.end()) + " | " + expectation(q))
                .toList();
        List<String> expected = marked.marks().stream()
                .map(mark -> mark.surface() + " | " + mark.expected())
                .toList();
        assertThat(found).as(line.where()).isEqualTo(expected);
    }

    private static String expectation(Quantity quantity) {
        return bound(quantity.low()) + ".." + bound(quantity.high()) + " "
                + quantity.precision().label()
                + (quantity.change() == null ? "" : " change")
                + (quantity.couldBeYear() ? " year?" : "");
    }

    private static String bound(@Nullable Long bound) {
        return bound == null ? "" : bound.toString();
    }
}
