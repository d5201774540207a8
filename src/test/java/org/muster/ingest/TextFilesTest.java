package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ingest.date.DateSource;

class TextFilesTest {
    @TempDir
    Path folder;

    @Test
    void theFirstLineIsTheTitleAndTheRestTheBody() {
        RawArticle article = article("\uFEFF\n Two ships left \r\n\r\nThe harbour is quiet.\r\nNo one waved.\r\n");

        assertThat(article.title()).isEqualTo("Two ships left");
        assertThat(article.body()).isEqualTo("The harbour is quiet.\r\nNo one waved.");
        assertThat(article.dateSource()).isEqualTo(DateSource.NONE);
        assertThat(article.inputPosition()).isZero();
    }

    @Test
    void aSingleLineIsABody() {
        assertThat(article("The harbour is quiet.\n").title()).isEmpty();
        assertThat(article("The harbour is quiet.\n").body()).isEqualTo("The harbour is quiet.");
    }

    @Test
    void everyFileIsARecordAnEmptyOneToo() {
        Reading.write(folder, "in/empty.txt", "");
        Reading.write(folder, "in/full.txt", "a");

        assertThat(Reading.read(Reading.options(), folder.resolve("in")))
                .hasSize(4)
                .contains(new SliceCount("in/empty.txt", 0, 1))
                .contains(new Reject("in/empty.txt", 0, RejectReason.NO_BODY, "body: field 'text' is blank", ""));
    }

    @Test
    void aTextThatIsNotUtf8IsRejected() {
        Path file = Reading.write(folder, "utf16.txt", "Title\nBody".getBytes(StandardCharsets.UTF_16));

        assertThat(Reading.lines(Reading.read(Reading.options(), file))).containsExactly("0 invalid_utf8");
    }

    @Test
    void aTextOverTheLimitIsRejected() {
        Path file = Reading.write(folder, "long.txt", "x".repeat(300_000));

        assertThat(Reading.lines(Reading.read(Reading.options(299_999), file))).containsExactly("0 too_large");
        assertThat(Reading.articles(Reading.read(Reading.options(300_000), file)))
                .hasSize(1);
    }

    private RawArticle article(String content) {
        return Reading.articles(Reading.read(Reading.options(), Reading.write(folder, "a.txt", content)))
                .get(0);
    }
}
