package org.muster.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.ingest.IngestOptions;
import org.muster.series.Grain;

/**
 * What a run is asked to do; the command line's options by their names.
 *
 * @param inputs files, folders or globs, on any file system that Hadoop knows
 * @param output the folder to write
 * @param ingest how the inputs are read
 * @param from articles before this day are skipped; null = no bound. Undated articles are kept
 * @param to articles after this day are skipped; null = no bound
 * @param grains the periods of the series
 * @param overwrite whether an existing Muster output is replaced
 * @param keepText whether articles.body is filled
 * @param keepCandidates whether the table candidates is written
 * @param lexicons the lexicons in use
 * @param master where Spark runs; null = as spark-submit says, else local[*]
 * @param maxRejectRate the share of rejected records above which the run fails
 * @param minSupport the least number of stories of a reported pair or set
 */
public record RunOptions(
        List<String> inputs,
        String output,
        IngestOptions ingest,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<Grain> grains,
        boolean overwrite,
        boolean keepText,
        boolean keepCandidates,
        LexiconFiles lexicons,
        @Nullable String master,
        double maxRejectRate,
        int minSupport) {

    public RunOptions {
        inputs = List.copyOf(inputs);
        grains = Set.copyOf(grains);
    }

    /** Whether an article of this day is skipped. */
    public boolean isOutside(@Nullable LocalDate day) {
        return day != null && (from != null && day.isBefore(from) || to != null && day.isAfter(to));
    }
}
