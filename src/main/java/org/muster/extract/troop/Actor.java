package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.SourceKind;

/**
 * Who or what is named at tokens [start, end): a country, an armed actor, or a person who stands for one.
 *
 * @param code a country's or a force's code; null for an armed actor whose name alone does not tell
 * @param forceName the actor's name in the lexicon; null for countries and persons
 * @param home the country where an armed actor fights or belongs; null for all else
 * @param fullName a person's; null for all else
 * @param sourceKind what a person or a state's force is as a source; null for all else
 */
record Actor(
        int start,
        int end,
        Kind kind,
        @Nullable String code,
        @Nullable String forceName,
        @Nullable String home,
        @Nullable String fullName,
        @Nullable SourceKind sourceKind) {

    /** How it is named. */
    enum Kind {
        NAME,
        ADJECTIVE,
        DEMONYM,
        COMBINING,
        CAPITAL,
        GOVERNMENT,
        PLACE,
        GROUP,
        LEADER
    }

    /** Whether it can be where something happens. */
    boolean isPlace() {
        return kind == Kind.NAME || kind == Kind.CAPITAL || kind == Kind.PLACE;
    }

    /** Whether it can act: a state, its government or leader, an armed actor. */
    boolean isActor() {
        return kind != Kind.PLACE && kind != Kind.COMBINING;
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
