package org.muster.extract.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.cases.CaseFiles;
import org.muster.cases.MarkedText;
import org.muster.extract.Article;
import org.muster.extract.CountryMention;
import org.muster.extract.Extractor;
import org.muster.extract.Section;
import org.muster.extract.lexicon.LexiconFiles;

class CountryCasesTest {
    private static final Extractor EXTRACTOR = new Extractor(LexiconFiles.shipped());
    private static final Pattern YEAR = Pattern.compile("(\\d{4}): ");

    static List<CaseFiles.Line> lines() {
        return CaseFiles.lines("countries");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void marksAndNothingElseAreFound(CaseFiles.Line line) {
        Matcher year = YEAR.matcher(line.text());
        boolean dated = year.lookingAt();
        CaseFiles.Line text = dated
                ? new CaseFiles.Line(line.file(), line.number(), line.text().substring(year.end()))
                : line;
        MarkedText marked = MarkedText.parse(text);
        List<String> expected = new ArrayList<>();
        for (MarkedText.Mark mark : marked.marks()) {
            expected.add(mark.surface() + "|" + mark.expected() + " at "
                    + marked.text().codePointCount(0, mark.start()));
        }
        LocalDate date = dated ? LocalDate.of(Integer.parseInt(year.group(1)), 7, 1) : null;

        List<CountryMention> mentions = EXTRACTOR
                .extract(new Article("", marked.text(), date, null), false)
                .mentions();

        assertThat(mentions.stream().map(CountryCasesTest::asMark))
                .as(line.where())
                .containsExactlyElementsOf(expected);
        assertThat(mentions).allMatch(mention -> mention.section() == Section.BODY);
    }

    private static String asMark(CountryMention mention) {
        return mention.surface() + "|" + mention.country() + " "
                + mention.kind().label() + " at " + mention.start();
    }
}
