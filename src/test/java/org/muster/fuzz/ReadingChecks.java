package org.muster.fuzz;

import java.time.LocalDate;
import java.util.List;
import org.muster.ingest.InputRecord;
import org.muster.ingest.RawArticle;
import org.muster.ingest.Reject;
import org.muster.ingest.RejectReason;
import org.muster.ingest.SliceCount;
import org.muster.ingest.date.DateSource;

/** What holds of all that a reader yields for one file, whatever its bytes. */
final class ReadingChecks {
    static final LocalDate MAX_DATE = LocalDate.of(2025, 6, 30);
    private static final LocalDate MIN_DATE = LocalDate.of(1800, 1, 1);

    private ReadingChecks() {}

    /**
     * Checks articles, rejects and counts.
     *
     * @return how many bytes were read
     * @throws AssertionError where a promise is broken
     */
    static long check(List<InputRecord> records) {
        require(!records.isEmpty() && records.get(records.size() - 1) instanceof SliceCount, "no count at the end");
        long seen = 0;
        long counted = 0;
        long bytes = 0;
        long breaks = 0;
        long position = 0;
        for (InputRecord record : records) {
            if (record instanceof SliceCount count) {
                counted += count.records();
                bytes += count.bytes();
                continue;
            }
            seen++;
            long at = record instanceof RawArticle article ? article(article) : reject((Reject) record);
            breaks += record instanceof Reject reject && reject.reason() == RejectReason.IO_ERROR ? 1 : 0;
            require(at >= position, "back to " + at + " from " + position);
            position = at;
        }
        require(seen == counted, seen + " records of " + counted + " counted");
        require(position <= bytes, "a record at " + position + " of " + bytes + " bytes");
        require(breaks <= 1, breaks + " breaks in one file");
        return bytes;
    }

    private static long article(RawArticle article) {
        require(!article.body().isBlank(), article);
        require(article.hashId().matches("[0-9a-f]{32}"), article);
        require(wellFormed(article.title()) && wellFormed(article.body()), article);
        require(
                article.ownId() == null
                        || wellFormed(article.ownId()) && !article.ownId().isBlank(),
                article);
        LocalDate day = article.publishedOn();
        require(day == null || !day.isBefore(MIN_DATE) && !day.isAfter(MAX_DATE), article);
        boolean hasNoDay = article.dateSource() == DateSource.NONE
                || article.dateSource() == DateSource.UNPARSED
                || article.dateSource() == DateSource.IMPLAUSIBLE;
        require((day == null) == hasNoDay, article);
        require(day != null || article.publishedAt() == null, article);
        return article.inputPosition();
    }

    private static long reject(Reject reject) {
        String excerpt = reject.excerpt();
        require(excerpt.codePointCount(0, excerpt.length()) <= 200, reject);
        require(excerpt.chars().noneMatch(Character::isISOControl) && wellFormed(excerpt), reject);
        require(!reject.detail().isBlank() && wellFormed(reject.detail()), reject);
        return reject.inputPosition();
    }

    /** No half of a surrogate pair. */
    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void require(boolean holds, Object what) {
        if (!holds) {
            throw new AssertionError("a promise is broken by " + what);
        }
    }
}
