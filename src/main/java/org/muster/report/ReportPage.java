package org.muster.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The model as one HTML file. Its policy lets the browser run the two scripts in it, by their hashes, and forbids it to ask
 * any network for anything.
 */
final class ReportPage {
    /** By this a page of Muster is known again. */
    static final String GENERATOR = "<meta name=\"generator\" content=\"Muster\">";

    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String WEBJAR = "/META-INF/resources/webjars/echarts/";
    private static final String WEBJAR_POM = "/META-INF/maven/org.webjars/echarts/pom.properties";

    private ReportPage() {}

    static String html(ReportModel model) {
        StaticTables tables = new StaticTables(model);
        String chartsVersion = chartsVersion();
        String charts = resource(WEBJAR + chartsVersion + "/echarts.min.js");
        String script = resource("report.js");
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("generator", GENERATOR);
        slots.put("policy", policy(charts, script));
        slots.put("name", Html.escape(model.name()));
        slots.put("version", Html.escape(model.version()));
        slots.put("style", resource("report.css"));
        slots.put("headlines", Headlines.html(model));
        slots.put("forces_by_hosts", tables.forcesByHosts());
        slots.put("abroad", tables.abroad());
        slots.put("attention", tables.attention());
        slots.put("pairs", tables.pairs());
        slots.put("records", tables.records());
        slots.put("days", tables.days());
        slots.put("languages", tables.languages());
        slots.put("coverage", tables.coverage());
        slots.put("attributes", tables.attributes());
        slots.put("charts_version", Html.escape(chartsVersion));
        slots.put("model", json(model));
        slots.put("charts", charts);
        slots.put("script", script);
        return fill(resource("report.html"), slots);
    }

    /** JSON that cannot end the element it stands in: "<" occurs in JSON only inside strings, where it may be escaped. */
    static String json(ReportModel model) {
        try {
            return new ObjectMapper()
                    .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                    .writeValueAsString(model)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each slot once and in one pass, so that a value that looks like a slot stays text. */
    private static String fill(String template, Map<String, String> slots) {
        return SLOT.matcher(template).replaceAll(slot -> {
            String value = slots.get(slot.group(1));
            if (value == null) {
                throw new IllegalStateException("report.html has a slot {{" + slot.group(1) + "}} that nothing fills");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String policy(String... scripts) {
        StringBuilder policy = new StringBuilder("default-src 'none'; script-src");
        for (String script : scripts) {
            policy.append(" 'sha256-").append(sha256(script)).append('\'');
        }
        // The chart library sets styles on what it draws, and patterns as data: images.
        return policy.append("; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'")
                .toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String chartsVersion() {
        Properties properties = new Properties();
        try (InputStream in = open(WEBJAR_POM)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String resource(String name) {
        String path = name.startsWith("/") ? name : "/org/muster/report/" + name;
        try (InputStream in = open(path)) {
            // HTML parsers turn CR LF into LF before a script is hashed.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = ReportPage.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException(path + " is missing from the jar");
        }
        return in;
    }
}
