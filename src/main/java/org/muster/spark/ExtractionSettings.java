package org.muster.spark;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;

/**
 * What executors are told of a run.
 *
 * @param from articles before this day are skipped; null = no bound
 * @param to articles after this day are skipped; null = no bound
 * @param keepText whether the cleaned body is kept
 * @param keepCandidates whether what was refused is kept
 * @param lexicons the lexicons in use
 */
public record ExtractionSettings(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean keepText,
        boolean keepCandidates,
        LexiconFiles lexicons)
        implements Serializable {

    /** Whether an article of this day is skipped; undated ones never are. */
    boolean isOutside(@Nullable LocalDate day) {
        return day != null && (from != null && day.isBefore(from) || to != null && day.isAfter(to));
    }
}
