package org.muster.extract;

import java.util.List;

/**
 * All that was found in one article. Offsets of mentions, claims and candidates are Unicode code points, half-open, into
 * {@link #title} or {@link #body}.
 *
 * @param title cleaned title
 * @param body cleaned body
 * @param sentences number of sentences, the title's and the body's together
 * @param mentions country mentions in reading order, the title's first
 * @param claims troop claims in reading order, the title's first
 * @param candidates what was considered and refused, in reading order; empty unless asked for
 */
public record Extraction(
        String title,
        String body,
        int sentences,
        List<CountryMention> mentions,
        List<TroopClaim> claims,
        List<Candidate> candidates) {

    public Extraction {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        candidates = List.copyOf(candidates);
    }
}
