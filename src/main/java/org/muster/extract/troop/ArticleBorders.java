package org.muster.extract.troop;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Whose borders an article speaks of: for "troops at the border", which does not say whose. */
final class ArticleBorders {
    /** How many tokens behind a country's name its border may be named. */
    private static final int AFTER = 4;

    private final Words words;
    /** How often each country's border is named. */
    private final Map<String, Double> named = new TreeMap<>();

    /** How much more often armed personnel stand beside each country than in it. */
    private final Map<String, Double> massed = new TreeMap<>();

    ArticleBorders(Words words) {
        this.words = words;
    }

    /** Counts a border that is named, and what a sentence on armed personnel places in or beside a country. */
    void add(Text text, Actor actor, double weight, boolean armed, double located) {
        String code = actor.code();
        if (code == null || ArticleContext.isNoCountry(code)) {
            return;
        }
        boolean border = isBorder(text, actor);
        if (border) {
            named.merge(code, weight, Double::sum);
        }
        if (armed) {
            massed.merge(code, border || isBeside(text, actor) ? 1 : located >= 2 ? -1.0 : 0.0, Double::sum);
        }
    }

    /** Whether the article has armed personnel at a country's border rather than in it. */
    boolean isMassedAt(String country) {
        return massed.getOrDefault(country, 0.0) > 0;
    }

    private boolean isBeside(Text text, Actor actor) {
        int before = actor.start() - 1;
        if (actor.kind() != Actor.Kind.NAME || before < 0) {
            return false;
        }
        int from = Math.max(text.firstToken(text.sentenceOf(actor.start())), before - 1);
        for (int token = from; token <= before; token++) {
            Phrases.Match<HostWords.Use> use = words.hosts().at(text, token, actor.start());
            if (use != null && use.value() == HostWords.Use.NEAR && use.end() == actor.start()) {
                return true;
            }
        }
        return false;
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
