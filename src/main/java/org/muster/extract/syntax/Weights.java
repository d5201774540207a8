package org.muster.extract.syntax;

import java.nio.ByteBuffer;

/** The trained numbers, read in the order in which the layers take them. Half precision in the file, single in memory. */
final class Weights {
    private final ByteBuffer file;

    /** @param file the number of arrays, then of each its length and its halves, big-endian */
    Weights(byte[] file) {
        this.file = ByteBuffer.wrap(file);
        this.file.getInt();
    }

    /**
     * The next array.
     *
     * @throws IllegalStateException where it has not {@code size} numbers
     */
    float[] next(int size) {
        int found = file.getInt();
        if (found != size) {
            throw new IllegalStateException("weights.fp16: an array of " + found + " numbers at byte "
                    + (file.position() - Integer.BYTES) + "; expected " + size);
        }
        float[] array = new float[size];
        for (int i = 0; i < size; i++) {
            array[i] = single(file.getShort());
        }
        return array;
    }

    /** A number in half precision (IEEE 754 binary16) as a float. */
    static float single(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >> 10 & 0x1f;
        int fraction = half & 0x3ff;
        if (exponent == 0) {
            float subnormal = fraction * 0x1p-24f;
            return sign == 0 ? subnormal : -subnormal;
        }
        int widened = exponent == 0x1f ? 0xff : exponent + 112;
        return Float.intBitsToFloat(sign | widened << 23 | fraction << 13);
    }
}
