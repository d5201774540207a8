package org.muster.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.spark.sql.SparkSession;

/** {@code muster report}: an output as one page to read and to pass on. */
public final class Report {
    private Report() {}

    /**
     * Reads an output and writes its page; an existing file is replaced when the new one is whole.
     *
     * @param output the folder of a run
     * @param account its run.json
     */
    public static void write(SparkSession spark, String output, JsonNode account, Path file) throws IOException {
        String html = ReportPage.html(ReportModel.read(spark, output, account));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, html, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Whether a file is a page that {@link #write} has made. */
    public static boolean isReport(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1_000), StandardCharsets.UTF_8).contains(ReportPage.GENERATOR);
        }
    }
}
