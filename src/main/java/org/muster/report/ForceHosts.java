package org.muster.report;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Whose troops are reported where.
 *
 * @param forces of most stories, the most first
 * @param hosts likewise
 * @param cells the pairs among them that are reported
 * @param abroad the pairs of most stories whose host is another country than the force, deployed, with the numbers given
 */
record ForceHosts(List<String> forces, List<String> hosts, List<Cell> cells, List<Abroad> abroad) {
    private static final int SIDE = 12;

    private static final String CELLS = """
            WITH told AS (SELECT * FROM lead_claims WHERE who IS NOT NULL AND host IS NOT NULL),
            forces AS (SELECT who FROM told GROUP BY who ORDER BY count(DISTINCT story_id) DESC, who LIMIT :side),
            hosts AS (SELECT host FROM told GROUP BY host ORDER BY count(DISTINCT story_id) DESC, host LIMIT :side)
            SELECT who, host, count(DISTINCT story_id) AS stories, count(*) AS claims
            FROM told WHERE who IN (SELECT who FROM forces) AND host IN (SELECT host FROM hosts)
            GROUP BY who, host ORDER BY stories DESC, claims DESC, who, host
            """;

    private static final String ABROAD = """
            SELECT who, host, count(DISTINCT story_id) AS stories, count(*) AS claims,
                   count(DISTINCT source_name) AS sources, min(coalesce(low, point)) AS lowest, max(coalesce(high, point)) AS highest,
                   percentile(point, 0.25) AS p25, percentile(point, 0.5) AS median, percentile(point, 0.75) AS p75
            FROM lead_claims
            WHERE who IS NOT NULL AND host IS NOT NULL AND force <> host AND status = 'deployed' AND precision <> 'vague'
              AND modality <> 'denied'
            GROUP BY who, host ORDER BY stories DESC, claims DESC, who, host LIMIT 20
            """;

    static ForceHosts read(SparkSession spark) {
        List<Cell> cells = spark.sql(CELLS, Map.<String, Object>of("side", SIDE)).collectAsList().stream()
                .map(row -> new Cell(
                        row.getAs("who"), row.getAs("host"), Views.count(row, "stories"), Views.count(row, "claims")))
                .toList();
        return new ForceHosts(
                cells.stream().map(Cell::force).distinct().toList(),
                cells.stream().map(Cell::host).distinct().toList(),
                cells,
                spark.sql(ABROAD).collectAsList().stream().map(Abroad::of).toList());
    }

    /** Stories and claims of one force in one country. */
    record Cell(String force, String host, long stories, long claims) {}

    /** What is reported of a force deployed in another country. Quartiles are over claims; of a range the ends count. */
    record Abroad(
            String force,
            String host,
            long stories,
            long claims,
            long sources,
            double lowest,
            double highest,
            double p25,
            double median,
            double p75) {

        private static Abroad of(Row row) {
            return new Abroad(
                    row.getAs("who"),
                    row.getAs("host"),
                    Views.count(row, "stories"),
                    Views.count(row, "claims"),
                    Views.count(row, "sources"),
                    row.<Double>getAs("lowest"),
                    row.<Double>getAs("highest"),
                    row.<Double>getAs("p25"),
                    row.<Double>getAs("median"),
                    row.<Double>getAs("p75"));
        }
    }
}
