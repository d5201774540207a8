package org.muster;

import org.muster.cli.MusterCommand;

/** The entry point of the command line and of spark-submit. */
public final class Muster {
    private Muster() {}

    public static void main(String[] args) {
        int exit = MusterCommand.execute(args);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
