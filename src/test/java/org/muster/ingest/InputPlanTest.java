package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputPlanTest {
    private static final String ARTICLE = "{\"text\":\"a\"}\n";

    @TempDir
    Path folder;

    @Test
    void aFileIsCalledByItsOwnName() {
        assertThat(names(file("news/wire.jsonl"))).containsExactly("wire.jsonl");
    }

    @Test
    void aFolderGivesItsNameAndThePathsInsideInOrder() {
        file("news/b.jsonl");
        file("news/2024/10/a.jsonl");

        assertThat(names(folder.resolve("news"))).containsExactly("news/2024/10/a.jsonl", "news/b.jsonl");
    }

    @Test
    void aGlobIsCalledByWhatItMatches() {
        file("x/part-1.jsonl");
        file("y/part-2.jsonl");
        file("y/other.jsonl");

        assertThat(names(folder.resolve("*/part-*"))).containsExactly("part-1.jsonl", "part-2.jsonl");
        assertThat(names(folder.resolve("[y]"))).containsExactly("y/other.jsonl", "y/part-2.jsonl");
    }

    @Test
    void inputsOfOneNameAreToldApartByTheirParents() {
        file("reuters/news/a.jsonl");
        file("ap/news/a.jsonl");
        file("ap/single.jsonl");

        assertThat(names(folder.resolve("reuters/news"), folder.resolve("ap/news"), folder.resolve("ap/single.jsonl")))
                .containsExactly("ap/news/a.jsonl", "reuters/news/a.jsonl", "single.jsonl");
    }

    @Test
    void aFileInsideOneInputAndAnotherInputOfThatNameAreToldApart() {
        file("one/a/b.jsonl");
        file("two/a/b.jsonl");
        file("three/b.jsonl");

        assertThat(names(folder.resolve("one/a"), folder.resolve("two/a/b.jsonl"), folder.resolve("three/b.jsonl")))
                .containsExactly("one/a/b.jsonl", "three/b.jsonl", "two/a/b.jsonl");
    }

    @Test
    void aFileReachedTwiceIsReadOnceUnderTheOutermostInput() {
        file("news/sub/a.jsonl");

        assertThat(names(folder.resolve("news/sub"), folder.resolve("news"), folder.resolve("news/sub/a.jsonl")))
                .containsExactly("news/sub/a.jsonl");
    }

    @Test
    void namesThatBeginWithAnUnderscoreOrADotAreSkippedInsideFolders() {
        file("news/a.jsonl");
        file("news/_SUCCESS");
        file("news/.a.jsonl.swp");
        file("news/_tmp/b.jsonl");
        file("news/x/.hidden/c.jsonl");
        file("_chosen.jsonl");

        assertThat(names(folder.resolve("news"))).containsExactly("news/a.jsonl");
        assertThat(names(folder.resolve("_chosen.jsonl"))).containsExactly("_chosen.jsonl");
        file("seen.jsonl");
        assertThat(names(folder.resolve("*.jsonl"))).containsExactly("seen.jsonl");
    }

    @Test
    void aNameThatLooksLikeAGlobIsTakenAsItIs() {
        file("news[1].jsonl");
        file("news1.jsonl");

        assertThat(names(folder.resolve("news[1].jsonl"))).containsExactly("news[1].jsonl");
    }

    @Test
    void namesMayHoldBlanksColonsAndPercentSigns() {
        file("my news/10:00 100%.jsonl");

        Path input = folder.resolve("my news");
        assertThat(names(input)).containsExactly("my news/10:00 100%.jsonl");
        assertThat(Reading.articles(Reading.read(Reading.options(), input))).hasSize(1);
    }

    @Test
    void everyFileHasItsLength() {
        file("news/a.jsonl");
        Reading.write(folder, "news/empty.jsonl", "");

        assertThat(Reading.plan(Reading.options(), folder.resolve("news")).inputs())
                .containsExactly(new InputFile("news/a.jsonl", ARTICLE.length()), new InputFile("news/empty.jsonl", 0));
    }

    @Test
    void filesThatChangeAfterThePlanAreTold() throws IOException {
        List.of("gone", "grown", "rewritten", "same").forEach(name -> file("news/" + name + ".jsonl"));
        InputPlan plan = Reading.plan(Reading.options(), folder.resolve("news"));
        assertThat(plan.changes(Reading.HADOOP)).isEmpty();

        Files.delete(folder.resolve("news/gone.jsonl"));
        Files.writeString(folder.resolve("news/grown.jsonl"), "\n", StandardOpenOption.APPEND);
        Files.setLastModifiedTime(folder.resolve("news/rewritten.jsonl"), FileTime.fromMillis(86_400_000));
        file("news/new.jsonl");
        assertThat(plan.changes(Reading.HADOOP))
                .containsExactly(
                        "news/gone.jsonl is gone",
                        "news/grown.jsonl had " + ARTICLE.length() + " bytes and has " + (ARTICLE.length() + 1),
                        "news/rewritten.jsonl was written again");
    }

    @Test
    void anInputThatIsGoneAltogetherIsTold() throws IOException {
        file("news/a.jsonl");
        InputPlan plan = Reading.plan(Reading.options(), folder.resolve("news/a.jsonl"));
        Files.delete(folder.resolve("news/a.jsonl"));
        assertThat(plan.changes(Reading.HADOOP)).singleElement().asString().contains("does not exist");
    }

    @Test
    void smallFilesArePackedTogether() {
        for (int i = 0; i < 100; i++) {
            file("news/" + i + ".jsonl");
        }

        assertThat(Reading.plan(Reading.options(), folder.resolve("news")).slices())
                .hasSizeLessThan(20)
                .flatExtracting(Slice::parts)
                .hasSize(100);
    }

    @Test
    void largeFilesAreCutEvenly() {
        FoundFile large = new FoundFile(new org.apache.hadoop.fs.Path("/large"), "large", 1000, 0);
        PlannedFile lines = new PlannedFile(large, new FileKind(Format.JSONL, Compression.NONE), null);
        PlannedFile packed = new PlannedFile(large, new FileKind(Format.JSONL, Compression.GZIP), null);

        assertThat(SlicePlanner.plan(List.of(lines), 400))
                .extracting(Slice::toString)
                .containsExactly("[large[0,333)]", "[large[333,666)]", "[large[666,)]");
        assertThat(SlicePlanner.plan(List.of(packed), 400)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a.jsonl,JSONL,NONE",
        "a.ndjson,JSONL,NONE",
        "a.JSONL.GZ,JSONL,GZIP",
        "a.json,JSON,NONE",
        "a.json.bz2,JSON,BZIP2",
        "a.csv.zst,CSV,ZSTD",
        "a.tsv,CSV,NONE",
        "a.txt,TEXT,NONE",
        "2024.10.txt.gz,TEXT,GZIP",
    })
    void theNameTellsTheFormat(String name, Format format, Compression compression) throws IOException {
        Reading.write(folder, name, "");
        FoundFile file =
                new FoundFile(new org.apache.hadoop.fs.Path(folder.resolve(name).toString()), name, 0, 0);

        assertThat(FileKind.of(file, Format.AUTO, Reading.HADOOP)).isEqualTo(new FileKind(format, compression));
    }

    @Test
    void theFirstBytesTellTheFormatWhereTheNameDoesNot() {
        Reading.write(folder, "in/lines", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
        Reading.write(folder, "in/pretty.dat", "{\n \"text\": \"c\"\n}\n");
        Reading.write(folder, "in/array", "\uFEFF\n[{\"text\":\"d\"}]");
        Reading.write(folder, "in/packed", Packing.ZSTD.pack("{\"text\":\"e\"}\n".getBytes()));
        Reading.write(folder, "in/empty", "");

        assertThat(Reading.articles(Reading.read(Reading.options(), folder.resolve("in"))))
                .extracting(RawArticle::body)
                .containsExactly("d", "a", "b", "e", "c");
    }

    @Test
    void theUsersFormatGoesBeforeTheName() {
        Path file = Reading.write(folder, "lines.txt", ARTICLE);
        IngestOptions jsonl = new IngestOptions(Format.JSONL, Map.of(), 1000, Reading.MAX_DATE);

        assertThat(Reading.articles(Reading.read(jsonl, file)))
                .extracting(RawArticle::body)
                .containsExactly("a");
    }

    @Test
    void aMissingPathSaysSo() {
        refuses(folder.resolve("nothing"), "nothing does not exist; give a file, a folder or a glob");
        refuses(folder.resolve("*.jsonl"), "*.jsonl does not exist");
    }

    @Test
    void aFolderWithoutFilesSaysSo() throws IOException {
        Files.createDirectories(folder.resolve("empty/deep"));

        refuses(folder.resolve("empty"), "no file in");
    }

    @Test
    void anUnknownFormatNamesTheFileAndTheOption() {
        Reading.write(folder, "news/notes.md", "# Notes");

        refuses(folder.resolve("news"), "news/notes.md: neither its name nor its first bytes tell its format");
    }

    @Test
    void aPageIsToldByItsNameOrItsFirstBytes() {
        Reading.write(folder, "news/a.html", Warcs.pageOf(1));
        Reading.write(folder, "news/b", Warcs.pageOf(2));

        assertThat(Reading.articles(Reading.read(Reading.options(), folder.resolve("news"))))
                .extracting(RawArticle::title)
                .containsExactly("Envoys meet, day 1", "Envoys meet, day 2");
    }

    @Test
    void anUnknownFileSystemSaysSo() {
        assertThatThrownBy(() -> InputPlan.of(List.of("nofs://host/x"), Reading.options(), Reading.HADOOP))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nofs");
    }

    @Test
    void whereNoBodyCanBeToldTheFieldsSeenAreListed() {
        Path file = Reading.write(folder, "odd.jsonl", "{\"headline\":\"a\",\"prose\":\"b\"}\n{\"lang\":\"en\"}\n");

        refuses(
                file,
                "no field is known to hold the body; the input's fields are: headline, prose, lang; name the one");
        assertThat(Reading.articles(Reading.read(Reading.fields(Map.of("body", "prose")), file)))
                .hasSize(1);
    }

    @Test
    void oneRecordWithABodyIsEnough() {
        Path file = Reading.write(folder, "odd.jsonl", "{\"prose\":\"b\"}\n{\"text\":\"c\"}\n");

        assertThat(Reading.lines(Reading.read(Reading.options(), file))).containsExactly("0 no_body", "14 c");
    }

    @Test
    void aMistypedBodyFieldIsTold() {
        Path file = Reading.write(folder, "odd.csv", "prose,lang\na,en\n");

        assertThatThrownBy(() -> Reading.plan(Reading.fields(Map.of("body", "porse")), file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no field is called porse; the input's fields are: prose, lang");
    }

    @Test
    void anUnknownFieldOrFormatIsTold() {
        assertThatThrownBy(() -> Reading.fields(Map.of("boddy", "text")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'boddy' is no field of an article; write one of body, title, date");
        assertThatThrownBy(() -> Format.of("xml"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("format 'xml' is unknown; write one of auto, jsonl");
    }

    private void refuses(Path input, String message) {
        assertThatThrownBy(() -> Reading.plan(Reading.options(), input))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    private Path file(String name) {
        return Reading.write(folder, name, ARTICLE);
    }

    private static List<String> names(Path... inputs) {
        return Reading.plan(Reading.options(), inputs).inputs().stream()
                .map(InputFile::name)
                .toList();
    }
}
