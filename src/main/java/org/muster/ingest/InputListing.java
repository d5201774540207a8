package org.muster.ingest;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * The files that the input paths reach, by name. A path is a file, a folder (with all below it, but for names that begin
 * with "_" or ".") or a glob, on any file system that Hadoop knows. A file that several paths reach is there once, under
 * the outermost.
 */
final class InputListing {
    private final Configuration hadoop;
    private final Map<String, Owned> files = new HashMap<>();

    private InputListing(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** @throws InputException where a path or a glob finds nothing, or no file is found */
    static List<FoundFile> of(List<String> paths, Configuration hadoop) throws IOException {
        return new InputListing(hadoop).list(paths);
    }

    private List<FoundFile> list(List<String> paths) throws IOException {
        TreeMap<String, InputRoot> roots = new TreeMap<>();
        for (String path : paths) {
            for (Path root : roots(path)) {
                roots.putIfAbsent(root.toString(), new InputRoot(root));
            }
        }
        for (InputRoot root : roots.values()) { // a folder comes before what is inside it
            collect(root);
        }
        if (files.isEmpty()) {
            throw new InputException("no file in " + String.join(", ", paths)
                    + " (names that begin with '_' or '.' are skipped); give a file, or a folder that holds some");
        }
        tellRootsApart(roots.values());
        return tellFilesApart();
    }

    private List<Path> roots(String given) throws IOException {
        Path path = path(given);
        try {
            FileSystem system = path.getFileSystem(hadoop);
            Path qualified = system.makeQualified(path);
            if (system.exists(qualified)) { // also a name that looks like a glob: news[1].jsonl
                return List.of(qualified);
            }
            FileStatus[] matches = system.globStatus(qualified);
            boolean hiddenWanted = hidden(qualified.getName());
            List<Path> found = new ArrayList<>();
            for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
                if (hiddenWanted || !hidden(match.getPath().getName())) {
                    found.add(match.getPath());
                }
            }
            if (found.isEmpty()) {
                throw new InputException("input " + given
                        + " does not exist; give a file, a folder or a glob in quotes, as 'news/*.jsonl'");
            }
            return found;
        } catch (UnsupportedFileSystemException e) {
            throw new InputException("input " + given + ": " + e.getMessage()
                    + "; put the file system's connector on the class path, or give a local path");
        }
    }

    private static Path path(String given) {
        try {
            return new Path(given);
        } catch (IllegalArgumentException e) {
            File local = new File(given); // 10:00.jsonl looks like an address without being one
            if (local.exists()) {
                return new Path(local.toURI());
            }
            throw new InputException("input '" + given + "' is no path: " + e.getMessage());
        }
    }

    private void collect(InputRoot root) throws IOException {
        FileSystem system = root.path().getFileSystem(hadoop);
        RemoteIterator<LocatedFileStatus> all;
        try {
            all = system.listFiles(root.path(), true);
        } catch (FileNotFoundException e) {
            throw new InputException("input " + root.path() + " was there and is gone; run again");
        }
        while (all.hasNext()) {
            LocatedFileStatus file = all.next();
            if (!hiddenInside(root.path(), file.getPath())) {
                files.putIfAbsent(
                        file.getPath().toString(),
                        new Owned(root, file.getPath(), file.getLen(), file.getModificationTime()));
            }
        }
    }

    private static boolean hiddenInside(Path root, Path file) {
        for (Path p = file; p != null && !p.equals(root); p = p.getParent()) {
            if (hidden(p.getName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hidden(String name) {
        return name.startsWith("_") || name.startsWith(".");
    }

    private static void tellRootsApart(Collection<InputRoot> roots) {
        boolean changed = true;
        while (changed) {
            Map<String, List<InputRoot>> byLabel = new HashMap<>();
            roots.forEach(root -> byLabel.computeIfAbsent(root.label(), l -> new ArrayList<>())
                    .add(root));
            changed = false;
            for (List<InputRoot> same : byLabel.values()) {
                for (InputRoot root : same.size() > 1 ? same : List.<InputRoot>of()) {
                    changed |= root.lengthen();
                }
            }
        }
    }

    /** A file inside one root may still be called as another root: a/b.jsonl in a folder a, and the file a/b.jsonl. */
    private List<FoundFile> tellFilesApart() {
        while (true) {
            Map<String, InputRoot> names = new HashMap<>();
            Set<InputRoot> clashing = new HashSet<>();
            List<FoundFile> found = new ArrayList<>();
            for (Owned file : files.values()) {
                String name = file.root().name(file.path());
                InputRoot other = names.put(name, file.root());
                if (other != null) {
                    clashing.add(other);
                    clashing.add(file.root());
                }
                found.add(new FoundFile(file.path(), name, file.bytes(), file.modified()));
            }
            boolean changed = false;
            for (InputRoot root : clashing) {
                changed |= root.lengthen();
            }
            if (!changed) {
                found.sort(Comparator.comparing(FoundFile::name));
                return found;
            }
        }
    }

    private record Owned(InputRoot root, Path path, long bytes, long modified) {}
}
