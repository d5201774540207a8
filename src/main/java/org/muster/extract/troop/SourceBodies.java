package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Of which country an institution is: told beside it, where it was named before, or by what the article is about. */
final class SourceBodies {
    /** How many tokens back an institution is looked for. */
    private static final int MEMORY = 800;

    private final Words words;
    private final ArticleContext article;

    SourceBodies(Words words, ArticleContext article) {
        this.words = words;
        this.article = article;
    }

    /** A word's country: of several that have one of its name, the one named beside it, else the one that the article is about. */
    @Nullable
    String country(SourceWords.Word word, @Nullable String named) {
        for (String other : word.others()) {
            if (other.equals("*") ? named != null && !ArticleContext.isNoCountry(named) : other.equals(named)) {
                return named;
            }
        }
        for (String other : word.others()) {
            boolean likelier = word.country() != null
                    && !word.country().equals(named)
                    && article.namesMore(other, word.country());
            if (likelier) {
                return other;
            }
        }
        return word.country();
    }

    /** Of which country the article named an institution of this name last, before a token of a scene; null where it did not. */
    @Nullable
    String namedBefore(Scene scene, SourceWords.Word word, int before) {
        Text text = scene.text;
        for (int token = before - 1; token >= Math.max(0, before - MEMORY); token--) {
            SourceWords.Found found = words.sources().at(text, token, text.tokenCount());
            if (found != null && isSame(found.word(), word)) {
                int owner = token > 0 && text.kind(token - 1) == TokenKind.POSSESSIVE ? token - 1 : token;
                for (Actor actor : article.actorsIn(scene.section, Math.max(0, owner - 3), owner)) {
                    if (actor.end() == owner && actor.code() != null) {
                        return actor.code();
                    }
                }
            }
        }
        return null;
    }

    private static boolean isSame(SourceWords.Word one, SourceWords.Word other) {
        return one.phrase().equalsIgnoreCase(other.phrase()) && one.sourceKind() == other.sourceKind();
    }
}
