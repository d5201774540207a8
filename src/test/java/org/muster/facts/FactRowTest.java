package org.muster.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.muster.extract.Basis;
import org.muster.extract.Candidate;
import org.muster.extract.CountryMention;
import org.muster.extract.HostRelation;
import org.muster.extract.MentionKind;
import org.muster.extract.Modality;
import org.muster.extract.Per;
import org.muster.extract.Precision;
import org.muster.extract.Section;
import org.muster.extract.SourceKind;
import org.muster.extract.Status;
import org.muster.extract.Timeframe;
import org.muster.extract.TroopClaim;
import org.muster.tables.Column;
import org.muster.tables.Tables;

class FactRowTest {
    private static final CountryMention MENTION =
            new CountryMention("PRK", "North Korean", MentionKind.ADJECTIVE, "lexicon", Section.BODY, 2, 14, 26, false);

    private static final Candidate CANDIDATE = new Candidate(
            Section.TITLE, 0, 0, 6, "Jordan", Candidate.What.COUNTRY, "JOR", "person", "Jordan Pell scored twice.");

    private static final TroopClaim CLAIM = new TroopClaim(
            Section.BODY,
            3,
            40,
            58,
            "10 to 20 officers a week",
            31,
            "Of those, 10 to 20 officers a week leave, he said.",
            10L,
            20L,
            Precision.RANGE,
            "to",
            Basis.RATE,
            Per.WEEK,
            "officers",
            "NSA",
            "Wagner Group",
            "MLI",
            "Gao",
            HostRelation.BORDER,
            Status.WITHDRAWN,
            Modality.HEDGED,
            "he",
            "Amadou Keita",
            "MLI",
            SourceKind.MILITARY,
            Timeframe.CURRENT,
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 1, 31),
            new TroopClaim.Ref(Section.TITLE, 7),
            "host=prep-on");

    @Test
    void aMentionFillsItsColumnsInOrder() {
        assertThat(named(FactColumns.MENTION, FactRow.of(MENTION)))
                .containsExactly(
                        Map.entry("country", "PRK"),
                        Map.entry("surface", "North Korean"),
                        Map.entry("kind", "adjective"),
                        Map.entry("rule", "lexicon"),
                        Map.entry("section", "body"),
                        Map.entry("sentence", 2L),
                        Map.entry("start_offset", 14L),
                        Map.entry("end_offset", 26L),
                        Map.entry("is_dateline", false));
    }

    @Test
    void aClaimFillsItsColumnsInOrder() {
        assertThat(named(FactColumns.CLAIM, FactRow.of(CLAIM)))
                .containsExactly(
                        Map.entry("section", "body"),
                        Map.entry("sentence", 3L),
                        Map.entry("start_offset", 40L),
                        Map.entry("end_offset", 58L),
                        Map.entry("surface", "10 to 20 officers a week"),
                        Map.entry("sentence_start", 31L),
                        Map.entry("sentence_text", "Of those, 10 to 20 officers a week leave, he said."),
                        Map.entry("low", 10L),
                        Map.entry("high", 20L),
                        Map.entry("point", 15.0),
                        Map.entry("precision", "range"),
                        Map.entry("cue", "to"),
                        Map.entry("basis", "rate"),
                        Map.entry("per", "week"),
                        Map.entry("personnel", "officers"),
                        Map.entry("force", "NSA"),
                        Map.entry("force_name", "Wagner Group"),
                        Map.entry("host", "MLI"),
                        Map.entry("host_place", "Gao"),
                        Map.entry("host_relation", "border"),
                        Map.entry("status", "withdrawn"),
                        Map.entry("modality", "hedged"),
                        Map.entry("source", "he"),
                        Map.entry("source_name", "Amadou Keita"),
                        Map.entry("source_country", "MLI"),
                        Map.entry("source_kind", "military"),
                        Map.entry("timeframe", "current"),
                        Map.entry("as_of_start", LocalDate.of(2025, 1, 1)),
                        Map.entry("as_of_end", LocalDate.of(2025, 1, 31)),
                        Map.entry("part_of", "title:7"),
                        Map.entry("rule", "host=prep-on"));
    }

    @Test
    void aCandidateFillsItsColumnsInOrder() {
        assertThat(named(FactColumns.CANDIDATE, FactRow.of(CANDIDATE)))
                .containsExactly(
                        Map.entry("section", "title"),
                        Map.entry("sentence", 0L),
                        Map.entry("start_offset", 0L),
                        Map.entry("end_offset", 6L),
                        Map.entry("surface", "Jordan"),
                        Map.entry("what", "country"),
                        Map.entry("code", "JOR"),
                        Map.entry("rule", "person"),
                        Map.entry("sentence_text", "Jordan Pell scored twice."));
    }

    @Test
    void valuesHaveTheTypesThatTheirColumnsDeclare() {
        assertTypes(FactColumns.MENTION, FactRow.of(MENTION));
        assertTypes(FactColumns.CLAIM, FactRow.of(CLAIM));
        assertTypes(FactColumns.CANDIDATE, FactRow.of(CANDIDATE));
    }

    @Test
    void whatPrecedesTheFactIsTheArticles() {
        assertThat(FactColumns.ofArticle(Tables.TROOP_CLAIMS).stream().map(Column::name))
                .containsExactly(
                        "claim_id", "article_id", "story_id", "is_story_lead", "outlet", "url", "published_on");
        assertThat(FactColumns.ofArticle(Tables.COUNTRY_MENTIONS).stream().map(Column::name))
                .containsExactly("article_id", "story_id", "is_story_lead", "outlet", "published_on");
        assertThat(FactColumns.ofArticle(Tables.CANDIDATES).stream().map(Column::name))
                .containsExactly("article_id", "published_on");
    }

    private static Map<String, Object> named(List<Column> columns, @Nullable Object[] values) {
        assertThat(values).hasSameSizeAs(columns);
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(columns.get(i).name(), values[i]);
        }
        return named;
    }

    private static void assertTypes(List<Column> columns, @Nullable Object[] values) {
        List<Class<?>> expected = new ArrayList<>();
        for (Column column : columns) {
            expected.add(
                    switch (column.type()) {
                        case STRING -> String.class;
                        case BIGINT -> Long.class;
                        case DOUBLE -> Double.class;
                        case BOOLEAN -> Boolean.class;
                        case DATE -> LocalDate.class;
                        case TIMESTAMP -> Instant.class;
                    });
        }
        assertThat(values).extracting(Object::getClass).containsExactlyElementsOf(expected);
    }
}
