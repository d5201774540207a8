package org.muster.tables;

import java.util.Locale;

/**
 * A column of a table.
 *
 * @param name snake_case
 * @param type how it is stored
 * @param description meaning, unit, and what null says
 * @param example a value as a notebook shows it
 */
public record Column(String name, Type type, String description, String example) {

    /** How values are stored; Spark's names. */
    public enum Type {
        STRING,
        BIGINT,
        DOUBLE,
        BOOLEAN,
        DATE,
        /** Microseconds, UTC. */
        TIMESTAMP;

        /** The name in lower case, as Spark SQL writes it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Column string(String name, String description, String example) {
        return new Column(name, Type.STRING, description, example);
    }

    static Column bigint(String name, String description, String example) {
        return new Column(name, Type.BIGINT, description, example);
    }

    static Column real(String name, String description, String example) {
        return new Column(name, Type.DOUBLE, description, example);
    }

    static Column bool(String name, String description, String example) {
        return new Column(name, Type.BOOLEAN, description, example);
    }

    static Column date(String name, String description, String example) {
        return new Column(name, Type.DATE, description, example);
    }

    static Column timestamp(String name, String description, String example) {
        return new Column(name, Type.TIMESTAMP, description, example);
    }
}
