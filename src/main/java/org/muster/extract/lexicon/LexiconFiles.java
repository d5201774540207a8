package org.muster.extract.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lexicons in use: those shipped in the jar, and a user's files of the same names, whose rows add to or override the
 * shipped ones. Travels to executors as text.
 */
public final class LexiconFiles implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/org/muster/lexicon/";

    /** The shipped files, in the order in which they are documented. */
    public static final List<String> NAMES = List.of(
            "countries.tsv",
            "country-names.tsv",
            "country-traps.tsv",
            "country-cues.tsv",
            "local-cues.tsv",
            "states.tsv",
            "places.tsv",
            "city-people.tsv",
            "namesakes.tsv",
            "name-risks.tsv",
            "first-names.tsv",
            "abbreviations.tsv",
            "sentence-words.tsv",
            "markup.tsv",
            "glued-words.tsv",
            "boilerplate.tsv",
            "language-words.tsv",
            "number-words.tsv",
            "number-cues.tsv",
            "number-links.tsv",
            "number-contexts.tsv",
            "months.tsv",
            "date-words.tsv",
            "named-periods.tsv",
            "function-words.tsv",
            "verbs.tsv",
            "personnel.tsv",
            "units.tsv",
            "military-words.tsv",
            "anchor-words.tsv",
            "armed-groups.tsv",
            "leaders.tsv",
            "source-nouns.tsv",
            "reporting-verbs.tsv",
            "status-cues.tsv",
            "basis-words.tsv",
            "modality-cues.tsv",
            "host-words.tsv",
            "short-names.tsv");

    /** How many columns, from the first, make a row's key, where it is more than one. */
    private static final Map<String, Integer> KEYS = Map.ofEntries(
            Map.entry("country-names.tsv", 2),
            Map.entry("country-cues.tsv", 2),
            Map.entry("states.tsv", 2),
            Map.entry("places.tsv", 2),
            Map.entry("sentence-words.tsv", 2),
            Map.entry("markup.tsv", 2),
            Map.entry("glued-words.tsv", 2),
            Map.entry("boilerplate.tsv", 2),
            Map.entry("number-links.tsv", 2),
            Map.entry("number-cues.tsv", 2),
            Map.entry("number-contexts.tsv", 4),
            Map.entry("military-words.tsv", 2),
            Map.entry("function-words.tsv", 2),
            Map.entry("leaders.tsv", 2),
            Map.entry("anchor-words.tsv", 2),
            Map.entry("date-words.tsv", 2),
            Map.entry("language-words.tsv", 2),
            Map.entry("status-cues.tsv", 3));

    private final TreeMap<String, String> users;

    private LexiconFiles(TreeMap<String, String> users) {
        this.users = users;
    }

    public static LexiconFiles shipped() {
        return new LexiconFiles(new TreeMap<>());
    }

    /**
     * The shipped lexicons with a user's.
     *
     * @param folder holds files named as the shipped ones, with the same columns
     * @throws LexiconException where a .tsv file has another name than the shipped ones, or is not UTF-8
     * @throws IOException where the folder cannot be read
     */
    public static LexiconFiles with(Path folder) throws IOException {
        TreeMap<String, String> users = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                String name = file.getFileName().toString();
                if (!NAMES.contains(name)) {
                    throw new LexiconException(name, 1, "no lexicon has this name; expected one of " + NAMES);
                }
                users.put(name, text(name, Files.readAllBytes(file)));
            }
        }
        return new LexiconFiles(users);
    }

    private static String text(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int undecoded = text.indexOf('\uFFFD');
        if (undecoded >= 0) {
            int line = 1
                    + (int) text.substring(0, undecoded)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new LexiconException(name, line, "not UTF-8; save the file as UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * One lexicon: the shipped rows, those overridden left out, then the user's.
     *
     * @param name the file's name
     * @param keys how many columns, from the first, make a row's key: a user's row replaces the shipped rows of its key
     * @param columns the expected header
     */
    public Tsv read(String name, int keys, String... columns) {
        if (keys != keys(name)) {
            throw new IllegalArgumentException(name + " has keys of " + keys(name) + " columns, not " + keys);
        }
        Tsv shipped = Tsv.parse(name, resource(name), columns);
        String user = users.get(name);
        if (user == null) {
            return shipped;
        }
        Tsv own = Tsv.parse(name, user, columns);
        Set<List<String>> replaced = new HashSet<>();
        own.rows().forEach(row -> replaced.add(key(row, keys)));
        List<Tsv.Row> rows = new ArrayList<>();
        for (Tsv.Row row : shipped.rows()) {
            if (!replaced.contains(key(row, keys))) {
                rows.add(row);
            }
        }
        rows.addAll(own.rows());
        return new Tsv(name, shipped.columns(), rows);
    }

    /** What the user's lexicons added and overrode: by file, then in the order of the user's rows. */
    public List<LexiconChange> changes() {
        List<LexiconChange> changes = new ArrayList<>();
        users.forEach((name, user) -> {
            int keys = keys(name);
            Map<String, List<String>> shipped = rowsByKey(resource(name), keys);
            rowsByKey(user, keys)
                    .forEach((key, after) ->
                            changes.add(new LexiconChange(name, key, shipped.getOrDefault(key, List.of()), after)));
        });
        return changes;
    }

    private static Map<String, List<String>> rowsByKey(String content, int keys) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        boolean isHeader = true;
        for (String line : content.split("\r?\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> cells =
                        Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
                if (!isHeader) {
                    String key = String.join("\t", cells.subList(0, Math.min(keys, cells.size())));
                    rows.computeIfAbsent(key, k -> new ArrayList<>(1)).add(String.join("\t", cells));
                }
                isHeader = false;
            }
        }
        return rows;
    }

    private static int keys(String name) {
        return KEYS.getOrDefault(name, 1);
    }

    /** SHA-256 of each lexicon in use, over the shipped bytes and, after them, the user's. */
    public Map<String, String> sha256() {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String name : NAMES) {
            @Nullable String user = users.get(name);
            sums.put(name, sha256(resource(name) + (user == null ? "" : user)));
        }
        return sums;
    }

    private static List<String> key(Tsv.Row row, int keys) {
        return row.cells().subList(0, keys);
    }

    private static String resource(String name) {
        try (InputStream in = LexiconFiles.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new LexiconException(name, 1, "not among the shipped lexicons " + NAMES);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
