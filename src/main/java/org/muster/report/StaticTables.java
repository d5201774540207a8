package org.muster.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.report.ForceHosts.Abroad;
import org.muster.report.ForceHosts.Cell;
import org.muster.report.Network.Pair;

/** The tables of the page, which are there without its script. */
final class StaticTables {
    private final ReportModel model;

    StaticTables(ReportModel model) {
        this.model = model;
    }

    /** Forces down, hosts across; the script makes the cells pick what the chart shows. */
    String forcesByHosts() {
        ForceHosts table = model.forceHosts();
        if (table.cells().isEmpty()) {
            return "<p>No claim tells both whose troops they are and where.</p>";
        }
        Map<String, Cell> cells = table.cells().stream()
                .collect(Collectors.toMap(cell -> cell.force() + " " + cell.host(), cell -> cell));
        long most = table.cells().get(0).stories();
        StringBuilder html =
                new StringBuilder("<table class=\"matrix\"><caption><span>Stories that report a force (rows) in a"
                        + " country (columns)</span></caption><thead><tr><th scope=\"col\">Force</th>");
        table.hosts()
                .forEach(host ->
                        html.append("<th scope=\"col\">").append(name(host)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (String force : table.forces()) {
            html.append("<tr><th scope=\"row\">").append(name(force)).append("</th>");
            for (String host : table.hosts()) {
                @Nullable Cell cell = cells.get(force + " " + host);
                html.append(cell == null ? "<td></td>" : cell(cell, most));
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String cell(Cell cell, long most) {
        // Five steps, which can be told apart, and each a multiple of the one before: one pair often outweighs all
        // others.
        long step = most == 1 ? 1 : 1 + Math.round(4 * Math.log(cell.stories()) / Math.log(most));
        return "<td class=\"s" + step + "\" data-force=\"" + Html.escape(cell.force()) + "\" data-host=\""
                + Html.escape(cell.host()) + "\">" + Html.number(cell.stories()) + "</td>";
    }

    String abroad() {
        List<List<String>> rows = new ArrayList<>();
        for (Abroad pair : model.forceHosts().abroad()) {
            rows.add(List.of(
                    name(pair.force()),
                    name(pair.host()),
                    Html.number(pair.stories()),
                    Html.number(pair.claims()),
                    Html.number(pair.sources()),
                    Html.number(pair.lowest()),
                    Html.number(pair.p25()),
                    Html.number(pair.median()),
                    Html.number(pair.p75()),
                    Html.number(pair.highest())));
        }
        return table(
                "Forces deployed in another country, in persons",
                2,
                List.of("Force", "In", "Stories", "Claims", "Sources", "Lowest", "25%", "Median", "75%", "Highest"),
                rows);
    }

    String attention() {
        List<List<String>> rows = new ArrayList<>();
        Attention attention = model.attention();
        for (Attention.Country country : attention.countries()) {
            long most = Collections.max(country.stories());
            int peak = country.stories().indexOf(most);
            rows.add(List.of(
                    name(country.code()),
                    Html.number(country.total()),
                    Html.number(country.burstingPeriods()),
                    Html.escape(attention.periods().get(peak).start()),
                    Html.number(most)));
        }
        String unit = attention.unit();
        return table(
                "Countries of most stories",
                1,
                List.of("Country", "Stories", "Bursting " + unit + "s", "Most in the " + unit + " of", "Stories then"),
                rows);
    }

    String pairs() {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : model.network().pairs()) {
            @Nullable Double expected = pair.expected();
            rows.add(List.of(
                    name(pair.a()),
                    name(pair.b()),
                    Html.number(pair.stories()),
                    expected == null ? "" : String.format(Locale.ROOT, "%,.1f", expected),
                    Html.number(pair.storiesA()),
                    Html.number(pair.storiesB())));
        }
        return table(
                "Pairs of countries",
                2,
                List.of("Country", "Country", "Stories with both", "Expected", "With the first", "With the second"),
                rows);
    }

    String records() {
        Quality quality = model.quality();
        List<List<String>> rows = new ArrayList<>();
        rows.add(share("accepted", quality.accepted(), quality.read()));
        quality.rejected().forEach((reason, n) -> rows.add(share("rejected: " + reason, n, quality.read())));
        quality.skipped().forEach((kind, n) -> rows.add(share("skipped: " + kind, n, quality.read())));
        return table("What became of the records", 1, List.of("Records", "Number", "Share"), rows);
    }

    String days() {
        Quality quality = model.quality();
        List<List<String>> rows = new ArrayList<>();
        quality.days().forEach((source, n) -> rows.add(share(source, n, quality.articles())));
        return table("How the day of articles was had", 1, List.of("Day from", "Articles", "Share"), rows);
    }

    String languages() {
        Quality quality = model.quality();
        List<List<String>> rows = new ArrayList<>();
        quality.languages().forEach((language, n) -> rows.add(share(language, n, quality.articles())));
        return table("Languages (only English is read)", 1, List.of("Language", "Articles", "Share"), rows);
    }

    String coverage() {
        Map<String, Long> periods = model.attention().periods().stream()
                .collect(Collectors.groupingBy(Attention.Period::coverage, Collectors.counting()));
        long all = model.attention().periods().size();
        List<List<String>> rows = periods.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(entry -> share(entry.getKey(), entry.getValue(), all))
                .toList();
        return table(
                "Coverage of the corpus by " + model.attention().unit(),
                1,
                List.of("Coverage", "Periods", "Share"),
                rows);
    }

    String attributes() {
        Quality quality = model.quality();
        return table(
                "What the claims tell",
                1,
                List.of("Claims", "Number", "Share"),
                List.of(
                        share("all", quality.claims(), quality.claims()),
                        share("with the force", quality.withForce(), quality.claims()),
                        share("with the place", quality.withHost(), quality.claims()),
                        share("with a source", quality.withSource(), quality.claims())));
    }

    private static List<String> share(String what, long part, long whole) {
        return List.of(Html.foreign(what), Html.number(part), Html.share(part, whole));
    }

    private String name(String code) {
        return Html.foreign(model.labels().of(code));
    }

    /** Cells are HTML already; those after the first few are numbers. */
    private static String table(String caption, int texts, List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "<p>" + caption + ": none.</p>";
        }
        StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
                + caption + "\"><table><caption><span>" + caption + "</span></caption><thead><tr>");
        for (int i = 0; i < header.size(); i++) {
            html.append(i < texts ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"n\">")
                    .append(header.get(i))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(i < texts ? "<td>" : "<td class=\"n\">")
                        .append(row.get(i))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>").toString();
    }
}
