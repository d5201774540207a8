package org.muster.story;

/** Hashes that every machine computes alike. */
final class Hashing {
    private Hashing() {}

    /** Spreads 64 bits over 64 bits, one to one: the finaliser of SplitMix64 (Steele et al. 2014). */
    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
