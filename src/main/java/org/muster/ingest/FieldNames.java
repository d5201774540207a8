package org.muster.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Tsv;

/**
 * Where in a record the fields of an article are: by their usual names ({@code field-names.tsv}), or where the user says.
 */
final class FieldNames {
    private static final int REMEMBERED = 1000;

    private final Node top = new Node();
    private final Map<String, Place> usual = new HashMap<>();
    private final Map<String, Node> seen = new HashMap<>();

    /** @param overrides field to dotted path, as {@code body=content.text} */
    FieldNames(Map<String, String> overrides) {
        for (Tsv.Row row :
                Tsv.beside(FieldNames.class, "field-names.tsv", "field", "name").rows()) {
            Field field = field(row.cell(0));
            if (!overrides.containsKey(field.label())) {
                usual.put(key(row.cell(1)), new Place(field, row.line()));
            }
        }
        overrides.forEach((field, path) -> {
            Place place = new Place(field(field), 0);
            top.at(path).place = place; // a name that itself holds a dot: content.text as a CSV column
            Node node = top;
            for (String name : path.split("\\.", -1)) {
                node = node.at(name);
            }
            node.place = place;
        });
    }

    /** What is wanted of the record's own field of this name; null where nothing is. */
    @Nullable
    Node find(String name) {
        Node known = seen.get(name);
        if (known == null) {
            known = top.children.get(name);
            Place place = usual.get(key(name));
            if (place != null && (known == null || known.place == null)) {
                Node both = new Node();
                both.place = place;
                both.children.putAll(known == null ? Map.of() : known.children);
                known = both;
            }
            known = known == null ? Node.UNWANTED : known;
            if (seen.size() < REMEMBERED) {
                seen.put(name, known);
            }
        }
        return known == Node.UNWANTED ? null : known;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
    }

    private static Field field(String label) {
        return Field.valueOf(label.toUpperCase(Locale.ROOT));
    }

    /**
     * A field of an article and how well a name tells it.
     *
     * @param rank the lower the better
     */
    record Place(Field field, int rank) {}

    /** A name in a record: a field of the article, names inside it, or both. */
    static final class Node {
        private static final Node UNWANTED = new Node();

        private final Map<String, Node> children = new HashMap<>();
        private @Nullable Place place;

        private Node at(String name) {
            return children.computeIfAbsent(name, n -> new Node());
        }

        @Nullable
        Place place() {
            return place;
        }

        /** What is wanted of the field of this name inside; null where nothing is. */
        @Nullable
        Node child(String name) {
            return children.get(name);
        }

        boolean hasChildren() {
            return !children.isEmpty();
        }
    }
}
