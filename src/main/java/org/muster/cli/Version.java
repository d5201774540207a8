package org.muster.cli;

import org.muster.job.MusterVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"muster " + MusterVersion.get()};
    }
}
