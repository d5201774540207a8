package org.muster.ingest;

import java.io.IOException;

/** Bytes that were read and are not what the format asks for; other failures are those of disks and networks. */
final class DamageException extends IOException {
    private static final long serialVersionUID = 1L;

    DamageException(String what) {
        super(what);
    }
}
