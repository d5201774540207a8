package org.muster.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.evaluate.FoundClaims.found;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.evaluate.Matching.Pair;
import org.muster.extract.HostRelation;
import org.muster.extract.Status;

class MatchingTest {

    @Test
    void aClaimMatchesTheSameNumberOnly() {
        List<ClaimLabels> gold = List.of(found("up to 40 marines", null, 40).labels());
        List<ClaimLabels> found = List.of(found("40 marines", 40, 40).labels());

        assertThat(Matching.pairs(gold, found)).isEmpty();
    }

    @Test
    void ofEqualNumbersThoseThatAgreeMostMatchFirst() {
        List<ClaimLabels> gold = List.of(
                found("120 soldiers", 120, 120).labels(),
                found("120 fighters", 120, 120).force("NSA").labels());
        List<ClaimLabels> found = List.of(
                found("120 fighters", 120, 120).force("NSA").labels(),
                found("120 soldiers", 120, 120).labels());

        assertThat(Matching.pairs(gold, found)).containsExactlyInAnyOrder(new Pair(0, 1), new Pair(1, 0));
    }

    @Test
    void ofEqualClaimsTheNearestInReadingOrderMatch() {
        ClaimLabels twice = found("120 soldiers", 120, 120).labels();

        assertThat(Matching.pairs(List.of(twice, twice), List.of(twice, twice)))
                .containsExactly(new Pair(0, 0), new Pair(1, 1));
    }

    @Test
    void aFoundClaimIsUsedOnce() {
        ClaimLabels claim = found("120 soldiers", 120, 120).labels();

        assertThat(Matching.pairs(List.of(claim, claim), List.of(claim))).hasSize(1);
    }

    @Test
    void theRelationToAHostThatIsNotToldAgrees() {
        ClaimLabels gold =
                found("120 soldiers", 120, 120).host(null, HostRelation.IN).labels();
        ClaimLabels found =
                found("120 soldiers", 120, 120).host("TCD", HostRelation.BORDER).labels();

        assertThat(Matching.agrees(Attribute.HOST_RELATION, gold, found)).isTrue();
        assertThat(Matching.agrees(Attribute.HOST, gold, found)).isFalse();
    }

    @Test
    void theRelationToAToldHostMustBeRight() {
        ClaimLabels gold = found("120 soldiers", 120, 120).labels();
        ClaimLabels found =
                found("120 soldiers", 120, 120).host("MLI", HostRelation.BORDER).labels();

        assertThat(Matching.agrees(Attribute.HOST_RELATION, gold, found)).isFalse();
    }

    @Test
    void anAbsentValueAgreesWithAnAbsentValueOnly() {
        ClaimLabels none =
                found("120 soldiers", 120, 120).force(null).status(Status.OTHER).labels();
        ClaimLabels some = found("120 soldiers", 120, 120).labels();

        assertThat(Matching.agrees(Attribute.FORCE, none, none)).isTrue();
        assertThat(Matching.agrees(Attribute.FORCE, none, some)).isFalse();
        assertThat(Matching.agrees(Attribute.FORCE, some, none)).isFalse();
    }

    @Test
    void halfOfTheLabelledWordsAreTheSameMention() {
        assertThat(Matching.sameWords("some 120 tired soldiers", "120 soldiers"))
                .isTrue();
        assertThat(Matching.sameWords("120 Soldiers", "120")).isTrue();
    }

    @Test
    void fewerThanHalfOfTheLabelledWordsAreAnother() {
        assertThat(Matching.sameWords("120 tired soldiers", "120 fighters")).isFalse();
        assertThat(Matching.sameWords("two two two", "two men")).isFalse();
        assertThat(Matching.sameWords("", "120 soldiers")).isFalse();
    }
}
