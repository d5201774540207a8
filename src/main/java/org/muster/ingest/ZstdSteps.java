package org.muster.ingest;

/**
 * Where the parts of Zstandard frames end (RFC 8878, 3.1): magic number, header, block headers, blocks, checksum. The
 * decoder is given one part at a time, because what a call decodes is lost where the call fails: so a block is not lost
 * to a checksum after it.
 */
final class ZstdSteps {
    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int RUN = 1;

    private Part part = Part.MAGIC;
    private long left = 4;
    private int seen;
    private int value;
    private boolean checksum;

    private enum Part {
        MAGIC,
        SKIPPED_SIZE,
        SKIPPED,
        DESCRIPTOR,
        HEADER,
        BLOCK_HEADER,
        BLOCK,
        LAST_BLOCK,
        CHECKSUM,
        /** what is no frame: the decoder will refuse it */
        UNKNOWN
    }

    /** How many bytes are left of the current part. */
    long left() {
        return left;
    }

    /** Takes note of bytes of the current part, no more than are left. */
    void pass(byte[] bytes, int from, int to) {
        for (int i = from; i < to && seen < 4; i++) { // no part that tells something is longer
            value |= (bytes[i] & 0xFF) << (8 * seen++);
        }
        left -= to - from;
        while (left == 0) {
            next();
        }
    }

    private void next() {
        switch (part) {
            case MAGIC -> afterMagic();
            case SKIPPED_SIZE -> begin(Part.SKIPPED, value & 0xFFFFFFFFL);
            case DESCRIPTOR -> afterDescriptor();
            case HEADER, BLOCK -> begin(Part.BLOCK_HEADER, 3);
            case BLOCK_HEADER -> afterBlockHeader();
            case LAST_BLOCK -> begin(checksum ? Part.CHECKSUM : Part.MAGIC, 4);
            case SKIPPED, CHECKSUM -> begin(Part.MAGIC, 4);
            case UNKNOWN -> begin(Part.UNKNOWN, Long.MAX_VALUE);
        }
    }

    private void afterMagic() {
        if (value == MAGIC) {
            begin(Part.DESCRIPTOR, 1);
        } else if ((value & 0xFFFFFFF0) == SKIPPABLE) {
            begin(Part.SKIPPED_SIZE, 4);
        } else {
            begin(Part.UNKNOWN, Long.MAX_VALUE);
        }
    }

    private void afterDescriptor() {
        boolean singleSegment = (value & 0x20) != 0;
        checksum = (value & 0x04) != 0;
        int dictionaryId = new int[] {0, 1, 2, 4}[value & 3];
        int contentSize = new int[] {singleSegment ? 1 : 0, 2, 4, 8}[value >> 6 & 3];
        begin(Part.HEADER, (singleSegment ? 0 : 1) + dictionaryId + contentSize);
    }

    private void afterBlockHeader() {
        boolean last = (value & 1) != 0;
        int kind = value >> 1 & 3;
        begin(last ? Part.LAST_BLOCK : Part.BLOCK, kind == RUN ? 1 : value >> 3);
    }

    private void begin(Part next, long bytes) {
        part = next;
        left = bytes;
        seen = 0;
        value = 0;
    }
}
