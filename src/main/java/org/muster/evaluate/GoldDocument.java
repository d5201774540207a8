package org.muster.evaluate;

import java.util.List;
import org.muster.extract.Article;

/**
 * One labelled article.
 *
 * @param id unique in its file
 * @param article title, body, day and outlet
 * @param claims every troop claim in reading order; empty where the article states none
 */
public record GoldDocument(String id, Article article, List<ClaimLabels> claims) {
    public GoldDocument {
        claims = List.copyOf(claims);
    }
}
