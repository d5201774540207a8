package org.muster.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/** How long an input may take: 10 seconds a megabyte, and 3 for the least of them. */
final class Pace {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double SECONDS_A_MEGABYTE = 10;
    private static final double LEAST_SECONDS = 3;

    private Pace() {}

    /**
     * What the work gives.
     *
     * @param length of the input, in bytes or chars
     * @throws AssertionError where it took too much of this thread's processor time (the clock would tell of a busy machine),
     *     and did so again: the first time classes are loaded
     */
    static <T> T within(int length, Supplier<T> work) {
        double allowed = LEAST_SECONDS + SECONDS_A_MEGABYTE * length / 1e6;
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        if (seconds(start) > allowed) {
            start = THREADS.getCurrentThreadCpuTime();
            result = work.get();
            if (seconds(start) > allowed) {
                throw new AssertionError(length + " took over " + allowed + " s, twice");
            }
        }
        return result;
    }

    private static double seconds(long start) {
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
