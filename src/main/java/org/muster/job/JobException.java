package org.muster.job;

import org.jspecify.annotations.Nullable;

/** A run that failed: exit code 1. The message says what, where and what next. */
public final class JobException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobException(String message) {
        super(message);
    }

    public JobException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
