package org.muster.spark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Article;
import org.muster.extract.Extraction;
import org.muster.extract.Extractor;
import org.muster.facts.FactRow;
import org.muster.ingest.InputRecord;
import org.muster.ingest.LanguageDetector;
import org.muster.ingest.RawArticle;
import org.muster.ingest.Reject;
import org.muster.ingest.RejectReason;
import org.muster.ingest.Skip;
import org.muster.ingest.SliceCount;
import org.muster.story.MinHash;
import org.muster.story.Shingles;

/** Turns what a reader yields into rows: the one place where the text is read. One for each task. */
final class RecordReader {
    private final ExtractionSettings settings;
    private final Extractor extractor;

    RecordReader(ExtractionSettings settings) {
        this.settings = settings;
        this.extractor = Extractors.of(settings.lexicons());
    }

    Row row(InputRecord record) {
        if (record instanceof RawArticle article) {
            return settings.isOutside(article.publishedOn())
                    ? skip(article.inputFile(), article.inputPosition(), "outside_dates")
                    : articleOrReject(article);
        }
        if (record instanceof Reject reject) {
            return reject(reject);
        }
        if (record instanceof Skip skip) {
            return skip(skip.inputFile(), skip.inputPosition(), skip.kind());
        }
        return count((SliceCount) record);
    }

    /** One article that trips the rules must not cost a night's run: it is rejected, with what went wrong and where. */
    private Row articleOrReject(RawArticle raw) {
        try {
            return article(raw);
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            String title = raw.title();
            return reject(new Reject(
                    raw.inputFile(),
                    raw.inputPosition(),
                    RejectReason.EXTRACTION_FAILED,
                    e + where,
                    title.substring(
                            0, title.offsetByCodePoints(0, Math.min(200, title.codePointCount(0, title.length()))))));
        }
    }

    private Row article(RawArticle raw) {
        Article cleaned = Extractor.clean(new Article(raw.title(), raw.body(), raw.publishedOn(), raw.outlet()));
        String language = LanguageDetector.detect(cleaned.title(), cleaned.body());
        boolean isRead = LanguageDetector.isSupported(language);
        Extraction found =
                isRead ? extractor.extractCleaned(cleaned, settings.keepCandidates()) : extractor.skim(cleaned);
        String title = found.title();
        String body = found.body();
        byte[] bodyBytes = body.getBytes(StandardCharsets.UTF_8);
        long[] shingles = Shingles.of(body);
        return RowFactory.create(
                RecordRow.ARTICLE,
                raw.inputFile(),
                raw.inputPosition(),
                raw.ownId(),
                raw.hashId(),
                raw.url(),
                raw.outlet(),
                title,
                raw.publishedOn(),
                raw.publishedAt(),
                raw.dateSource().label(),
                language,
                isRead ? "full" : "unsupported_language",
                (long) title.codePointCount(0, title.length()) + body.codePointCount(0, body.length()),
                (long) found.sentences(),
                sha256((title + "\n\n").getBytes(StandardCharsets.UTF_8), bodyBytes),
                settings.keepText() ? body : null,
                sha256(bodyBytes),
                MinHash.signature(shingles),
                shingles.length,
                shingles.length == 0 ? null : Shingles.pack(shingles),
                rows(found.mentions(), FactRow::of),
                rows(found.claims(), FactRow::of),
                settings.keepCandidates() ? rows(found.candidates(), FactRow::of) : null,
                null,
                null,
                null,
                null,
                null);
    }

    private static <T> Row[] rows(List<T> facts, Function<T, @Nullable Object[]> values) {
        return facts.stream().map(values).map(RowFactory::create).toArray(Row[]::new);
    }

    private static Row skip(String file, long position, String reason) {
        return other(RecordRow.SKIP, file, position, reason, null, null, null, null);
    }

    private static Row reject(Reject reject) {
        return other(
                RecordRow.REJECT,
                reject.inputFile(),
                reject.inputPosition(),
                reject.reason().label(),
                reject.detail(),
                reject.excerpt(),
                null,
                null);
    }

    private static Row count(SliceCount count) {
        return other(RecordRow.COUNT, count.inputFile(), null, null, null, null, count.bytes(), count.records());
    }

    private static Row other(
            String kind,
            String file,
            @Nullable Long position,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String excerpt,
            @Nullable Long bytes,
            @Nullable Long records) {
        @Nullable Object[] values = new @Nullable Object[RecordRow.SCHEMA.size()];
        values[0] = kind;
        values[1] = file;
        values[2] = position;
        int tail = values.length - 5;
        values[tail] = reason;
        values[tail + 1] = detail;
        values[tail + 2] = excerpt;
        values[tail + 3] = bytes;
        values[tail + 4] = records;
        return RowFactory.create(values);
    }

    private static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
