package org.muster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.muster.report.Attention.Country;
import org.muster.report.ForceHosts.Abroad;
import org.muster.report.Network.Pair;

/** What a hurried reader takes away: a line a section, each with the figures behind it. */
final class Headlines {
    private final ReportModel model;
    private final List<String> lines = new ArrayList<>();

    private Headlines(ReportModel model) {
        this.model = model;
    }

    /** As items of an HTML list. */
    static String html(ReportModel model) {
        Headlines headlines = new Headlines(model);
        headlines.corpus();
        headlines.abroad();
        headlines.denied();
        headlines.attention();
        headlines.pair();
        headlines.missing();
        return String.join("\n", headlines.lines);
    }

    private void corpus() {
        Quality quality = model.quality();
        String span = model.firstDate() == null
                ? "none of them dated"
                : Html.day(model.firstDate()) + " to " + Html.day(model.lastDate());
        add(
                Html.count(quality.claims(), "troop claim", "troop claims") + " in "
                        + Html.count(quality.extracted(), "article", "articles"),
                Html.count(quality.stories(), "story", "stories") + " of "
                        + Html.count(quality.outlets(), "outlet", "outlets") + ", " + span);
    }

    private void abroad() {
        if (model.forceHosts().abroad().isEmpty()) {
            add("No force is reported deployed in another country", "with a number, in these articles");
            return;
        }
        Abroad most = model.forceHosts().abroad().get(0);
        String numbers = most.p25() == most.p75()
                ? "half of the claims say " + Html.number(most.median())
                : "the middle half of the claims lies between " + Html.number(most.p25()) + " and "
                        + Html.number(most.p75()) + ", the median is " + Html.number(most.median());
        add(
                "Most reported abroad: " + name(most.force()) + " in " + name(most.host()),
                Html.count(most.stories(), "story", "stories") + ", "
                        + Html.count(most.sources(), "named source", "named sources") + "; " + numbers);
    }

    private void denied() {
        long denied = model.quality().denied();
        if (denied > 0) {
            add(
                    Html.count(denied, "claim is denied", "claims are denied"),
                    "in the very sentence that states it: "
                            + Html.share(denied, model.quality().claims()) + " of all claims");
        }
    }

    private void attention() {
        List<Country> countries = model.attention().countries();
        if (countries.isEmpty()) {
            return;
        }
        Country most = countries.get(0);
        long stories = model.attention().periods().stream()
                .mapToLong(Attention.Period::stories)
                .sum();
        List<String> bursting = countries.stream()
                .filter(country -> country.burstingPeriods() > 0)
                .limit(3)
                .map(country -> name(country.code()))
                .toList();
        add(
                name(most.code()) + " is most written about: " + Html.share(most.total(), stories) + " of stories",
                bursting.isEmpty()
                        ? "no country has a burst of attention"
                        : "bursts of attention: " + String.join(", ", bursting)
                                + (bursting.size() < 3 ? "" : " and more"));
    }

    private void pair() {
        if (model.network().pairs().isEmpty()) {
            return;
        }
        Pair pair = model.network().pairs().get(0);
        String expected = pair.expected() == null
                ? ""
                : ", where " + String.format(Locale.ROOT, "%.1f", pair.expected()) + " would be by chance";
        add(
                name(pair.a()) + " and " + name(pair.b()) + " go together most",
                Html.count(pair.stories(), "story", "stories") + " with both" + expected
                        + (pair.backbone() ? "" : "; no pair is surely beyond chance"));
    }

    private void missing() {
        Quality quality = model.quality();
        long rejected =
                quality.rejected().values().stream().mapToLong(Long::longValue).sum();
        add(
                Html.number(rejected) + " of " + Html.count(quality.read(), "record", "records")
                        + " could not be taken",
                Html.share(quality.undated(), quality.articles()) + " of the articles have no day");
    }

    private String name(String code) {
        return model.labels().of(code);
    }

    private void add(String finding, String figures) {
        lines.add("<li><strong>" + Html.foreign(finding) + "</strong> <span>" + Html.foreign(figures) + "</span></li>");
    }
}
