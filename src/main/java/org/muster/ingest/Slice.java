package org.muster.ingest;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A share of the input that one task reads: a range of one file, or several small files. */
public final class Slice implements Serializable {
    private static final long serialVersionUID = 1L;

    private final FilePart[] parts;

    Slice(List<FilePart> parts) {
        this.parts = parts.toArray(FilePart[]::new);
    }

    List<FilePart> parts() {
        return List.of(parts);
    }

    @Override
    public String toString() {
        return Arrays.toString(parts);
    }
}
