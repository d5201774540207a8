package org.muster.ingest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.muster.ingest.date.DateSource;

/**
 * One record that holds an article, as it was read.
 *
 * @param inputFile the file's name, the same on every machine
 * @param inputPosition where the record begins: the offset in decompressed bytes, for Parquet the row
 * @param ownId the input's own id; null where it has none
 * @param hashId the first 32 hex digits of SHA-256 over URL, outlet, date, title and body
 * @param url null where there is none
 * @param outlet null where there is none
 * @param title empty where there is none
 * @param body never blank
 * @param publishedOn the day as the publisher writes it; null where it is unknown or implausible
 * @param publishedAt the instant; null where no time or no zone is told
 * @param dateSource how the date was had
 */
public record RawArticle(
        String inputFile,
        long inputPosition,
        @Nullable String ownId,
        String hashId,
        @Nullable String url,
        @Nullable String outlet,
        String title,
        String body,
        @Nullable LocalDate publishedOn,
        @Nullable Instant publishedAt,
        DateSource dateSource)
        implements InputRecord {}
