package org.muster.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * A file or folder that an input path names, or that its glob matches. Its files are called after its last component;
 * where that is not enough to tell two roots apart, after their parents too.
 */
final class InputRoot {
    private final Path path;
    private final List<String> components;
    private int used = 1;

    /** @param path qualified with its file system */
    InputRoot(Path path) {
        this.path = path;
        this.components = components(path);
    }

    Path path() {
        return path;
    }

    /** What its files' names begin with. */
    String label() {
        int size = components.size();
        return String.join("/", components.subList(size - used, size));
    }

    /** Puts one more parent before its label; false where there is none left. */
    boolean lengthen() {
        if (used == components.size()) {
            return false;
        }
        used++;
        return true;
    }

    /** Name of a file of this root. */
    String name(Path file) {
        String inside = file.toUri().getPath().substring(path.toUri().getPath().length());
        return label() + (inside.isEmpty() || inside.startsWith("/") ? inside : "/" + inside);
    }

    /** Host and scheme stand before the root folder, so that the same path on two file systems differs in the end. */
    private static List<String> components(Path path) {
        List<String> components = new ArrayList<>();
        for (Path p = path; p != null; p = p.getParent()) {
            if (!p.getName().isEmpty()) {
                components.add(0, p.getName());
            }
        }
        String authority = path.toUri().getAuthority();
        String scheme = path.toUri().getScheme();
        if (authority != null) {
            components.add(0, authority);
        }
        if (scheme != null) {
            components.add(0, scheme);
        }
        return components;
    }
}
