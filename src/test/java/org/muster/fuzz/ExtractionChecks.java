package org.muster.fuzz;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Candidate;
import org.muster.extract.CountryMention;
import org.muster.extract.Extraction;
import org.muster.extract.Section;
import org.muster.extract.TroopClaim;

/** What holds of every extraction, whatever the text. */
final class ExtractionChecks {
    private final Extraction extraction;
    private final int[] title;
    private final int[] body;

    private ExtractionChecks(Extraction extraction) {
        this.extraction = extraction;
        this.title = chars(extraction.title());
        this.body = chars(extraction.body());
    }

    /** @throws AssertionError where the extraction breaks a promise */
    static void check(Extraction extraction) {
        ExtractionChecks checks = new ExtractionChecks(extraction);
        checks.mentions();
        checks.claims();
        checks.candidates();
    }

    private void mentions() {
        @Nullable CountryMention before = null;
        for (CountryMention mention : extraction.mentions()) {
            surface(mention.section(), mention.start(), mention.end(), mention.surface(), mention);
            sentence(mention.sentence(), mention);
            // one word may name two countries
            boolean follows = before == null
                    || before.section() != mention.section()
                    || mention.start() >= before.end()
                    || mention.start() == before.start() && mention.end() == before.end();
            require(follows && inOrder(before == null ? null : before.section(), mention.section()), mention);
            require(mention.country().matches("[A-Z]{3}"), mention);
            before = mention;
        }
    }

    private void claims() {
        @Nullable TroopClaim before = null;
        Set<TroopClaim.Ref> refs = new HashSet<>();
        for (TroopClaim claim : extraction.claims()) {
            surface(claim.section(), claim.start(), claim.end(), claim.surface(), claim);
            sentence(claim.sentence(), claim);
            int sentenceEnd = claim.sentenceStart()
                    + claim.sentenceText()
                            .codePointCount(0, claim.sentenceText().length());
            surface(claim.section(), claim.sentenceStart(), sentenceEnd, claim.sentenceText(), claim);
            require(claim.sentenceStart() <= claim.start() && claim.end() <= sentenceEnd, claim);
            boolean follows = before == null || before.section() != claim.section() || claim.start() >= before.end();
            require(follows && inOrder(before == null ? null : before.section(), claim.section()), claim);
            require(refs.add(claim.ref()), claim);
            bounds(claim.low(), claim.high(), claim);
            require(Double.isFinite(claim.point()) && claim.point() >= 0, claim);
            days(claim.asOfStart(), claim.asOfEnd(), claim);
            before = claim;
        }
        for (TroopClaim claim : extraction.claims()) {
            TroopClaim.Ref whole = claim.partOf();
            require(whole == null || refs.contains(whole) && !whole.equals(claim.ref()), claim);
        }
    }

    private void candidates() {
        @Nullable Candidate before = null;
        for (Candidate candidate : extraction.candidates()) {
            surface(candidate.section(), candidate.start(), candidate.end(), candidate.surface(), candidate);
            sentence(candidate.sentence(), candidate);
            require(candidate.sentenceText().contains(candidate.surface()), candidate);
            boolean follows =
                    before == null || before.section() != candidate.section() || candidate.start() >= before.start();
            require(follows && inOrder(before == null ? null : before.section(), candidate.section()), candidate);
            before = candidate;
        }
    }

    private void surface(Section section, int start, int end, String surface, Object fact) {
        int[] chars = section == Section.TITLE ? title : body;
        String text = section == Section.TITLE ? extraction.title() : extraction.body();
        require(0 <= start && start < end && end < chars.length, fact);
        require(text.substring(chars[start], chars[end]).equals(surface) && !surface.isBlank(), fact);
    }

    private void sentence(int sentence, Object fact) {
        require(0 <= sentence && sentence < extraction.sentences(), fact);
    }

    private static void bounds(@Nullable Long low, @Nullable Long high, Object fact) {
        require((low == null || low >= 0) && (high == null || high >= 0), fact);
        require(low == null || high == null || low <= high, fact);
    }

    private static void days(@Nullable LocalDate start, @Nullable LocalDate end, Object fact) {
        require(start == null || end == null || !end.isBefore(start), fact);
    }

    private static boolean inOrder(@Nullable Section before, Section section) {
        return before == null || before.compareTo(section) <= 0;
    }

    /** Where each code point begins, and the end. */
    private static int[] chars(String text) {
        int[] chars = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, at = 0; i < chars.length; i++) {
            chars[i] = at;
            at = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
        }
        return chars;
    }

    private static void require(boolean holds, Object fact) {
        if (!holds) {
            throw new AssertionError("a promise is broken by " + fact);
        }
    }
}
