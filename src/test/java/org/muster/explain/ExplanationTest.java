package org.muster.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.muster.extract.Article;
import org.muster.extract.Basis;
import org.muster.extract.Candidate;
import org.muster.extract.CountryMention;
import org.muster.extract.Extraction;
import org.muster.extract.HostRelation;
import org.muster.extract.MentionKind;
import org.muster.extract.Modality;
import org.muster.extract.Precision;
import org.muster.extract.Section;
import org.muster.extract.SourceKind;
import org.muster.extract.Status;
import org.muster.extract.Timeframe;
import org.muster.extract.TroopClaim;
import org.muster.tables.Tables;

class ExplanationTest {
    private static final String TITLE = "\uD83D\uDE00 Chad helps";
    private static final String BODY =
            "Up to 400 Chadian soldiers will go to Gao, the army said. Of these, 30 are medics. Jordan has 3 jets.";

    private static final Article ARTICLE = new Article(TITLE, BODY, LocalDate.of(2025, 1, 9), "The Lantern");

    private static final TroopClaim SOLDIERS = claim(
            "Up to 400 Chadian soldiers",
            0,
            null,
            400L,
            "Up to",
            "TCD",
            "the army",
            null,
            "number=up-to;force=adjective;host=prep-to;anchor=noun");
    private static final TroopClaim MEDICS =
            claim("30", 0, 30L, 30L, null, null, null, SOLDIERS.ref(), "number=digits;part_of=of-these");

    private static final Extraction EXTRACTION = new Extraction(
            TITLE,
            BODY,
            4,
            List.of(
                    new CountryMention("TCD", "Chad", MentionKind.NAME, "lexicon", Section.TITLE, 0, 2, 6, false),
                    new CountryMention(
                            "TCD", "Chadian", MentionKind.ADJECTIVE, "lexicon", Section.BODY, 0, 10, 17, false)),
            List.of(SOLDIERS, MEDICS),
            List.of(
                    new Candidate(
                            Section.BODY,
                            2,
                            83,
                            89,
                            "Jordan",
                            Candidate.What.COUNTRY,
                            "JOR",
                            "person",
                            "Jordan has 3 jets."),
                    new Candidate(
                            Section.BODY,
                            2,
                            94,
                            100,
                            "3 jets",
                            Candidate.What.CLAIM,
                            null,
                            "equipment",
                            "Jordan has 3 jets.")));

    @Test
    void theTextShowsClaimsCountriesAndRefusalsWithTheirRules() {
        assertThat(Explanation.text(ARTICLE, EXTRACTION)).isEqualTo("""
                        Published on 2025-01-09

                          \uD83D\uDE00 Chad{TCD} helps
                          [1: Up to 400 Chadian{TCD} soldiers] will go to Gao, the army said. Of these, [2: 30] are medics.
                          Jordan has 3 jets.

                        Troop claims: 2
                         1. "Up to 400 Chadian soldiers", body 0-26
                              number          at most 400                               by up-to
                              precision       upper_bound "Up to"
                              basis           increment
                              personnel       soldiers
                              force           TCD                                       by adjective
                              host            MLI, "Gao"                                by prep-to
                              host_relation   in
                              status          deployed
                              modality        future
                              source          "the army", Army of Chad
                              source_country  TCD
                              source_kind     military
                              timeframe       current
                              time            2025-02-01 to 2025-02-28
                              anchor                                                    by noun
                         2. "30", body 68-70
                              number          30                                        by digits
                              precision       exact
                              basis           increment
                              personnel       soldiers
                              host            MLI, "Gao"
                              host_relation   in
                              status          deployed
                              modality        future
                              timeframe       current
                              time            2025-02-01 to 2025-02-28
                              part_of         claim 1                                   by of-these

                        Country mentions: 2
                            TCD  "Chad"                       name         title 2-6                 by lexicon
                            TCD  "Chadian"                    adjective    body 10-17                by lexicon

                        Refused: 2
                            country JOR  "Jordan"                     body 83-89         by person
                            claim        "3 jets"                     body 94-100        by equipment
                        """);
    }

    @Test
    void mentionsThatDifferOnlyInTheirPlaceAreToldOnceTheMostMentionedCountryFirst() {
        Extraction extraction = new Extraction(
                "",
                "Chad, Mali, Malians, Mali.",
                1,
                List.of(
                        mention("TCD", "Chad", MentionKind.NAME, 0),
                        mention("MLI", "Mali", MentionKind.NAME, 6),
                        mention("MLI", "Malians", MentionKind.DEMONYM, 12),
                        mention("MLI", "Mali", MentionKind.NAME, 21)),
                List.of(),
                List.of());

        assertThat(Explanation.text(ARTICLE, extraction)).contains("""
                        Country mentions: 4
                            MLI  "Mali"                       name         2 from body 6-10          by lexicon
                            MLI  "Malians"                    demonym      body 12-19                by lexicon
                            TCD  "Chad"                       name         body 0-4                  by lexicon
                        """);
    }

    @Test
    void anAttributeOfWhichTheTextSaysNothingIsLeftOut() {
        TroopClaim claim = claim("30", 0, 30L, 30L, null, null, null, null, "source=none;force=none");
        Extraction extraction = new Extraction(TITLE, BODY, 4, List.of(), List.of(claim), List.of());

        assertThat(Explanation.text(ARTICLE, extraction)).doesNotContain("source", "force");
    }

    @Test
    void aTextThatTellsNothingSaysSo() {
        Article article = new Article("", "The harvest was good.", null, null);
        Extraction nothing = new Extraction("", "The harvest was good.", 1, List.of(), List.of(), List.of());

        assertThat(Explanation.text(article, nothing)).isEqualTo("""
                        No day of publication: "last month" and the like stay without dates

                          The harvest was good.

                        Troop claims: none

                        Country mentions: none

                        Refused: none
                        """);
    }

    @Test
    void theJsonHasTheColumnsOfTheTables() throws IOException {
        JsonNode json = json();

        assertThat(fields(json)).containsExactly("countries", "claims", "rejected");
        assertThat(fields(json.at("/countries/0"))).isEqualTo(Tables.COUNTRY_MENTIONS.columnNames());
        assertThat(fields(json.at("/claims/0"))).isEqualTo(Tables.TROOP_CLAIMS.columnNames());
        assertThat(fields(json.at("/rejected/0"))).isEqualTo(Tables.CANDIDATES.columnNames());
    }

    @Test
    void theJsonKeepsTypesAndNulls() throws IOException {
        JsonNode claim = json().at("/claims/0");

        assertThat(claim.get("low").isNull()).isTrue();
        assertThat(claim.get("high").isIntegralNumber()).isTrue();
        assertThat(claim.get("point").isDouble()).isTrue();
        assertThat(claim.get("published_on").textValue()).isEqualTo("2025-01-09");
        assertThat(claim.get("outlet").textValue()).isEqualTo("The Lantern");
        assertThat(json().at("/countries/0/is_dateline").isBoolean()).isTrue();
    }

    @Test
    void aPartNamesItsWholeByClaimId() throws IOException {
        JsonNode claims = json().get("claims");

        assertThat(claims.at("/1/part_of").textValue())
                .isEqualTo(claims.at("/0/claim_id").textValue())
                .isEqualTo("body:0");
    }

    private static CountryMention mention(String country, String surface, MentionKind kind, int start) {
        return new CountryMention(
                country, surface, kind, "lexicon", Section.BODY, 0, start, start + surface.length(), false);
    }

    private static JsonNode json() throws IOException {
        return new ObjectMapper().readTree(Explanation.json(ARTICLE, EXTRACTION));
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static TroopClaim claim(
            String surface,
            int sentence,
            @Nullable Long low,
            Long high,
            @Nullable String cue,
            @Nullable String force,
            @Nullable String source,
            TroopClaim.@Nullable Ref partOf,
            String rule) {
        int start = BODY.indexOf(surface);
        return new TroopClaim(
                Section.BODY,
                sentence,
                start,
                start + surface.length(),
                surface,
                0,
                BODY,
                low,
                high,
                low == null ? Precision.UPPER_BOUND : Precision.EXACT,
                cue,
                Basis.INCREMENT,
                null,
                "soldiers",
                force,
                null,
                "MLI",
                "Gao",
                HostRelation.IN,
                Status.DEPLOYED,
                Modality.FUTURE,
                source,
                source == null ? null : "Army of Chad",
                source == null ? null : force,
                source == null ? null : SourceKind.MILITARY,
                Timeframe.CURRENT,
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2025, 2, 28),
                partOf,
                rule);
    }
}
