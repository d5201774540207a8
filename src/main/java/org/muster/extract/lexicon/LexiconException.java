package org.muster.extract.lexicon;

/** A lexicon file that cannot be used: the message begins {@code file:line:}. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LexiconException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
