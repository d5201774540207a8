package org.muster.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.lexicon.Tsv;

/**
 * Finds lines that are no news by the patterns of {@code boilerplate.tsv}. A pattern is a sequence of parts, each a run of
 * words, with anything between the parts. All patterns are followed at once, word by word; time is linear in the text.
 */
final class Boilerplate {
    private static final String ANYTHING = "\u2026";
    private static final String NUMBER = "#";

    private final Vocabulary vocabulary = Vocabulary.empty();
    private final int number = vocabulary.add(NUMBER);
    private final Node root = new Node(0);
    /** The root's children by word; most words have none. */
    private final @Nullable Node[] first;

    private final int patterns;

    Boilerplate(LexiconFiles lexicons) {
        List<Tsv.Row> rows = lexicons.read("boilerplate.tsv", 2, "words", "where", "longest", "source")
                .rows();
        patterns = rows.size();
        for (int i = 0; i < patterns; i++) {
            add(i, rows.get(i));
        }
        first = new Node[vocabulary.size()];
        root.next.forEach((id, node) -> first[id] = node);
    }

    private enum Where {
        LINE,
        START,
        ANYWHERE
    }

    /**
     * One row.
     *
     * @param parts how many runs of words must follow each other
     * @param longest how many words the line may have at most; for LINE how many it has
     */
    private record Pattern(int index, Where where, int parts, int longest) {}

    /** The part of a pattern that ends at a node. */
    private record Part(Pattern pattern, int number) {}

    /** A prefix of a part. */
    private static final class Node {
        private final int words;
        private final Map<Integer, Node> next = new HashMap<>(2);
        private final List<Part> ends = new ArrayList<>(1);

        private Node(int words) {
            this.words = words;
        }
    }

    private void add(int index, Tsv.Row row) {
        String[] parts = row.cell(0).split(ANYTHING);
        Where where = where(row);
        int longest = where == Where.LINE ? ids(row.cell(0)).size() : longest(row);
        Pattern pattern = new Pattern(index, where, parts.length, longest);
        for (int part = 0; part < parts.length; part++) {
            Offsets ids = ids(parts[part]);
            if (ids.size() == 0 || where == Where.LINE && parts.length > 1) {
                throw row.error("'" + row.cell(0) + "' has an empty part, or parts in a pattern of a whole line");
            }
            Node node = root;
            for (int i = 0; i < ids.size(); i++) {
                int words = i + 1;
                node = node.next.computeIfAbsent(ids.get(i), id -> new Node(words));
            }
            node.ends.add(new Part(pattern, part));
        }
    }

    private static Where where(Tsv.Row row) {
        return switch (row.cell(1)) {
            case "line" -> Where.LINE;
            case "start" -> Where.START;
            case "anywhere" -> Where.ANYWHERE;
            default -> throw row.error("where '" + row.cell(1) + "'; expected line, start or anywhere");
        };
    }

    private static int longest(Tsv.Row row) {
        try {
            return Integer.parseInt(row.cell(2));
        } catch (NumberFormatException e) {
            throw row.error("longest '" + row.cell(2) + "'; expected a number of words");
        }
    }

    private Offsets ids(String part) {
        Offsets ids = new Offsets();
        for (String word : part.strip().split(" +")) {
            ids.add(word.equals(NUMBER) ? number : vocabulary.add(word));
        }
        return ids;
    }

    /**
     * The lines to remove as pairs of offsets: first char, line break or end of the text. A text of one line has none, nor has
     * one that is wrapped at a width, whose lines are no units.
     */
    Offsets lines(String text) {
        Offsets found = new Offsets();
        int lineEnd = text.indexOf('\n');
        if (lineEnd < 0) {
            return found;
        }
        Reader reader = new Reader(text);
        for (int start = 0; start < text.length(); start = lineEnd + 1) {
            lineEnd = text.indexOf('\n', start);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            if (reader.isBoilerplate(start, lineEnd)) {
                found.add(start);
                found.add(lineEnd);
            }
        }
        return found.size() > 0 && WrappedLines.in(text).isWrapped() ? new Offsets() : found;
    }

    /** Follows the patterns through one line after the other. */
    private final class Reader {
        private final String text;
        private List<Node> open = new ArrayList<>();
        private List<Node> continued = new ArrayList<>();
        /** By pattern: how many of its parts this line has, in order, and the last word of the last. */
        private final int[] met = new int[patterns];

        private final int[] metAt = new int[patterns];
        private final Offsets touched = new Offsets();
        private final List<Pattern> complete = new ArrayList<>();

        private Reader(String text) {
            this.text = text;
        }

        private boolean isBoilerplate(int start, int end) {
            int words = 0;
            for (int i = WordScan.next(text, start, end); i < end; words++) {
                int wordEnd = WordScan.end(text, i);
                read(i, wordEnd, words);
                i = WordScan.next(text, wordEnd, end);
            }
            boolean found = false;
            for (Pattern pattern : complete) {
                found |= pattern.where == Where.LINE ? words == pattern.longest : words <= pattern.longest;
            }
            forget();
            return found;
        }

        private void forget() {
            open.clear();
            complete.clear();
            for (int i = 0; i < touched.size(); i++) {
                met[touched.get(i)] = 0;
            }
            touched.clear();
        }

        private void read(int start, int end, int word) {
            char c = text.charAt(start);
            int id = c >= '0' && c <= '9' ? number : vocabulary.id(text, start, end);
            if (id < 0 || open.isEmpty() && first[id] == null) {
                open.clear();
                return;
            }
            for (Node node : open) {
                enter(node.next.get(id), word);
            }
            enter(first[id], word);
            List<Node> spare = open;
            open = continued;
            continued = spare;
            continued.clear();
        }

        private void enter(@Nullable Node node, int word) {
            if (node != null) {
                continued.add(node);
                for (Part part : node.ends) {
                    meet(part, word - node.words + 1, word);
                }
            }
        }

        /** A part stands at words [from, to] of the line. */
        private void meet(Part part, int from, int to) {
            Pattern pattern = part.pattern;
            int index = pattern.index;
            boolean follows = part.number == 0 ? pattern.where == Where.ANYWHERE || from == 0 : from > metAt[index];
            if (met[index] != part.number || !follows) {
                return;
            }
            if (part.number == 0) {
                touched.add(index);
            }
            met[index]++;
            metAt[index] = to;
            if (met[index] == pattern.parts) {
                complete.add(pattern);
            }
        }
    }
}
