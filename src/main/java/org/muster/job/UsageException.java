package org.muster.job;

/** A call that cannot work, found before anything is read: exit code 2. The message says what, where and what next. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
