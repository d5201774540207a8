package org.muster.ingest;

/** An input that cannot be read as the call asks: a path without a file, an unknown format. Says what to do next. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }
}
