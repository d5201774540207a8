package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonDocumentsTest {
    @TempDir
    Path folder;

    @Test
    void oneObjectIsOneArticle() {
        assertThat(read("\uFEFF \n{\n  \"text\": \"a } ] b\"\n}\n")).containsExactly("5 a } ] b");
    }

    @Test
    void theElementsOfAnArrayAreArticlesAtTheirFirstByte() {
        assertThat(read("[ {\"text\":\"é\"},\n{\"text\":\"b\",\"x\":[{\"y\":\"]\"}]} , {\"text\":\"c \\\" \\\\\"}]\n"))
                .containsExactly("2 é", "17 b", "48 c \" \\");
    }

    @Test
    void anEmptyArrayAndAnEmptyFileHoldNothing() {
        assertThat(read("[]")).isEmpty();
        assertThat(read(" [ \n ] ")).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(read(" \n")).isEmpty();
    }

    @Test
    void objectsOneAfterTheOtherAreArticles() {
        assertThat(read("{\n\"text\":\"a\"}{\"text\":\"b\"}\n {\"text\":\n\"c\"}"))
                .containsExactly("0 a", "13 b", "27 c");
    }

    @Test
    void whereTheFirstObjectHasALineSoHaveTheOthersAndABrokenOneCostsItsLine() {
        assertThat(read("{\"text\":\"a\"}\n{\"text\":\"broken}\n{\"text\":\"c\"}\n"))
                .containsExactly("0 a", "13 malformed_json", "30 c");
    }

    @Test
    void aBrokenElementCostsItselfOnly() {
        assertThat(read("[{\"text\":\"a\"},{\"text\" \"b\"},{\"text\":\"c\nd\"},{\"text\":\"e\"}]"))
                .containsExactly("1 a", "14 malformed_json", "27 malformed_json", "42 e");
    }

    @Test
    void elementsThatAreNoObjectsAreRejected() {
        assertThat(read("[1, \"a,]\\\" b\", null, [\"x\"], {\"text\":\"e\"}, true]"))
                .containsExactly(
                        "1 wrong_type", "4 wrong_type", "15 wrong_type", "21 wrong_type", "28 e", "42 wrong_type");
    }

    @Test
    void wrongCommasAreToldAndCostNoElement() {
        assertThat(read("[{\"text\":\"a\"} {\"text\":\"b\"},,{\"text\":\"c\"},]"))
                .containsExactly("1 a", "13 malformed_json", "14 b", "27 malformed_json", "28 c", "41 malformed_json");
    }

    @Test
    void anArrayThatIsNotClosedIsTold() {
        assertThat(read("[{\"text\":\"a\"},{\"text\":\"b\"}")).containsExactly("1 a", "14 b", "26 malformed_json");
        assertThat(read("[{\"text\":\"a\"},{\"text\":\"b"))
                .containsExactly("1 a", "14 malformed_json", "24 malformed_json");
    }

    @Test
    void whatFollowsTheArrayIsTold() {
        assertThat(read("[{\"text\":\"a\"}]\nand more\n")).containsExactly("1 a", "15 malformed_json");
        assertThat(read("[{\"text\":\"a\"}]\n[{\"text\":\"b\"}]\n")).containsExactly("1 a", "16 b");
    }

    @Test
    void anElementOverTheLimitIsOneReject() {
        String huge = "{\"text\":\"" + "x".repeat(400_000) + "\"}";
        Path file = Reading.write(folder, "huge.json", "[" + huge + ",{\"text\":\"next\"}]");

        assertThat(Reading.lines(Reading.read(Reading.options(300_000), file)))
                .containsExactly("1 too_large", (huge.length() + 2) + " next");
    }

    @Test
    void aBreakInsideAnElementIsOneReject() {
        byte[] packed = Packing.GZIP.pack(("[{\"text\":\"a\"},{\"text\":\"" + "b".repeat(90) + "\"}]").getBytes());
        byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 12);
        Path file = Reading.write(folder, "cut.json.gz", cut);

        List<InputRecord> records = Reading.read(Reading.options(), file);

        assertThat(Reading.articles(records)).extracting(RawArticle::body).containsExactly("a");
        assertThat(Reading.rejects(records)).extracting(Reject::reason).containsExactly(RejectReason.IO_ERROR);
    }

    private List<String> read(String content) {
        FilePart whole = new FilePart(
                Reading.write(folder, "in.json", content).toString(),
                "in.json",
                Format.JSON,
                Compression.NONE,
                0,
                Long.MAX_VALUE);
        return Reading.lines(Reading.read(new Slice(List.of(whole)), Reading.options()));
    }
}
