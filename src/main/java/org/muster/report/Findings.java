package org.muster.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The main findings of an output as a few small tables, each a query over its Parquet. */
public final class Findings {
    /** Forces by the stories that report them abroad: where, and between which numbers. */
    private static final String FORCES_ABROAD = """
            SELECT c.force, coalesce(f.name, '') AS whose, c.host AS `in`, coalesce(h.name, '') AS country,
                   count(DISTINCT c.story_id) AS stories, count(*) AS claims, count(DISTINCT c.source_name) AS sources,
                   min(c.low) AS lowest, percentile(c.point, 0.5) AS median, max(c.high) AS highest
            FROM troop_claims c LEFT JOIN countries f ON f.code = c.force LEFT JOIN countries h ON h.code = c.host
            WHERE c.force IS NOT NULL AND c.host IS NOT NULL AND c.force <> c.host AND c.timeframe = 'current'
              AND c.status = 'deployed' AND c.precision <> 'vague' AND c.basis <> 'rate' AND c.part_of IS NULL
            GROUP BY ALL ORDER BY stories DESC, claims DESC, force, `in` LIMIT 8
            """;

    /** The force abroad with most stories, week by week: the life of its number. */
    private static final String WEEK_BY_WEEK = """
            WITH most AS (
              SELECT force FROM troop_claims
              WHERE force <> host AND timeframe = 'current' AND status = 'deployed' AND modality <> 'denied'
              GROUP BY force ORDER BY count(DISTINCT story_id) DESC, force LIMIT 1)
            SELECT cast(date_trunc('week', published_on) AS DATE) AS week_of, force,
                   count(DISTINCT story_id) AS stories, count(*) AS claims, min(low) AS lowest,
                   percentile(point, 0.5) AS median, max(high) AS highest,
                   concat_ws(' ', array_sort(collect_set(source_country))) AS according_to
            FROM troop_claims WHERE force = (SELECT force FROM most) AND timeframe = 'current' AND precision <> 'vague'
              AND status = 'deployed' AND basis <> 'rate' AND modality <> 'denied' AND part_of IS NULL
              AND published_on IS NOT NULL
            GROUP BY 1, 2 ORDER BY 1 LIMIT 30
            """;

    /** Claims that their own sentence denies, where the day is known. */
    private static final String DENIED = """
            SELECT published_on AS day, outlet, coalesce(source, '-') AS according_to, force, surface AS what_is_denied
            FROM troop_claims WHERE modality = 'denied' AND published_on IS NOT NULL ORDER BY published_on, claim_id LIMIT 8
            """;

    /** What those killed, wounded or captured are put at. */
    private static final String LOSSES = """
            SELECT force, status, count(DISTINCT story_id) AS stories, min(low) AS lowest,
                   percentile(point, 0.5) AS median, max(high) AS highest
            FROM troop_claims
            WHERE status IN ('killed', 'wounded', 'casualties', 'captured') AND timeframe = 'current' AND force IS NOT NULL
              AND basis = 'total' AND precision <> 'vague' AND modality <> 'denied'
            GROUP BY force, status ORDER BY stories DESC, force, status LIMIT 8
            """;

    private static final String COUNTRIES = """
            SELECT m.country, coalesce(max(c.name), '') AS name, count(DISTINCT m.article_id) AS articles,
                   count(DISTINCT m.story_id) AS stories, count(*) AS mentions
            FROM country_mentions m LEFT JOIN countries c ON c.code = m.country
            GROUP BY m.country ORDER BY stories DESC, mentions DESC, m.country LIMIT 8
            """;

    private static final String TOGETHER = """
            SELECT country_a, country_b, n_ab AS stories, lift, npmi, g2 FROM comentions
            WHERE unit = 'document' AND g2 > 0 ORDER BY g2 DESC, country_a, country_b LIMIT 8
            """;

    private Findings() {}

    /** Prints the findings of an output. */
    public static void print(SparkSession spark, String output, PrintStream out) {
        Views.create(spark, output);
        section(out, "Forces reported in another country", spark, FORCES_ABROAD);
        section(out, "The most reported of them, week by week", spark, WEEK_BY_WEEK);
        section(out, "Denied", spark, DENIED);
        section(out, "Losses", spark, LOSSES);
        section(out, "Countries most written about", spark, COUNTRIES);
        section(out, "Countries written about together", spark, TOGETHER);
        out.println("Read them:");
        for (String table : Views.TABLES.split(" ")) {
            out.println("  " + output.replaceFirst("^file:/+", "/") + "/" + table);
        }
        out.println();
        out.println("  SELECT published_on, outlet, surface, force, host, source, sentence_text");
        out.println("  FROM read_parquet('" + output.replaceFirst("^file:/+", "/")
                + "/troop_claims/*/*.parquet') ORDER BY 1;      -- DuckDB");
        out.flush();
    }

    private static void section(PrintStream out, String heading, SparkSession spark, String query) {
        var rows = spark.sql(query);
        out.println(heading);
        out.println(TextTable.of(List.of(rows.columns()), rows.collectAsList()));
    }

    /** Rows in columns as wide as they need to be, numbers to the right; outlets and surfaces may hold anything. */
    private record TextTable(List<List<String>> lines, List<Boolean> isNumber) {
        /** What moves a terminal's cursor, ends its line, or turns the direction of the letters after it. */
        private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069]");

        static TextTable of(List<String> header, List<Row> rows) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(header);
            List<Boolean> isNumber = new ArrayList<>();
            for (int column = 0; column < header.size(); column++) {
                int at = column;
                isNumber.add(rows.stream().anyMatch(row -> row.get(at) instanceof Number));
            }
            for (Row row : rows) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < header.size(); column++) {
                    cells.add(cell(row.get(column)));
                }
                lines.add(cells);
            }
            return new TextTable(lines, isNumber);
        }

        private static String cell(@Nullable Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof Long whole) {
                return String.format(Locale.ROOT, "%,d", whole);
            }
            if (value instanceof Double number) {
                boolean isWhole = Math.abs(number) >= 100 || number == Math.rint(number);
                return String.format(Locale.ROOT, isWhole ? "%,.0f" : "%.2f", number);
            }
            String text = CONTROLS.matcher(value.toString()).replaceAll(" ");
            return text.length() > 48 ? text.substring(0, 47) + "…" : text;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (List<String> line : lines) {
                text.append(' ');
                for (int column = 0; column < line.size(); column++) {
                    String cell = line.get(column);
                    String pad = " ".repeat(width(column) - cell.length());
                    text.append(' ')
                            .append(isNumber.get(column) ? pad + cell : cell + pad)
                            .append(' ');
                }
                text.append('\n');
            }
            if (lines.size() == 1) {
                text.append("  (none)\n");
            }
            return text.toString();
        }

        private int width(int column) {
            return lines.stream()
                    .mapToInt(line -> line.get(column).length())
                    .max()
                    .orElse(0);
        }
    }
}
