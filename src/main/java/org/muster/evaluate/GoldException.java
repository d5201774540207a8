package org.muster.evaluate;

/** A gold file that cannot be used: the message begins {@code file:line:}. */
public final class GoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoldException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
