package org.muster.extract.troop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.cases.CaseFiles;
import org.muster.extract.Extractor;
import org.muster.extract.Section;
import org.muster.extract.TroopClaim;
import org.muster.extract.lexicon.LexiconFiles;

/** The claims of the case files are found, with the attributes that they name, and no others. */
class ClaimCasesTest {
    private static final Extractor EXTRACTOR = new Extractor(LexiconFiles.shipped());

    static Stream<ClaimCase> cases() {
        return CaseFiles.blocks("claims").stream().map(ClaimCase::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void textsGiveTheirClaims(ClaimCase one) {
        List<TroopClaim> found = EXTRACTOR.extract(one.article(), false).claims().stream()
                .filter(claim -> claim.section() == Section.TITLE || claim.start() >= one.textStart())
                .toList();
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (ClaimCase.Expected claim : one.claims()) {
            expected.add(claim.surface() + " " + claim.attributes());
        }
        for (int i = 0; i < found.size(); i++) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Map<String, @Nullable String> all = attributes(found.get(i));
            if (i < one.claims().size()) {
                for (String name : one.claims().get(i).attributes().keySet()) {
                    assertThat(all).as(one.line().where() + " attribute").containsKey(name);
                    attributes.put(name, String.valueOf(all.get(name)));
                }
            }
            actual.add(found.get(i).surface() + " " + attributes);
        }
        String rules = String.join("\n", found.stream().map(TroopClaim::rule).toList());
        assertThat(actual).as(one.line().where() + "\n" + rules).isEqualTo(expected);
    }

    @Test
    void malformedBlocksAreRefusedWithTheirLine() {
        assertThatThrownBy(() -> ClaimCase.of(List.of(new CaseFiles.Line("claims/x.txt", 3, "txt: Hello."))))
                .hasMessageStartingWith("claims/x.txt:3:");
        assertThatThrownBy(() -> ClaimCase.of(List.of(
                        new CaseFiles.Line("claims/x.txt", 3, "text: Five soldiers died."),
                        new CaseFiles.Line("claims/x.txt", 4, "claim: six soldiers | low=6"))))
                .hasMessageStartingWith("claims/x.txt:4:");
    }

    private static Map<String, @Nullable String> attributes(TroopClaim claim) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("low", text(claim.low()));
        all.put("high", text(claim.high()));
        all.put("precision", claim.precision().label());
        all.put("cue", claim.cue());
        all.put("basis", claim.basis().label());
        all.put("per", claim.per() == null ? null : claim.per().label());
        all.put("personnel", claim.personnel());
        all.put("force", claim.force());
        all.put("force_name", claim.forceName());
        all.put("host", claim.host());
        all.put("host_place", claim.hostPlace());
        all.put("host_relation", claim.hostRelation().label());
        all.put("status", claim.status().label());
        all.put("modality", claim.modality().label());
        all.put("source", claim.source());
        all.put("source_name", claim.sourceName());
        all.put("source_country", claim.sourceCountry());
        all.put(
                "source_kind",
                claim.sourceKind() == null ? null : claim.sourceKind().label());
        all.put("timeframe", claim.timeframe().label());
        all.put("as_of_start", text(claim.asOfStart()));
        all.put("as_of_end", text(claim.asOfEnd()));
        all.put("part_of", claim.partOf() == null ? null : "yes");
        return all;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
