package org.muster.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The case files of one folder under {@code src/test/resources/cases}. "#" begins a comment line, blank lines separate
 * blocks, {@code \n} in a text is a line break. Errors begin {@code file:line:}.
 */
public final class CaseFiles {
    private static final Path ROOT = Path.of("src/test/resources/cases");

    private CaseFiles() {}

    /** A line of a case file. */
    public record Line(String file, int number, String text) {
        /** An error at this line. */
        public IllegalStateException error(String message) {
            return new IllegalStateException(where() + " " + message);
        }

        public String where() {
            return file + ":" + number + ":";
        }

        @Override
        public String toString() {
            return where() + " " + text;
        }
    }

    /** Every line that is neither blank nor a comment, of all files of a folder or of one file. */
    public static List<Line> lines(String folderOrFile) {
        return blocks(folderOrFile).stream().flatMap(List::stream).toList();
    }

    /** Lines that stand together, without a blank line between them. */
    public static List<List<Line>> blocks(String folderOrFile) {
        List<List<Line>> blocks = new ArrayList<>();
        for (Path file : files(ROOT.resolve(folderOrFile))) {
            int before = blocks.size();
            blocks.addAll(blocksOf(file));
            if (blocks.size() == before) {
                throw new IllegalStateException(ROOT.relativize(file) + ":1: no case in this file");
            }
        }
        if (blocks.isEmpty()) {
            throw new IllegalStateException("no case file at " + ROOT.resolve(folderOrFile));
        }
        return blocks;
    }

    private static List<List<Line>> blocksOf(Path file) {
        String name = ROOT.relativize(file).toString();
        List<List<Line>> blocks = new ArrayList<>();
        List<Line> block = new ArrayList<>();
        int number = 0;
        for (String text : read(file)) {
            number++;
            if (text.isBlank() && !block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            } else if (!text.isBlank() && !text.startsWith("#")) {
                block.add(new Line(name, number, text.replace("\\n", "\n")));
            }
        }
        if (!block.isEmpty()) {
            blocks.add(List.copyOf(block));
        }
        return blocks;
    }

    private static List<Path> files(Path path) {
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
