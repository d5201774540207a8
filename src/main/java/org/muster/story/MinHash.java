package org.muster.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A signature of a set of shingles: two sets agree in a place with the probability of their Jaccard index. One permutation
 * (Li et al. 2012): each shingle falls into one bin by its upper bits, and the least of its lower bits stands for the bin; an
 * empty bin borrows from another, in an order that is the same for all sets (optimal densification, Shrivastava 2017).
 *
 * <p>Locality-sensitive hashing: the bins make 42 bands of 3. Two sets of Jaccard index J agree in all of some band with the
 * probability 1 − (1 − J³)^42: 0.996 at J = 0.5, 0.28 at 0.2, 0.04 at 0.1.
 */
public final class MinHash {
    static final int ROWS = 3;
    static final int BANDS = 42;
    static final int BINS = BANDS * ROWS;

    private MinHash() {}

    /** The signature, 16 bits a bin; null for an empty set, which resembles nothing. */
    public static byte @Nullable [] signature(long[] shingles) {
        if (shingles.length == 0) {
            return null;
        }
        long[] least = new long[BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles) {
            int bin = (int) (((shingle >>> 32) * BINS) >>> 32);
            least[bin] = Math.min(least[bin], shingle & 0xFFFFFFFFL);
        }
        ByteBuffer signature = ByteBuffer.allocate(BINS * Short.BYTES);
        for (int bin = 0; bin < BINS; bin++) {
            signature.putShort((short) Hashing.mix(least[lender(bin, least)]));
        }
        return signature.array();
    }

    /** The bin itself, or where it is empty the first in its own random order that is not. */
    private static int lender(int bin, long[] least) {
        int lender = bin;
        for (long attempt = 1; least[lender] == Long.MAX_VALUE; attempt++) {
            lender = (int) (((Hashing.mix(bin * 0x10001L + (attempt << 32)) >>> 32) * BINS) >>> 32);
        }
        return lender;
    }

    /** One hash a band: articles of the same kind that share one meet in a bucket. */
    static long[] buckets(byte[] signature, long kind) {
        ByteBuffer bins = ByteBuffer.wrap(signature);
        long[] buckets = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long rows = Hashing.mix(kind * BANDS + band);
            for (int row = 0; row < ROWS; row++) {
                rows = Hashing.mix(rows ^ bins.getShort());
            }
            buckets[band] = rows;
        }
        return buckets;
    }

    /** The share of bins in which two signatures agree: an estimate of their sets' Jaccard index. */
    static double agreement(byte[] a, byte[] b) {
        int same = 0;
        for (int i = 0; i < a.length; i += Short.BYTES) {
            if (a[i] == b[i] && a[i + 1] == b[i + 1]) {
                same++;
            }
        }
        return (double) same / BINS;
    }
}
