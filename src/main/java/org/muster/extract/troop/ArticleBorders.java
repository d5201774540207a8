package org.muster.extract.troop;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Whose borders an article speaks of: for "troops at the border", which does not say whose. */
final class ArticleBorders {
    /** How many tokens behind a country's name its border may be named. */
    private static final int AFTER = 4;

    private final Words words;
    /** How often each country's border is named. */
    private final Map<String, Double> named = new TreeMap<>();

    ArticleBorders(Words words) {
        this.words = words;
    }

    void add(Text text, Actor actor, double weight) {
        String code = actor.code();
        if (code != null && !ArticleContext.isNoCountry(code) && isBorder(text, actor)) {
            named.merge(code, weight, Double::sum);
        }
    }

    /**
     * On whose side of a border that is not named a force stands: the neighbour's whose border the article names, or the force's
     * own country where it names that no less ("the Mali-Niger border"); null where it names none.
     */
    @Nullable
    String near(@Nullable String force) {
        String neighbour = ArticleContext.largest(named, force);
        double own = force == null ? 0 : named.getOrDefault(force, 0.0);
        return own > 0 && own >= named.getOrDefault(neighbour == null ? "" : neighbour, 0.0) ? force : neighbour;
    }

    boolean isNamed(String country) {
        return named.containsKey(country);
    }

    private boolean isBorder(Text text, Actor actor) {
        int sentence = text.sentenceOf(actor.start());
        int to = text.endToken(sentence);
        for (int token = actor.end(); token < Math.min(to, actor.end() + AFTER); token++) {
            if (words.hosts().is(HostWords.Use.BORDER, text, token, to)) {
                return true;
            }
            boolean symbol = text.kind(token) == TokenKind.SYMBOL && !text.isGlued(token);
            if (symbol || (words.classes().of(text.id(token)) & WordClasses.PREPOSITION) != 0) {
                break;
            }
        }
        for (int token = actor.start() - 1; token >= Math.max(text.firstToken(sentence), actor.start() - 4); token--) {
            if (words.hosts().is(HostWords.Use.BORDER, text, token, to)) {
                return true;
            }
            if ((words.classes().of(text.id(token)) & (WordClasses.PREPOSITION | WordClasses.DETERMINER)) == 0) {
                break;
            }
        }
        return false;
    }
}
