package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.SourceKind;
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
            boolean likelier =
                    word.country() != null && !word.country().equals(named) && article.namesMore(other, word.country());
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
                String owner = owner(scene, token);
                if (owner != null) {
                    return owner;
                }
            }
        }
        return null;
    }

    /** What an institution is and whose. */
    record Body(SourceKind kind, @Nullable String country) {}

    /**
     * What "the ministry", "the official" mean: the last longer name with this word, and whose it is; null for other words, and where
     * there was none.
     */
    @Nullable
    Body meant(Scene scene, SourceWords.Word word, int start) {
        boolean bare = word.kind() != SourceWords.Kind.TITLE
                && word.country() == null
                && word.phrase().indexOf(' ') < 0
                && scene.isWord(start - 1, "the");
        Text text = scene.text;
        for (int token = start - 1; bare && token >= Math.max(0, start - MEMORY); token--) {
            SourceWords.Found found = words.sources().at(text, token, text.tokenCount());
            if (found == null || !holds(found.word().phrase(), word.phrase())) {
                continue;
            }
            String owner = owner(scene, token);
            String country = owner == null ? found.word().country() : owner;
            if (country != null) {
                SourceKind kind = found.word().sourceKind();
                boolean official = kind == SourceKind.UNNAMED && !ArticleContext.isNoCountry(country);
                return new Body(official ? SourceKind.GOVERNMENT : kind, country);
            }
        }
        return null;
    }

    /** Whether a phrase has a word, in the singular or the plural. */
    private static boolean holds(String phrase, String word) {
        String lower = WordClasses.lower(phrase);
        int at = lower.indexOf(word);
        return at == 0 || at > 0 && lower.charAt(at - 1) == ' ';
    }

    /** The actor straight before a token, a possessive between them left out; null where none stands there. */
    private @Nullable String owner(Scene scene, int token) {
        int end = token > 0 && scene.text.kind(token - 1) == TokenKind.POSSESSIVE ? token - 1 : token;
        for (Actor actor : article.actorsIn(scene.section, Math.max(0, end - 3), end)) {
            if (actor.end() == end && actor.code() != null) {
                return actor.code();
            }
        }
        return null;
    }

    private static boolean isSame(SourceWords.Word one, SourceWords.Word other) {
        return one.phrase().equalsIgnoreCase(other.phrase()) && one.sourceKind() == other.sourceKind();
    }
}
