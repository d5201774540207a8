package org.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WARC files that are cut, overwritten and flipped: no more is lost than the records that are damaged, and it is told. */
class DamagedWarcTest {
    private static final int TRIALS = 100;
    private static final int PAGES = 12;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCutFileKeepsTheRecordsBeforeTheCut(boolean gzip) {
        Random random = new Random(20250901);
        Warcs warc = warc(gzip);
        List<String> before = Reading.lines(read(gzip, warc.stored()));
        byte[] whole = warc.stored();
        for (int trial = 0; trial < TRIALS; trial++) {
            int cut = 1 + random.nextInt(whole.length - 1);
            check(gzip, warc, before, Arrays.copyOf(whole, cut), cut, whole.length, "cut at " + cut);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFlippedByteCostsNoMoreThanItsRecord(boolean gzip) {
        Random random = new Random(20250902);
        Warcs warc = warc(gzip);
        List<String> before = Reading.lines(read(gzip, warc.stored()));
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] damaged = warc.stored();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            check(gzip, warc, before, damaged, at, at + 1, "flipped at " + at);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOverwrittenPartCostsNoMoreThanTheRecordsInIt(boolean gzip) {
        Random random = new Random(20250903);
        Warcs warc = warc(gzip);
        List<String> before = Reading.lines(read(gzip, warc.stored()));
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] damaged = warc.stored();
            int from = random.nextInt(damaged.length);
            int to = from + 1 + random.nextInt(damaged.length - from);
            for (int i = from; i < to; i++) {
                damaged[i] = trial % 2 == 0 ? 0 : (byte) random.nextInt(256);
            }
            check(gzip, warc, before, damaged, from, to, "overwritten from " + from + " to " + to);
        }
    }

    /** Records whose bytes lie outside [from, to) must be read as if nothing were. */
    private void check(boolean gzip, Warcs warc, List<String> before, byte[] damaged, int from, int to, String what) {
        List<InputRecord> records = read(gzip, damaged);
        List<String> after = Reading.lines(records);
        List<Long> offsets = warc.offsets();
        List<String> mustStay = new ArrayList<>();
        List<String> may = new ArrayList<>();
        for (int i = 0; i < offsets.size(); i++) {
            long begin = offsets.get(i);
            long end = i + 1 < offsets.size() ? offsets.get(i + 1) : warc.stored().length;
            boolean hit = begin < to && end > from;
            String position = begin + " ";
            before.stream().filter(line -> line.startsWith(position)).forEach(hit ? may::add : mustStay::add);
        }
        List<String> articles =
                after.stream().filter(line -> line.contains("of the talks")).toList();
        assertThat(articles).as(what).containsAll(mustStay);
        assertThat(articles.size()).as(what).isLessThanOrEqualTo(mustStay.size() + may.size());
        boolean somethingLost = after.size() < before.size() || !articles.containsAll(before);
        boolean cutBetweenRecords = to == warc.stored().length && offsets.contains((long) from);
        if (somethingLost && gzip && !cutBetweenRecords) {
            assertThat(Reading.rejects(records)).as(what).isNotEmpty();
        }
        long told = records.size() - 1L;
        assertThat(Reading.counts(records))
                .as(what)
                .singleElement()
                .satisfies(count -> assertThat(count.records()).isEqualTo(told));
    }

    private static Warcs warc(boolean gzip) {
        Warcs warc = new Warcs(gzip).info();
        for (int page = 0; page < PAGES; page++) {
            warc.request(page).page(page).metadata(page);
        }
        return warc;
    }

    private List<InputRecord> read(boolean gzip, byte[] stored) {
        String name = gzip ? "crawl.warc.gz" : "crawl.warc";
        return Reading.read(Reading.options(), Reading.write(folder, name, stored));
    }
}
