package org.muster.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.muster.cases.CaseFiles;
import org.muster.cases.MarkedText;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;

/** Every line of {@code cases/dates}: all that is marked is found as marked, and nothing else. */
class DateCasesTest {
    private final Vocabulary vocabulary = new Vocabulary();
    private final DateFinder finder = new DateFinder(LexiconFiles.shipped(), vocabulary);

    @TestFactory
    List<DynamicTest> everyMarkedDateIsResolvedAndNoOtherFound() {
        return CaseFiles.lines("dates").stream()
                .map(line -> DynamicTest.dynamicTest(line.toString(), () -> check(line)))
                .toList();
    }

    private void check(CaseFiles.Line line) {
        int bar = line.text().indexOf(": ");
        if (bar < 0) {
            throw line.error("expected 'YYYY-MM-DD: text' or 'undated: text'");
        }
        String day = line.text().substring(0, bar);
        LocalDate publishedOn = day.equals("undated") ? null : LocalDate.parse(day);
        MarkedText marked = MarkedText.parse(
                new CaseFiles.Line(line.file(), line.number(), line.text().substring(bar + 2)));
        Text text = Text.of(marked.text(), vocabulary);
        List<String> found = finder.find(text, 0, text.tokenCount(), publishedOn).stream()
                .map(date -> text.slice(date.start(), date.end()) + " | " + expectation(date))
                .toList();
        List<String> expected = marked.marks().stream()
                .map(mark -> mark.surface() + " | " + mark.expected())
                .toList();
        assertThat(found).as(line.where()).isEqualTo(expected);
    }

    private static String expectation(DateExpression date) {
        String days =
                Objects.equals(date.from(), date.to()) ? day(date.from()) : day(date.from()) + ".." + day(date.to());
        Integer years = date.yearsBefore();
        return date.form().name().toLowerCase(Locale.ROOT)
                + (days.isEmpty() ? "" : " " + days)
                + (date.isFuture() ? " future" : "")
                + (years == null ? " ?" : years > 0 ? " -" + years : "");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
