package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.ingest.date.DateSource;

class WarcTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageIsAnArticleAtTheOffsetOfItsRecord(boolean gzip) {
        Warcs warc =
                new Warcs(gzip).info().request(1).page(1).metadata(1).request(2).page(2);

        List<InputRecord> records = read(gzip, warc);

        assertThat(Reading.articles(records))
                .extracting(RawArticle::inputPosition)
                .containsExactly(warc.offsets().get(2), warc.offsets().get(5));
        RawArticle first = Reading.articles(records).get(0);
        assertThat(first.title()).isEqualTo("Envoys meet, day 1");
        assertThat(first.url()).isEqualTo("https://www.harbour.example/2024/10/25/day-1");
        assertThat(first.outlet()).isEqualTo("harbour.example");
        assertThat(first.publishedOn()).isEqualTo(LocalDate.of(2024, 10, 25));
        assertThat(first.dateSource()).isEqualTo(DateSource.META);
        assertThat(first.body()).startsWith("On day 1 of the talks").doesNotContain("Home");
        assertThat(first.ownId()).isNull();
        assertThat(Reading.counts(records)).containsExactly(new SliceCount(name(gzip), warc.stored().length, 6));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNoPageIsSkippedByKind(boolean gzip) {
        Warcs warc = new Warcs(gzip)
                .info()
                .request(1)
                .metadata(1)
                .response(Warcs.url(1), "301 Moved", "text/html", Warcs.utf8("<html>moved</html>"), "Location: /2")
                .response(Warcs.url(2), "404 Not Found", "text/html", Warcs.utf8(Warcs.pageOf(2)))
                .response(Warcs.url(3), "503 Busy", "text/html", Warcs.utf8(Warcs.pageOf(3)))
                .response(Warcs.url(4), "200 OK", "image/png", new byte[4000])
                .response("dns:harbour.example", "200 OK", "text/dns", Warcs.utf8("192.0.2.1"))
                .page(5);

        List<InputRecord> records = read(gzip, warc);

        assertThat(records.stream().filter(Skip.class::isInstance).map(r -> ((Skip) r).kind()))
                .containsExactly(
                        "warcinfo",
                        "request",
                        "metadata",
                        "response_redirect",
                        "response_error",
                        "response_error",
                        "response_not_html",
                        "response_not_http");
        assertThat(Reading.articles(records)).hasSize(1);
        assertThat(Reading.counts(records))
                .singleElement()
                .satisfies(count -> assertThat(count.records()).isEqualTo(9));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageOverTheLimitIsRejectedAndAnImageOverItIsSkipped(boolean gzip) {
        byte[] large = Warcs.utf8(Warcs.pageOf(1) + " ".repeat(300_000));
        Warcs warc = new Warcs(gzip)
                .response(Warcs.url(1), "200 OK", "text/html", large)
                .response(Warcs.url(2), "200 OK", "video/mp4", new byte[300_000])
                .page(3);

        List<InputRecord> records = read(gzip, warc, 100_000);

        assertThat(Reading.lines(records)).hasSize(2);
        assertThat(Reading.rejects(records)).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo(RejectReason.TOO_LARGE);
            assertThat(reject.inputPosition()).isZero();
        });
        assertThat(records).contains(new Skip(name(gzip), warc.offsets().get(1), "response_not_html"));
    }

    @Test
    void chunksAndEncodingsAreUndone() throws IOException {
        byte[] gzipped = Packing.GZIP.pack(Warcs.utf8(Warcs.pageOf(2)));
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(Warcs.utf8(Warcs.pageOf(3)));
        }
        Warcs warc = new Warcs(true)
                .response(
                        Warcs.url(1),
                        "200 OK",
                        "text/html",
                        chunks(Warcs.utf8(Warcs.pageOf(1))),
                        "Transfer-Encoding: chunked")
                .response(Warcs.url(2), "200 OK", "text/html", gzipped, "Content-Encoding: gzip")
                .response(Warcs.url(3), "200 OK", "text/html", deflated.toByteArray(), "Content-Encoding: deflate")
                .response(
                        Warcs.url(2),
                        "200 OK",
                        "text/html",
                        chunks(gzipped),
                        "Content-Encoding: gzip",
                        "Transfer-Encoding: chunked");

        assertThat(Reading.articles(read(true, warc)))
                .extracting(RawArticle::title)
                .containsExactly(
                        "Envoys meet, day 1", "Envoys meet, day 2", "Envoys meet, day 3", "Envoys meet, day 2");
    }

    @Test
    void headersOfEncodingsThatTheCrawlerHasUndoneDoNotMatter() {
        Warcs warc = new Warcs(true).page(1, "Content-Encoding: gzip").page(2, "Transfer-Encoding: chunked");

        assertThat(Reading.articles(read(true, warc)))
                .extracting(RawArticle::title)
                .containsExactly("Envoys meet, day 1", "Envoys meet, day 2");
    }

    @Test
    void whatCannotBeDecodedIsRejected() {
        byte[] broken = Packing.GZIP.pack(Warcs.utf8(Warcs.pageOf(1)));
        broken[30] ^= 0x55;
        Warcs warc = new Warcs(true)
                .response(Warcs.url(1), "200 OK", "text/html", broken, "Content-Encoding: gzip")
                .page(2);

        List<InputRecord> records = read(true, warc);

        assertThat(Reading.rejects(records))
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).isEqualTo(RejectReason.UNDECODABLE));
        assertThat(Reading.articles(records)).hasSize(1);
    }

    @Test
    void aPageThatGrowsBeyondTheLimitWhenDecodedIsRejected() {
        byte[] bomb = Packing.GZIP.pack(Warcs.utf8(" ".repeat(50_000_000)));
        Warcs warc = new Warcs(true).response(Warcs.url(1), "200 OK", "text/html", bomb, "Content-Encoding: gzip");

        assertThat(Reading.rejects(read(true, warc, 1 << 20)))
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).isEqualTo(RejectReason.TOO_LARGE));
    }

    @Test
    void aFileThatIsOneMemberOfGzipIsReadToo() {
        Warcs warc = new Warcs(false).info().page(1).request(2).page(2);
        Path file = Reading.write(folder, name(true), Packing.GZIP.pack(warc.stored()));

        List<InputRecord> records = Reading.read(Reading.options(), file);

        assertThat(Reading.articles(records))
                .extracting(RawArticle::inputPosition)
                .containsExactly(warc.offsets().get(1), warc.offsets().get(3));
    }

    @Test
    void damageInTheFirstRecordDoesNotMakeTheFileOneMember() {
        Warcs warc = new Warcs(true).page(1).page(2);
        byte[] garbage = Warcs.utf8("garbage after the contents of the first record");
        byte[] first = Packing.GZIP.pack(Packing.join(new Warcs(false).page(1).stored(), garbage));
        byte[] second =
                Arrays.copyOfRange(warc.stored(), Math.toIntExact(warc.offsets().get(1)), warc.stored().length);
        Path file = Reading.write(folder, name(true), Packing.join(first, second));

        List<InputRecord> records = Reading.read(Reading.options(), file);

        assertThat(Reading.articles(records))
                .extracting(RawArticle::inputPosition)
                .containsExactly((long) first.length);
        assertThat(Reading.rejects(records))
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).isEqualTo(RejectReason.DAMAGED_RECORD));
    }

    @Test
    void aPageCannotBeYoungerThanItsRecord() {
        String page = Warcs.pageOf(1).replace("2024-10-25T08:00:00Z", "2024-12-24T08:00:00Z");
        Warcs warc = new Warcs(true).response("https://harbour.example/a", "200 OK", "text/html", Warcs.utf8(page));

        assertThat(Reading.articles(read(true, warc))).singleElement().satisfies(article -> {
            assertThat(article.publishedOn()).isNull();
            assertThat(article.dateSource()).isEqualTo(DateSource.IMPLAUSIBLE);
        });
    }

    @Test
    void theHeaderTellsTheCharacterSet() {
        String page = Warcs.pageOf(1).replace("customs house", "маленькой таможне");
        Warcs warc = new Warcs(true)
                .response(
                        Warcs.url(1),
                        "200 OK",
                        "text/html; charset=windows-1251",
                        page.getBytes(Charset.forName("windows-1251")));

        assertThat(Reading.articles(read(true, warc)))
                .singleElement()
                .satisfies(article -> assertThat(article.body()).contains("маленькой таможне"));
    }

    @Test
    void aWarcIsToldByItsFirstBytes() {
        Path file = Reading.write(
                folder, "crawl.bin", new Warcs(true).info().page(1).stored());

        assertThat(Reading.articles(Reading.read(Reading.options(), file))).hasSize(1);
    }

    @Test
    void anotherCompressionIsRefused() {
        Path file = Reading.write(
                folder,
                "crawl.warc.zst",
                Packing.ZSTD.pack(new Warcs(false).page(1).stored()));

        assertThatThrownBy(() -> Reading.plan(Reading.options(), file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("plain or as gzip");
    }

    private static byte[] chunks(byte[] body) {
        int half = body.length / 2;
        return Packing.join(
                ascii(Integer.toHexString(half) + "\r\n"),
                Arrays.copyOf(body, half),
                ascii("\r\n" + Integer.toHexString(body.length - half) + "\r\n"),
                Arrays.copyOfRange(body, half, body.length),
                ascii("\r\n0\r\n\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String name(boolean gzip) {
        return gzip ? "crawl.warc.gz" : "crawl.warc";
    }

    private List<InputRecord> read(boolean gzip, Warcs warc) {
        return read(gzip, warc, 5 << 20);
    }

    private List<InputRecord> read(boolean gzip, Warcs warc, int limit) {
        return Reading.read(Reading.options(limit), Reading.write(folder, name(gzip), warc.stored()));
    }
}
