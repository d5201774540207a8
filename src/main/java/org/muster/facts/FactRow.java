package org.muster.facts;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Candidate;
import org.muster.extract.CountryMention;
import org.muster.extract.Per;
import org.muster.extract.SourceKind;
import org.muster.extract.TroopClaim;

/**
 * One found fact as the values of its own columns, in the order of {@link FactColumns}: String, Long, Double, Boolean,
 * {@link java.time.LocalDate} or null.
 */
public final class FactRow {
    private FactRow() {}

    /** Values of {@link FactColumns#MENTION}. */
    public static @Nullable Object[] of(CountryMention mention) {
        return new @Nullable Object[] {
            mention.country(),
            mention.surface(),
            mention.kind().label(),
            mention.rule(),
            mention.section().label(),
            (long) mention.sentence(),
            (long) mention.start(),
            (long) mention.end(),
            mention.isDateline()
        };
    }

    /**
     * Values of {@link FactColumns#CLAIM}. {@code part_of} is the {@link #id} of the other claim within the article; the
     * column holds it after the article's id and ":".
     */
    public static @Nullable Object[] of(TroopClaim claim) {
        Per per = claim.per();
        SourceKind sourceKind = claim.sourceKind();
        TroopClaim.Ref partOf = claim.partOf();
        return new @Nullable Object[] {
            claim.section().label(),
            (long) claim.sentence(),
            (long) claim.start(),
            (long) claim.end(),
            claim.surface(),
            (long) claim.sentenceStart(),
            claim.sentenceText(),
            claim.low(),
            claim.high(),
            claim.point(),
            claim.precision().label(),
            claim.cue(),
            claim.basis().label(),
            per == null ? null : per.label(),
            claim.personnel(),
            claim.force(),
            claim.forceName(),
            claim.host(),
            claim.hostPlace(),
            claim.hostRelation().label(),
            claim.status().label(),
            claim.modality().label(),
            claim.source(),
            claim.sourceName(),
            claim.sourceCountry(),
            sourceKind == null ? null : sourceKind.label(),
            claim.timeframe().label(),
            claim.asOfStart(),
            claim.asOfEnd(),
            partOf == null ? null : id(partOf),
            claim.rule()
        };
    }

    /** Values of {@link FactColumns#CANDIDATE}. */
    public static @Nullable Object[] of(Candidate candidate) {
        return new @Nullable Object[] {
            candidate.section().label(),
            (long) candidate.sentence(),
            (long) candidate.start(),
            (long) candidate.end(),
            candidate.surface(),
            candidate.what().label(),
            candidate.code(),
            candidate.rule(),
            candidate.sentenceText()
        };
    }

    /** What tells a claim from the others of its article: {@code body:211}. */
    public static String id(TroopClaim.Ref claim) {
        return claim.section().label() + ":" + claim.start();
    }
}
