package org.muster.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.PackageVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.extract.Article;

class GoldFileTest {
    private static final String CLAIM = """
            {"surface":"up to 40 marines","low":null,"high":40,"precision":"upper_bound","force":"COL+USA",\
            "host":null,"host_relation":"in","status":"deployed","modality":"future","source":null,\
            "source_country":null,"source_kind":null,"basis":"increment","per":null,"timeframe":"current"}""";
    private static final String DOCUMENT = """
            {"id":"a","title":"Marines","body":"Up to 40 marines.","published_on":"2025-02-03","outlet":"Post",\
            "claims":[CLAIM]}""".replace("CLAIM", CLAIM);

    @TempDir
    private Path folder;

    @Test
    void aDocumentHoldsItsTextAndItsLabels() throws IOException {
        List<GoldDocument> documents = read(DOCUMENT);

        assertThat(documents)
                .containsExactly(new GoldDocument(
                        "a",
                        new Article("Marines", "Up to 40 marines.", LocalDate.of(2025, 2, 3), "Post"),
                        List.of(new ClaimLabels(
                                "up to 40 marines",
                                null,
                                40L,
                                Map.of(
                                        Attribute.PRECISION, "upper_bound",
                                        Attribute.BASIS, "increment",
                                        Attribute.FORCE, "COL+USA",
                                        Attribute.HOST_RELATION, "in",
                                        Attribute.STATUS, "deployed",
                                        Attribute.MODALITY, "future",
                                        Attribute.TIMEFRAME, "current")))));
    }

    @Test
    void blankLinesAndAByteOrderMarkAreNoDocument() throws IOException {
        assertThat(read("\uFEFF" + DOCUMENT + "\r\n\r\n")).hasSize(1);
    }

    @Test
    void aDocumentWithoutTitleDateAndOutletIsRead() throws IOException {
        assertThat(read("{\"id\":\"a\",\"body\":\"Nothing.\",\"claims\":[]}"))
                .containsExactly(new GoldDocument("a", new Article("", "Nothing.", null, null), List.of()));
    }

    @Test
    void malformedJsonIsToldWithItsLineAndColumn() {
        // the Jackson of Spark 3.5 counts one more
        int column = PackageVersion.VERSION.getMinorVersion() < 16 ? 12 : 11;
        assertRefused(DOCUMENT + "\n{\"id\":\"b\",,", ":2: malformed JSON at column " + column);
    }

    @Test
    void bytesThatAreNoUtf8AreToldWithTheirLine() throws IOException {
        Path gold = Files.write(
                folder.resolve("gold.jsonl"),
                (DOCUMENT + "\n{\"id\":\"\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> GoldFile.read(gold))
                .isInstanceOf(GoldException.class)
                .hasMessage(gold + ":2: not UTF-8");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("\n", ":1: no labelled document");
    }

    @Test
    void aLineThatIsNoObjectIsRefused() {
        assertRefused("[" + DOCUMENT + "]", ":1: expected a JSON object");
    }

    @Test
    void anIdThatStandsTwiceIsRefused() {
        assertRefused(DOCUMENT + "\n\n" + DOCUMENT, ":3: id 'a' stands on line 1 too");
    }

    @Test
    void aDocumentWithoutATextIsRefused() {
        assertRefused("{\"id\":\"a\",\"claims\":[]}", ":1: no \"body\"");
    }

    @Test
    void aDocumentWithoutLabelsIsRefused() {
        assertRefused("{\"id\":\"a\",\"body\":\"Nothing.\"}", ":1: no \"claims\"; expected an array");
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertRefused(DOCUMENT.replace("2025-02-03", "2025-02-30"), ":1: published_on '2025-02-30'; expected a day");
    }

    @Test
    void aValueThatNoClaimCanHaveIsRefused() {
        assertRefused(
                DOCUMENT.replace("\"deployed\"", "\"stationed\""),
                ":1: claim 1: unknown status 'stationed'; expected one of [released, deployed,");
    }

    @Test
    void aNameInPlaceOfACodeIsRefused() {
        assertRefused(DOCUMENT.replace("COL+USA", "Colombia"), ":1: claim 1: force 'Colombia'; expected codes as KOR");
    }

    @Test
    void aMissingAttributeIsRefused() {
        assertRefused(
                DOCUMENT.replace("\"modality\":\"future\",", ""), ":1: claim 1: no \"modality\"; expected one of");
    }

    @Test
    void aClaimWithoutANumberIsRefused() {
        assertRefused(DOCUMENT.replace("\"high\":40", "\"high\":null"), ":1: claim 1: neither \"low\" nor \"high\"");
    }

    @Test
    void aNumberThatIsNoWholeNumberIsRefused() {
        assertRefused(DOCUMENT.replace("\"high\":40", "\"high\":40.5"), ":1: claim 1: high 40.5; expected a whole");
        assertRefused(DOCUMENT.replace("\"high\":40", "\"high\":\"40\""), ":1: claim 1: high \"40\"; expected a whole");
    }

    private List<GoldDocument> read(String content) throws IOException {
        return GoldFile.read(Files.writeString(folder.resolve("gold.jsonl"), content));
    }

    private void assertRefused(String content, String message) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(GoldException.class)
                .hasMessageStartingWith(folder.resolve("gold.jsonl") + message);
    }
}
