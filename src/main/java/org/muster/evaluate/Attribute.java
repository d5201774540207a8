package org.muster.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.HostRelation;
import org.muster.extract.Modality;
import org.muster.extract.Precision;
import org.muster.extract.SourceKind;
import org.muster.extract.Status;
import org.muster.extract.Timeframe;
import org.muster.extract.TroopClaim;

/** The attributes of a claim that are labelled and scored, in the order in which they are reported. */
public enum Attribute {
    PRECISION(claim -> claim.precision().label(), Presence.ALWAYS, labels(Precision.values(), Precision::label)),
    BASIS(claim -> claim.basis().label(), Presence.ALWAYS, labels(Basis.values(), Basis::label)),
    FORCE(TroopClaim::force, Presence.MAYBE, List.of()),
    HOST(TroopClaim::host, Presence.MAYBE, List.of()),
    /** Any value agrees where the labelled host is null. */
    HOST_RELATION(
            claim -> claim.hostRelation().label(), Presence.MAYBE, labels(HostRelation.values(), HostRelation::label)),
    STATUS(claim -> claim.status().label(), Presence.ALWAYS, labels(Status.values(), Status::label)),
    MODALITY(claim -> claim.modality().label(), Presence.ALWAYS, labels(Modality.values(), Modality::label)),
    SOURCE_COUNTRY(TroopClaim::sourceCountry, Presence.MAYBE, List.of()),
    SOURCE_KIND(Attribute::sourceKind, Presence.MAYBE, labels(SourceKind.values(), SourceKind::label)),
    TIMEFRAME(claim -> claim.timeframe().label(), Presence.ALWAYS, labels(Timeframe.values(), Timeframe::label));

    private enum Presence {
        ALWAYS,
        MAYBE
    }

    private final Function<TroopClaim, @Nullable String> value;
    private final Presence presence;
    private final List<String> allowed;

    Attribute(Function<TroopClaim, @Nullable String> value, Presence presence, List<String> allowed) {
        this.value = value;
        this.presence = presence;
        this.allowed = allowed;
    }

    /** The name as the labels and the column {@code troop_claims} write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name under which the column {@code rule} tells what decided it. */
    String decidedAs() {
        return switch (this) {
            case PRECISION -> "number";
            case HOST_RELATION -> "host";
            case SOURCE_COUNTRY, SOURCE_KIND -> "source";
            case TIMEFRAME -> "time";
            case BASIS, FORCE, HOST, STATUS, MODALITY -> label();
        };
    }

    /** The value that was found; null where the text tells none. */
    @Nullable
    String of(TroopClaim claim) {
        return value.apply(claim);
    }

    boolean mayBeNull() {
        return presence == Presence.MAYBE;
    }

    /** The values that a label may have; empty where they are codes. */
    List<String> allowed() {
        return allowed;
    }

    private static @Nullable String sourceKind(TroopClaim claim) {
        SourceKind kind = claim.sourceKind();
        return kind == null ? null : kind.label();
    }

    private static <E> List<String> labels(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants).map(label).toList();
    }
}
