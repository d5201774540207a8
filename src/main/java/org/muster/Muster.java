package org.muster;

/** The entry point of the command line and of spark-submit. */
public final class Muster {
    private Muster() {}

    public static void main(String[] args) {}
}
