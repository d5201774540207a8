package org.muster.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that were found in one record; of several names for a field the best that holds something. */
final class RecordFields {
    /** What a record's field holds. */
    enum Kind {
        TEXT("text"),
        INTEGER("a whole number"),
        DECIMAL("a number with a fraction"),
        FLAG("true or false"),
        ARRAY("an array"),
        OBJECT("an object"),
        BINARY("bytes");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * @param name as the record has it
     * @param text as written; empty for arrays and objects
     */
    record Value(String name, Kind kind, String text, int rank) {
        private boolean blank() {
            return kind == Kind.TEXT && text.isBlank();
        }
    }

    private final Map<Field, Value> values = new EnumMap<>(Field.class);

    void clear() {
        values.clear();
    }

    /** Takes a value that is not null. */
    void offer(FieldNames.Place place, String name, Kind kind, String text) {
        Value value = new Value(name, kind, text, place.rank());
        Value other = values.get(place.field());
        boolean better =
                other == null || (other.blank() == value.blank() ? value.rank() <= other.rank() : other.blank());
        if (better) {
            values.put(place.field(), value);
        }
    }

    /** The value of a field; null where the record has none. */
    @Nullable
    Value get(Field field) {
        return values.get(field);
    }

    /** Text of a field as written; null where the record has none. */
    @Nullable
    String text(Field field) {
        Value value = values.get(field);
        return value == null ? null : value.text();
    }

    /** The first field whose value it cannot hold; null where all fit. */
    @Nullable
    Field misfit() {
        for (Map.Entry<Field, Value> found : values.entrySet()) {
            if (!List.of(allowed(found.getKey())).contains(found.getValue().kind())) {
                return found.getKey();
            }
        }
        return null;
    }

    /** A date that is neither text nor number is a date that cannot be read, no reason to lose the article. */
    static Kind[] allowed(Field field) {
        return switch (field) {
            case BODY, TITLE, URL, OUTLET -> new Kind[] {Kind.TEXT};
            case ID -> new Kind[] {Kind.TEXT, Kind.INTEGER};
            case DATE -> Kind.values();
        };
    }
}
