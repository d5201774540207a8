package org.muster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Measuring data that is not part of the project: the folder that the system property {@code muster.shared} or the
 * environment variable {@code MUSTER_SHARED} names, else {@code ../shared}. A test that needs it is skipped, saying so,
 * where it is absent.
 */
public final class SharedData {
    private SharedData() {}

    /** A file or folder of the shared data, where it is there. */
    public static Optional<Path> find(String relative) {
        Path path = root().resolve(relative);
        return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }

    /** A file or folder of the shared data; the calling test is skipped where it is not there. */
    public static Path require(String relative) {
        Optional<Path> path = find(relative);
        Assumptions.assumeTrue(
                path.isPresent(),
                () -> "skipped: no " + root().resolve(relative) + "; set MUSTER_SHARED to the folder that holds "
                        + relative);
        return path.orElseThrow();
    }

    private static Path root() {
        @Nullable String property = System.getProperty("muster.shared");
        @Nullable String variable = System.getenv("MUSTER_SHARED");
        return Path.of(property != null ? property : variable != null ? variable : "../shared");
    }
}
