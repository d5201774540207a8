package org.muster.evaluate;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.HostRelation;
import org.muster.extract.Modality;
import org.muster.extract.Precision;
import org.muster.extract.Section;
import org.muster.extract.SourceKind;
import org.muster.extract.Status;
import org.muster.extract.Timeframe;
import org.muster.extract.TroopClaim;

/** Claims as an extraction would give them: 120 deployed Malian soldiers, but for what is said. */
final class FoundClaims {
    private final String surface;
    private final @Nullable Long low;
    private final @Nullable Long high;
    private Precision precision = Precision.EXACT;
    private Basis basis = Basis.LEVEL;
    private @Nullable String force = "MLI";
    private @Nullable String host = "MLI";
    private HostRelation hostRelation = HostRelation.IN;
    private Status status = Status.DEPLOYED;
    private @Nullable SourceKind sourceKind;
    private String rule = "force=subject";

    private FoundClaims(String surface, @Nullable Long low, @Nullable Long high) {
        this.surface = surface;
        this.low = low;
        this.high = high;
    }

    static FoundClaims found(String surface, @Nullable Integer low, @Nullable Integer high) {
        return new FoundClaims(surface, low == null ? null : (long) low, high == null ? null : (long) high);
    }

    FoundClaims precision(Precision value) {
        precision = value;
        return this;
    }

    FoundClaims basis(Basis value) {
        basis = value;
        return this;
    }

    FoundClaims force(@Nullable String value) {
        force = value;
        return this;
    }

    FoundClaims host(@Nullable String value, HostRelation relation) {
        host = value;
        hostRelation = relation;
        return this;
    }

    FoundClaims status(Status value) {
        status = value;
        return this;
    }

    FoundClaims sourceKind(@Nullable SourceKind value) {
        sourceKind = value;
        return this;
    }

    FoundClaims rule(String value) {
        rule = value;
        return this;
    }

    TroopClaim claim() {
        return new TroopClaim(
                Section.BODY,
                0,
                0,
                surface.length(),
                surface,
                0,
                surface + " stood there.",
                low,
                high,
                precision,
                null,
                basis,
                null,
                null,
                force,
                null,
                host,
                null,
                hostRelation,
                status,
                Modality.ACTUAL,
                null,
                null,
                null,
                sourceKind,
                Timeframe.CURRENT,
                null,
                null,
                null,
                rule);
    }

    /** The claim as a person would label it. */
    ClaimLabels labels() {
        return ClaimLabels.of(claim());
    }
}
