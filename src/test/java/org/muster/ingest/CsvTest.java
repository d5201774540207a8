package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
    @TempDir
    Path folder;

    @Test
    void theHeaderNamesTheFields() {
        Path file = Reading.write(
                folder,
                "a.csv",
                "id,Published At,Publisher,Headline,Body\r\n7,2024-10-25,Fjord Post,Ships,Two left.\r\n");

        assertThat(Reading.articles(Reading.read(Reading.options(), file)))
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.ownId()).isEqualTo("7");
                    assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2024, 10, 25));
                    assertThat(article.outlet()).isEqualTo("Fjord Post");
                    assertThat(article.title()).isEqualTo("Ships");
                    assertThat(article.body()).isEqualTo("Two left.");
                    assertThat(article.inputPosition()).isEqualTo(41);
                });
    }

    @Test
    void quotedFieldsHoldLinesQuotesAndDelimiters() {
        assertThat(read("title,text\n\"a, b\",\"He said \"\"no\"\".\r\n\r\nThen é, more.\"\nc,d\n"))
                .containsExactly("11 He said \"no\".\r\n\r\nThen é, more.", "54 d");
    }

    @Test
    void quotesInsideBareTextAreText() {
        assertThat(read("title,text\na,5\" guns and \"more\"\n")).containsExactly("11 5\" guns and \"more\"");
    }

    @Test
    void positionsAreBytesAlsoAfterWideCharacters() {
        assertThat(read("\uFEFFtext,id\n\uD83D\uDE00é€,1\nplain,2\n")).containsExactly("11 \uD83D\uDE00é€", "23 plain");
    }

    @Test
    void semicolonsTabsAndBarsAreTakenFromTheHeader() {
        assertThat(read("title;text\na;b,c\n")).containsExactly("11 b,c");
        assertThat(read("title\ttext\na\tb,c;d\n")).containsExactly("11 b,c;d");
        assertThat(read("title|text\na|b,c\n")).containsExactly("11 b,c");
        assertThat(read("\"a,b,c\";text\nx;y\n")).containsExactly("13 y");
    }

    @Test
    void blankLinesAreNoRecordAndTheLastLineNeedsNoEnd() {
        assertThat(read("title,text\n\n \r\na,b\n\nc,d")).containsExactly("15 b", "20 d");
        assertThat(read("title,text\n")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void aRowWithAnotherNumberOfFieldsIsRejected() {
        assertThat(read("title,text\na\nb,c,d\ne,f\n")).containsExactly("11 malformed_csv", "13 malformed_csv", "19 f");
    }

    @Test
    void afterTextBehindAClosingQuoteTheNextLineIsRead() {
        assertThat(read("title,text\na,\"b\"c\nd,e\n")).containsExactly("11 malformed_csv", "18 e");
    }

    @Test
    void aQuoteThatIsNotClosedCostsItsLineOnly() {
        assertThat(read("title,text\na,\"b\nc,d\ne,\"f\"\n")).containsExactly("11 malformed_csv", "16 d", "20 f");
        assertThat(read("title,text\na,\"b\nc,d\ne,f\n")).containsExactly("11 malformed_csv", "16 d", "20 f");
    }

    @Test
    void aCarriageReturnAloneEndsNoRow() {
        assertThat(read("title,text\na,b\rc,d\ne,f\n")).containsExactly("11 malformed_csv", "19 f");
    }

    @Test
    void aRowThatIsNotUtf8IsRejected() {
        byte[] latin1 = "title,text\na,caf\u00e9\nb,c\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Reading.write(folder, "latin1.csv", latin1);

        List<InputRecord> records = Reading.read(Reading.options(), file);

        assertThat(Reading.lines(records)).containsExactly("11 invalid_utf8", "18 c");
        assertThat(Reading.rejects(records).get(0).detail()).contains("byte 0xE9 at offset 16 is not UTF-8");
    }

    @Test
    void aHugeFieldIsOneRejectAndTheNextRowIsRead() {
        String row = "a,\"" + "long, \n".repeat(100_000) + "\"\n";
        Path file = Reading.write(folder, "huge.csv", "title,text\n" + row + "b,c\n");

        assertThat(Reading.lines(Reading.read(Reading.options(500_000), file)))
                .containsExactly("11 too_large", (11 + row.length()) + " c");
        assertThat(Reading.lines(Reading.read(Reading.options(), file)))
                .hasSize(2)
                .last()
                .isEqualTo((11 + row.length()) + " c");
    }

    @Test
    void aQuoteThatOpensBehindACarriageReturnIsOneReject() {
        assertThat(read("title,text\r\"a\nb,c\n")).containsExactly("0 malformed_csv");
        assertThat(read("title,text\na,b\r\"c\nd,e\n")).containsExactly("11 malformed_csv", "18 e");
    }

    @Test
    void aHeaderThatCannotBeReadIsTold() {
        assertThat(read("title,\"text\"x\na,b\n")).containsExactly("0 malformed_csv");
    }

    @Test
    void behindAHeaderThatCannotBeReadTheBytesAreCountedToTheEnd() {
        for (String content :
                List.of("title,\"text\"x\na,b\n", "title,\"text\na,b\nc,d\n", "a,b\rc\n" + "d,e\n".repeat(60_000))) {
            Path file = Reading.write(folder, "in.csv", content);
            assertThat(Reading.counts(Reading.read(Reading.options(), file)))
                    .singleElement()
                    .extracting(SliceCount::bytes)
                    .isEqualTo((long) content.length());
        }
    }

    @Test
    void aBreakBehindAHeaderThatCannotBeReadIsTold() {
        byte[] packed = Packing.BZIP2.pack("title,\"text\"x\na,b\n".getBytes(StandardCharsets.UTF_8));
        Path file = Reading.write(folder, "cut.csv.bz2", Packing.join(packed, new byte[] {1}));

        assertThat(Reading.lines(Reading.read(Reading.options(), file)))
                .containsExactly("0 malformed_csv", "18 io_error");
    }

    @Test
    void anUnfinishedRowOfABrokenFileIsNoArticle() {
        byte[] packed = Packing.BZIP2.pack("title,text\na,b\nc,two words".getBytes(StandardCharsets.UTF_8));
        byte[] cut = Packing.join(packed, new byte[] {1});
        Path file = Reading.write(folder, "cut.csv.bz2", cut);

        assertThat(Reading.lines(Reading.read(Reading.options(), file))).containsExactly("11 b", "26 io_error");
    }

    private List<String> read(String content) {
        return Reading.lines(Reading.read(Reading.options(), Reading.write(folder, "in.csv", content)));
    }
}
