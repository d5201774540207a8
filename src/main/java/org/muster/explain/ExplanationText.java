package org.muster.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Article;
import org.muster.extract.Candidate;
import org.muster.extract.CountryMention;
import org.muster.extract.Extraction;
import org.muster.extract.Section;
import org.muster.extract.TroopClaim;
import org.muster.facts.Rules;

/** Writes an extraction as text of lines of at most 100 characters where words allow it. */
final class ExplanationText {
    private static final int WIDTH = 100;

    /** The rule of an attribute of which the text says nothing. */
    private static final String UNDECIDED = "none";

    private final Article article;
    private final Extraction extraction;
    private final StringBuilder out = new StringBuilder();

    ExplanationText(Article article, Extraction extraction) {
        this.article = article;
        this.extraction = extraction;
    }

    String render() {
        format(
                "%s",
                article.publishedOn() == null
                        ? "No day of publication: \"last month\" and the like stay without dates"
                        : "Published on " + article.publishedOn());
        format("");
        for (Section section : Section.values()) {
            MarkedSection.of(extraction, section).lines().forEach(this::wrap);
        }
        heading("Troop claims", extraction.claims().size());
        for (int i = 0; i < extraction.claims().size(); i++) {
            claim(i + 1, extraction.claims().get(i));
        }
        heading("Country mentions", extraction.mentions().size());
        mentions();
        heading("Refused", extraction.candidates().size());
        for (Candidate candidate : extraction.candidates()) {
            refused(candidate);
        }
        return out.toString();
    }

    private void claim(int number, TroopClaim claim) {
        format("%2d. %s, %s", number, quoted(claim.surface()), place(claim.section(), claim.start(), claim.end()));
        Map<String, String> rules = new LinkedHashMap<>(Rules.of(claim.rule()));
        attribute("number", number(claim), rules);
        attribute("precision", claim.precision().label() + cue(claim), rules);
        attribute(
                "basis",
                claim.basis().label()
                        + (claim.per() == null ? "" : " per " + claim.per().label()),
                rules);
        attribute("personnel", claim.personnel(), rules);
        attribute("force", joined(claim.force(), claim.forceName()), rules);
        attribute("host", joined(claim.host(), claim.hostPlace() == null ? null : quoted(claim.hostPlace())), rules);
        attribute(
                "host_relation",
                claim.host() == null ? null : claim.hostRelation().label(),
                rules);
        attribute("status", claim.status().label(), rules);
        attribute("modality", claim.modality().label(), rules);
        attribute("source", claim.source() == null ? null : joined(quoted(claim.source()), fullName(claim)), rules);
        attribute("source_country", claim.sourceCountry(), rules);
        attribute(
                "source_kind",
                claim.sourceKind() == null ? null : claim.sourceKind().label(),
                rules);
        attribute("timeframe", claim.timeframe().label(), rules);
        attribute("time", days(claim), rules);
        attribute("part_of", partOf(claim), rules);
        rules.forEach((what, rule) -> format("      %-15s %-40s  by %s", what, "", rule));
    }

    /** An attribute with its rule, which is taken out of {@code rules}; absent ones without a rule are not told. */
    private void attribute(String name, @Nullable String value, Map<String, String> rules) {
        String rule = rules.remove(name);
        if (value != null || (rule != null && !rule.equals(UNDECIDED))) {
            format("      %-15s %-40s  %s", name, value == null ? "-" : value, rule == null ? "" : "by " + rule);
        }
    }

    private static String number(TroopClaim claim) {
        Long low = claim.low();
        Long high = claim.high();
        if (low == null) {
            return String.format(Locale.ROOT, "at most %,d", high);
        }
        if (high == null) {
            return String.format(Locale.ROOT, "at least %,d", low);
        }
        return low.equals(high)
                ? String.format(Locale.ROOT, "%,d", low)
                : String.format(Locale.ROOT, "%,d to %,d", low, high);
    }

    private static String cue(TroopClaim claim) {
        return claim.cue() == null ? "" : " " + quoted(claim.cue());
    }

    private static @Nullable String fullName(TroopClaim claim) {
        return Objects.equals(claim.source(), claim.sourceName()) ? null : claim.sourceName();
    }

    private static @Nullable String days(TroopClaim claim) {
        if (claim.asOfStart() == null && claim.asOfEnd() == null) {
            return null;
        }
        return Objects.equals(claim.asOfStart(), claim.asOfEnd())
                ? String.valueOf(claim.asOfStart())
                : claim.asOfStart() + " to " + claim.asOfEnd();
    }

    /** The number of the whole's claim in this explanation. */
    private @Nullable String partOf(TroopClaim claim) {
        TroopClaim.Ref whole = claim.partOf();
        if (whole == null) {
            return null;
        }
        List<TroopClaim.Ref> refs =
                extraction.claims().stream().map(TroopClaim::ref).toList();
        return "claim " + (refs.indexOf(whole) + 1);
    }

    /** Mentions that differ only in where they stand are told once, those of the most mentioned country first. */
    private void mentions() {
        Map<String, Map<String, List<CountryMention>>> byCountry = new TreeMap<>();
        for (CountryMention mention : extraction.mentions()) {
            byCountry
                    .computeIfAbsent(mention.country(), code -> new LinkedHashMap<>())
                    .computeIfAbsent(likeness(mention), words -> new ArrayList<>())
                    .add(mention);
        }
        byCountry.values().stream()
                .sorted(Comparator.comparingInt(ways -> -count(ways.values())))
                .forEach(ways -> ways.values().stream()
                        .sorted(Comparator.comparingInt(alike -> -alike.size()))
                        .forEach(this::mention));
    }

    private static int count(Collection<List<CountryMention>> ways) {
        return ways.stream().mapToInt(List::size).sum();
    }

    private static String likeness(CountryMention mention) {
        return mention.surface() + '\t' + mention.kind() + '\t' + mention.rule() + '\t' + mention.isDateline();
    }

    private void mention(List<CountryMention> alike) {
        CountryMention first = alike.get(0);
        String place = place(first.section(), first.start(), first.end());
        format(
                "    %-4s %-28s %-12s %-24s  by %s%s",
                first.country(),
                quoted(first.surface()),
                first.kind().label(),
                alike.size() == 1 ? place : alike.size() + " from " + place,
                first.rule(),
                first.isDateline() ? ", dateline" : "");
    }

    private void refused(Candidate candidate) {
        format(
                "    %-7s %-4s %-28s %-17s  by %s",
                candidate.what().label(),
                candidate.code() == null ? "" : candidate.code(),
                quoted(candidate.surface()),
                place(candidate.section(), candidate.start(), candidate.end()),
                candidate.rule());
    }

    private void heading(String what, int count) {
        format("\n%s: %s", what, count == 0 ? "none" : count);
    }

    private void wrap(String paragraph) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH - 2 && !line.isEmpty()) {
                format("  %s", line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        format("  %s", line);
    }

    private static @Nullable String joined(@Nullable String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }

    private static String place(Section section, int start, int end) {
        return section.label() + " " + start + "-" + end;
    }

    private static String quoted(String words) {
        return '"' + words.replace('\n', ' ') + '"';
    }

    private void format(String format, @Nullable Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
