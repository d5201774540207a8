package org.muster.job;

/** The version of this jar. */
public final class MusterVersion {
    private MusterVersion() {}

    /** As the jar's manifest tells; "development" where the classes are not in a jar. */
    public static String get() {
        String version = MusterVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
