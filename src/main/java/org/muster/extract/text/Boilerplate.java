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
    /** Of parts that stand first in their line, and of all others. */
    private final Root atStart = new Root();

    private final Root anywhere = new Root();

    private final int patterns;

    Boilerplate(LexiconFiles lexicons, WordFilter filter) {
        List<Tsv.Row> rows = lexicons.read("boilerplate.tsv", 2, "words", "where", "longest", "source")
                .rows();
        patterns = rows.size();
        for (int i = 0; i < patterns; i++) {
            add(i, rows.get(i));
        }
        atStart.close(vocabulary, filter);
        anywhere.close(vocabulary, filter);
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

    /** The prefixes of one word, looked up quickly; most words begin no part. */
    private static final class Root {
        private final Node node = new Node(0);
        private @Nullable Node[] byWord = {};

        private void close(Vocabulary vocabulary, WordFilter filter) {
            byWord = new Node[vocabulary.size()];
            node.next.forEach((id, next) -> {
                byWord[id] = next;
                filter.add(vocabulary.word(id));
            });
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
            Root root = part == 0 && where != Where.ANYWHERE ? atStart : anywhere;
            Node node = root.node;
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
        for (String word : part.strip().split("[ ']+")) {
            ids.add(word.equals(NUMBER) ? number : vocabulary.add(word));
        }
        return ids;
    }

    /** A reader of one text. */
    Reader reader(char[] text) {
        return new Reader(text);
    }

    /** Follows the patterns through one line after the other. */
    final class Reader {
        private final char[] text;
        private List<Node> open = new ArrayList<>();
        private List<Node> continued = new ArrayList<>();
        /** By pattern: how many of its parts this line has, in order, and the last word of the last. */
        private final int[] met = new int[patterns];

        private final int[] metAt = new int[patterns];
        private final Offsets touched = new Offsets();
        private final List<Pattern> complete = new ArrayList<>();

        private Reader(char[] text) {
            this.text = text;
        }

        /** Whether the line whose words were read is no news; the next word begins another line. */
        boolean endLine(int words) {
            boolean found = false;
            for (Pattern pattern : complete) {
                found |= pattern.where == Where.LINE ? words == pattern.longest : words <= pattern.longest;
            }
            forget();
            return found;
        }

        private void forget() {
            if (touched.size() == 0 && open.isEmpty()) {
                return;
            }
            open.clear();
            complete.clear();
            for (int i = 0; i < touched.size(); i++) {
                met[touched.get(i)] = 0;
            }
            touched.clear();
        }

        /** Whether a part has begun that the next word may continue. */
        boolean isOpen() {
            return !open.isEmpty();
        }

        /** Reads the word at [start, end), the line's {@code word}-th from 0. A word that is left out must not matter. */
        void word(int start, int end, int word) {
            int id = Chars.isDigit(text[start]) ? number : vocabulary.id(text, start, end);
            if (id < 0 && open.isEmpty()) {
                return;
            }
            if (id >= 0) {
                for (Node node : open) {
                    enter(node.next.get(id), word);
                }
                enter(anywhere.byWord[id], word);
                if (word == 0) {
                    enter(atStart.byWord[id], word);
                }
            }
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
