package org.muster.job;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person needs to know of a failure, out of the chain of exceptions that Spark wraps around it. */
final class Failures {
    /** "Caused by: java.io.IOException: No space left on device" inside the text of a task's failure. */
    private static final Pattern CAUSE =
            Pattern.compile("(?m)^(?:Caused by: )?[\\w.$]*\\.(\\w+(?:Exception|Error)): (.+)$");

    private Failures() {}

    static String message(Throwable thrown) {
        Throwable deepest = thrown;
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            deepest = cause;
            if (cause instanceof JobException || cause instanceof UsageException) {
                return String.valueOf(cause.getMessage());
            }
        }
        if (deepest instanceof OutOfMemoryError) {
            return "out of memory (" + deepest.getMessage()
                    + "): give more heap (MUSTER_HEAP=8g, or --driver-memory and --executor-memory of spark-submit)";
        }
        String message = String.valueOf(deepest.getMessage());
        String last = lastCause(message);
        if (deepest instanceof IOException || last.contains("No space left")) {
            return "cannot read or write: " + last;
        }
        return deepest.getClass().getSimpleName() + ": " + last;
    }

    private static String lastCause(String message) {
        Matcher causes = CAUSE.matcher(message);
        String last = message.lines().findFirst().orElse(message);
        while (causes.find()) {
            last = causes.group(1) + ": " + causes.group(2);
        }
        return last;
    }
}
