package org.muster.ingest;

/** One record as it was cut from the bytes of a file, not yet understood. */
sealed interface Cut {

    /** Offset of its first byte. */
    long position();

    /** True where the record's own end was seen; false where the bytes just stopped. */
    boolean closed();

    /**
     * A record's bytes, valid until the next is cut.
     *
     * @param from index of its first byte in {@code bytes}
     * @param to exclusive
     */
    record Whole(long position, byte[] bytes, int from, int to, boolean closed) implements Cut {}

    /**
     * A record that is passed over for what it is.
     *
     * @param kind as {@code run.json} counts it
     */
    record Passed(long position, String kind) implements Cut {
        @Override
        public boolean closed() {
            return true;
        }
    }

    /** A record that cannot be had as a whole. */
    record Refused(long position, RejectReason reason, String detail, String excerpt, boolean closed) implements Cut {}
}
