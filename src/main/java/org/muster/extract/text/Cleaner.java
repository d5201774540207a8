package org.muster.extract.text;

/** Turns a raw title or body into the text that offsets count in. */
public final class Cleaner {
    private Cleaner() {}

    /** The cleaned text of a raw one. */
    public static String clean(String raw) {
        return raw;
    }
}
