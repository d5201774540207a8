package org.muster.extract;

import java.util.Locale;

/** The state in which the personnel are described. */
public enum Status {
    /** freed prisoners, exchanged prisoners who come home */
    RELEASED,
    /** present, stationed, sent, massed, fighting */
    DEPLOYED,
    /** left, pulled out or to be pulled out */
    WITHDRAWN,
    KILLED,
    WOUNDED,
    /** killed and wounded not separated */
    CASUALTIES,
    /** taken or held prisoner, surrendered */
    CAPTURED,
    MISSING,
    /** deserted or defected */
    DESERTED,
    /** mobilised, conscripted, signed up */
    RECRUITED,
    /** training is the point */
    TRAINED,
    EXERCISE,
    /** the size of a force, army, group or reserve */
    STRENGTH,
    OTHER;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as the tables and the labels write it. */
    public String label() {
        return label;
    }
}
