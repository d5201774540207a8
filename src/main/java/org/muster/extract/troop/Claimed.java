package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Basis;
import org.muster.extract.HostRelation;
import org.muster.extract.Modality;
import org.muster.extract.Per;
import org.muster.extract.SourceKind;
import org.muster.extract.Status;
import org.muster.extract.Timeframe;
import org.muster.extract.TroopClaim;

/** A claim in the making: its anchor, and each attribute once its resolver has spoken. */
final class Claimed {
    final Scene scene;
    final Anchor anchor;

    /** The claim that an understood noun continues; null where the claim has its own noun. */
    final @Nullable Claimed antecedent;

    @Nullable
    Long low;

    @Nullable
    Long high;

    Status status = Status.DEPLOYED;
    /** The cue that told the state; null where none did. */
    Scene.@Nullable CueHit cue;

    /** How firmly the cue is attached; small is firm. */
    double cueCost = Double.MAX_VALUE;

    /** Whether its state is that of the claim that it continues. */
    boolean isContinued;

    /** Whether a region that is no one country places them. */
    boolean isRegional;

    Basis basis = Basis.LEVEL;

    @Nullable
    Per per;

    @Nullable
    String force;

    @Nullable
    String forceName;

    @Nullable
    String host;

    @Nullable
    String hostPlace;

    HostRelation hostRelation = HostRelation.IN;
    Modality modality = Modality.ACTUAL;

    @Nullable
    Source source;

    Timeframe timeframe = Timeframe.CURRENT;

    @Nullable
    LocalDate asOfStart;

    @Nullable
    LocalDate asOfEnd;

    TroopClaim.@Nullable Ref partOf;

    /** The claim of which this one states a part; null where it states none. */
    @Nullable
    Claimed whole;

    private final Map<String, String> rules = new LinkedHashMap<>();

    /** Who states a figure; {@code isPerson} where one person is named, to whom "he" can point. */
    record Source(String words, String name, @Nullable String country, SourceKind kind, boolean isPerson) {
        /** The same source by other words. */
        Source calledBy(String other) {
            return new Source(other, name, country, kind, isPerson);
        }
    }

    Claimed(Scene scene, Anchor anchor, @Nullable Claimed antecedent) {
        this.antecedent = antecedent;
        this.scene = scene;
        this.anchor = anchor;
        this.low = anchor.quantity().low();
        this.high = anchor.quantity().high();
        decided("number", anchor.pattern());
    }

    /** Notes the rule that decided an attribute, in place of one noted before. */
    void decided(String attribute, String name) {
        rules.put(attribute, name);
    }

    /** Whether this rule decided an attribute. */
    boolean isBy(String attribute, String name) {
        return name.equals(rules.get(attribute));
    }

    /** The rules, as "force=subject;host=prep-in". */
    String rule() {
        StringJoiner joined = new StringJoiner(";");
        rules.forEach((attribute, name) -> joined.add(attribute + "=" + name));
        return joined.toString();
    }

    boolean isHurt() {
        return switch (status) {
            case KILLED, WOUNDED, CASUALTIES, CAPTURED, MISSING -> true;
            default -> false;
        };
    }
}
