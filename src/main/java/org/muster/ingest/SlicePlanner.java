package org.muster.ingest;

import java.util.ArrayList;
import java.util.List;

/** Cuts the input into slices of about the same work. */
final class SlicePlanner {
    private static final long LARGEST = 32L << 20;
    private static final long SMALLEST = 1L << 20;
    private static final int WANTED = 32;
    /** What opening a file costs, in bytes that could be read meanwhile. */
    private static final long OPENING = 128L << 10;

    private final long target;
    private final List<Slice> slices = new ArrayList<>();
    private List<FilePart> packed = new ArrayList<>();
    private long packedBytes;

    private SlicePlanner(long target) {
        this.target = target;
    }

    /** Slices of at most 32 MB where files can be cut, smaller where the whole input is small. */
    static List<Slice> plan(List<PlannedFile> files) {
        long total = files.stream().mapToLong(SlicePlanner::work).sum();
        return plan(files, Math.max(SMALLEST, Math.min(LARGEST, total / WANTED)));
    }

    /** @param target bytes of a slice, decompressed */
    static List<Slice> plan(List<PlannedFile> files, long target) {
        SlicePlanner planner = new SlicePlanner(target);
        files.forEach(planner::add);
        planner.flush();
        return planner.slices;
    }

    private void add(PlannedFile file) {
        if (work(file) <= target) {
            pack(file);
        } else if (file.canBeCut()) {
            cut(file);
        } else {
            slices.add(new Slice(List.of(file.part(0, Long.MAX_VALUE))));
        }
    }

    private void pack(PlannedFile file) {
        if (packedBytes + work(file) > target) {
            flush();
        }
        packed.add(file.part(0, Long.MAX_VALUE));
        packedBytes += work(file);
    }

    private void flush() {
        if (!packed.isEmpty()) {
            slices.add(new Slice(packed));
        }
        packed = new ArrayList<>();
        packedBytes = 0;
    }

    /** Evenly, so that the last part is no crumb; open at the end, in case the file has grown. */
    private void cut(PlannedFile file) {
        long bytes = file.file().bytes();
        long parts = (bytes + target - 1) / target;
        for (long i = 0; i < parts; i++) {
            long end = i == parts - 1 ? Long.MAX_VALUE : bytes * (i + 1) / parts;
            slices.add(new Slice(List.of(file.part(bytes * i / parts, end))));
        }
    }

    private static long work(PlannedFile file) {
        return OPENING + file.file().bytes() * file.kind().compression().usualRatio();
    }
}
