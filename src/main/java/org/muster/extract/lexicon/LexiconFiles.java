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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
            "host-words.tsv");

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
     * @throws LexiconException where a .tsv file has another name than the shipped ones
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
                users.put(name, Files.readString(file));
            }
        }
        return new LexiconFiles(users);
    }

    /**
     * One lexicon: the shipped rows, those overridden left out, then the user's.
     *
     * @param name the file's name
     * @param keys how many columns, from the first, make a row's key: a user's row replaces the shipped rows of its key
     * @param columns the expected header
     */
    public Tsv read(String name, int keys, String... columns) {
        Tsv shipped = Tsv.parse(name, resource(name), columns);
        String user = users.get(name);
        if (user == null) {
            return shipped;
        }
        Tsv own = Tsv.parse(name, user, columns);
        List<List<String>> replaced =
                own.rows().stream().map(row -> key(row, keys)).toList();
        List<Tsv.Row> rows = new ArrayList<>();
        for (Tsv.Row row : shipped.rows()) {
            if (!replaced.contains(key(row, keys))) {
                rows.add(row);
            }
        }
        rows.addAll(own.rows());
        return new Tsv(name, shipped.columns(), rows);
    }

    /** The first cells of the shipped rows that a user's lexicon has rows for, by file: what the user overrode. */
    public Map<String, List<String>> overridden() {
        Map<String, List<String>> overridden = new LinkedHashMap<>();
        users.forEach((name, user) -> {
            Set<String> own = firstCells(user);
            overridden.put(
                    name,
                    firstCells(resource(name)).stream().filter(own::contains).toList());
        });
        return overridden;
    }

    private static Set<String> firstCells(String content) {
        Set<String> cells = new LinkedHashSet<>();
        boolean isHeader = true;
        for (String line : content.split("\r?\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                if (!isHeader) {
                    cells.add(line.split("\t", 2)[0].strip());
                }
                isHeader = false;
            }
        }
        return cells;
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
