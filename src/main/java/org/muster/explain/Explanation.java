package org.muster.explain;

import org.muster.extract.Article;
import org.muster.extract.Extraction;

/** What was found in one text and why, what was refused and why. */
public final class Explanation {
    private Explanation() {}

    /**
     * For people: the text with its claims and countries marked, each claim with the rule that decided each attribute,
     * each country with its rule, then what was refused.
     *
     * @param article what was read
     * @param extraction what was found in it, candidates kept
     */
    public static String text(Article article, Extraction extraction) {
        return new ExplanationText(article, extraction).render();
    }

    /**
     * For programs: {@code {"countries":[…],"claims":[…],"rejected":[…]}} with the columns of {@code country_mentions},
     * {@code troop_claims} and {@code candidates}. The text has no id and no story, so these columns are null, and
     * {@code claim_id} and {@code part_of} are what follows the article's id: {@code body:211}.
     *
     * @param article what was read
     * @param extraction what was found in it, candidates kept
     */
    public static String json(Article article, Extraction extraction) {
        return ExplanationJson.of(article, extraction);
    }
}
