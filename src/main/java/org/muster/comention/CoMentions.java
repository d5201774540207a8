package org.muster.comention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.muster.comention.CoMentionCounts.PairCount;
import org.muster.comention.PairTests.Verdict;
import org.muster.spark.Schemas;
import org.muster.tables.Tables;

/**
 * The table {@code comentions}, and what a run tells of it. Stories are counted where they are; only the counts, which do
 * not grow with the corpus, are brought together, for a false discovery rate needs all tests at once.
 *
 * @param table the table, in the order of its key
 * @param storiesLeftOut stories of more than 25 countries, which count nowhere in it
 * @param degreeFitReached whether the degree model met every total; where not, what is made of it is null
 */
public record CoMentions(Dataset<Row> table, long storiesLeftOut, boolean degreeFitReached) {

    /**
     * Counts and tests.
     *
     * @param monthly of {@link MonthlyCounts#of}
     * @param minSupport pairs found together in fewer distinct stories are not reported; countries found in fewer not tested
     */
    public static CoMentions of(Dataset<Row> monthly, long minSupport) {
        Map<Unit, CoMentionCounts> counts = CoMentionCounts.of(monthly);
        CoMentionCounts documents = Objects.requireNonNull(counts.get(Unit.DOCUMENT));
        CoMentionCounts sentences = Objects.requireNonNull(counts.get(Unit.SENTENCE));
        DegreeModel model = documents.degreeModel();
        PairTests tests = new PairTests(documents, model, minSupport);

        List<Row> rows = new ArrayList<>();
        for (PairCount pair : documents.reported(minSupport)) {
            rows.add(row(Unit.DOCUMENT, pair, documents.association(pair), tests.of(pair.a(), pair.b())));
        }
        for (PairCount pair : sentences.reported(minSupport)) {
            // sentences of one story are not independent: no test would hold
            rows.add(row(Unit.SENTENCE, pair, sentences.association(pair), null));
        }
        Dataset<Row> table = monthly.sparkSession().createDataFrame(rows, Schemas.of(Tables.COMENTIONS));
        return new CoMentions(table, documents.lists(), model.fitted());
    }

    private static Row row(Unit unit, PairCount pair, Association association, @Nullable Verdict verdict) {
        Double expectedDegree = verdict == null ? null : verdict.expectedDegree();
        return RowFactory.create(
                unit.label(),
                pair.a(),
                pair.b(),
                association.both(),
                association.a(),
                association.b(),
                association.n(),
                association.expected(),
                association.lift(),
                association.jaccard(),
                association.pmi(),
                association.npmi(),
                association.g2(),
                verdict == null ? null : association.pValue(),
                verdict == null ? null : association.log10PValue(),
                verdict == null ? null : verdict.qValue(),
                expectedDegree,
                expectedDegree == null ? null : association.both() / expectedDegree,
                verdict == null ? null : verdict.backbone());
    }
}
