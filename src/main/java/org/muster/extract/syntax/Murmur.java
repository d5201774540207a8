package org.muster.extract.syntax;

/** Austin Appleby's hash functions in the variants that the embeddings were trained with. */
final class Murmur {
    private static final long M = 0xc6a4a7935bd1e995L;

    private Murmur() {}

    /** MurmurHash64A of bytes, seed 1. */
    static long hash64(byte[] bytes) {
        int words = bytes.length / Long.BYTES;
        long hash = 1 ^ bytes.length * M;
        for (int word = 0; word < words; word++) {
            long k = littleEndian(bytes, word * Long.BYTES, Long.BYTES) * M;
            k ^= k >>> 47;
            hash = (hash ^ k * M) * M;
        }
        int rest = bytes.length % Long.BYTES;
        if (rest > 0) {
            hash = (hash ^ littleEndian(bytes, words * Long.BYTES, rest)) * M;
        }
        hash = (hash ^ hash >>> 47) * M;
        return hash ^ hash >>> 47;
    }

    private static long littleEndian(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 0xff;
        }
        return value;
    }

    /** The four 32-bit words of MurmurHash3 (x64, 128 bits) of one 64-bit value, each as an unsigned number modulo {@code rows}. */
    static void rows(long value, int seed, int rows, int[] into) {
        long h1 = Long.rotateLeft(value * 0x87c37b91114253d5L, 31) * 0x4cf5ad432745937fL ^ seed ^ Long.BYTES;
        long h2 = seed ^ Long.BYTES;
        h1 += h2;
        h2 += h1;
        h1 = mixed(h1);
        h2 = mixed(h2);
        h1 += h2;
        h2 += h1;
        into[0] = Integer.remainderUnsigned((int) h1, rows);
        into[1] = Integer.remainderUnsigned((int) (h1 >>> 32), rows);
        into[2] = Integer.remainderUnsigned((int) h2, rows);
        into[3] = Integer.remainderUnsigned((int) (h2 >>> 32), rows);
    }

    private static long mixed(long k) {
        k = (k ^ k >>> 33) * 0xff51afd7ed558ccdL;
        k = (k ^ k >>> 33) * 0xc4ceb9fe1a85ec53L;
        return k ^ k >>> 33;
    }
}
