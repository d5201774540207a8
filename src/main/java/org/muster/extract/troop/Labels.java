package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Section;
import org.muster.extract.SourceKind;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;

/** Sources that stand beside a figure without a verb: "…: Pentagon", "Pentagon: …", "by Oslo's count", "SMITH: …" in a transcript. */
final class Labels {
    /** How many tokens such a label has at most. */
    private static final int LONGEST = 5;

    /** How many sentences back a speaker's turn begins at most. */
    private static final int TURN = 8;

    private final SourceReader reader;
    private final ArticleContext article;

    Labels(SourceReader reader, ArticleContext article) {
        this.reader = reader;
        this.article = article;
    }

    /** The source that a token sets off from what it states; null where it sets off none. */
    Claimed.@Nullable Source at(Scene scene, Anchor anchor, int token) {
        if (isColon(scene, token) || isDash(scene, token) && scene.isHeadline) {
            boolean last = token >= anchor.phraseEnd() && scene.to - token - 1 <= LONGEST;
            boolean first = isColon(scene, token) && token < anchor.phraseStart() && token - scene.from <= LONGEST;
            return last ? behind(scene, token) : first ? before(scene, token) : null;
        }
        return scene.isWord(token, "by") ? count(scene, token) : null;
    }

    /** The speaker of the turn of a transcript in which a sentence stands; null where it stands in none. */
    Claimed.@Nullable Source turn(Scene scene) {
        Text text = scene.text;
        for (int back = 0; back <= Math.min(TURN, scene.sentence); back++) {
            int first = text.firstToken(scene.sentence - back);
            int colon = first;
            while (colon - first <= 3 && colon < text.tokenCount() && isLoud(text, colon)) {
                colon++;
            }
            if (colon > first && colon < text.tokenCount() && text.lower(colon).equals(":")) {
                return reader.speaker(article.plainScene(scene.section, scene.sentence - back), first, colon);
            }
            if (text.start(first) == 0 || text.string().charAt(text.start(first) - 1) == '\n') {
                return null;
            }
        }
        return null;
    }

    private static boolean isLoud(Text text, int token) {
        return text.kind(token) == TokenKind.WORD && text.isAllCaps(token);
    }

    private static boolean isColon(Scene scene, int token) {
        return scene.isWord(token, ":");
    }

    private static boolean isDash(Scene scene, int token) {
        boolean dash = scene.isWord(token, "-") || scene.isWord(token, "\u2013") || scene.isWord(token, "\u2014");
        return dash && !scene.text.isGlued(token) && !scene.text.isGlued(token + 1);
    }

    private Claimed.@Nullable Source behind(Scene scene, int token) {
        boolean verb = false;
        for (int at = token + 1; at < scene.to; at++) {
            verb |= scene.isVerb(at);
        }
        Claimed.Source source = verb || token + 1 >= scene.to ? null : reader.read(scene, token + 1, scene.to);
        if (source == null) {
            return null;
        }
        boolean vague = source.country() == null && source.kind() != SourceKind.EXPERT;
        return vague && (scene.section == Section.BODY || source.kind() == SourceKind.PERSON) ? null : source;
    }

    /** A state's name before a colon is what the headline is about. */
    private Claimed.@Nullable Source before(Scene scene, int token) {
        if (scene.section == Section.BODY && !scene.isHeadline || token == scene.from) {
            return null;
        }
        Claimed.Source source = reader.read(scene, scene.from, token);
        return source == null || source.kind() == SourceKind.GOVERNMENT && !source.isPerson() ? null : source;
    }

    /** "by Oslo's count", "by the army's own estimate". */
    private Claimed.@Nullable Source count(Scene scene, int by) {
        int owner = by + 1;
        while (owner < scene.to && owner - by <= LONGEST && scene.text.kind(owner) != TokenKind.POSSESSIVE) {
            owner++;
        }
        int figure = owner + 1;
        while (scene.is(figure, WordClasses.ADVERB) || scene.isWord(figure, "own")) {
            figure++;
        }
        boolean counts = owner < scene.to
                && scene.text.kind(owner) == TokenKind.POSSESSIVE
                && (scene.words.anchors().is(AnchorWords.Use.FIGURE, scene.text, figure, scene.to)
                        || scene.words.anchors().is(AnchorWords.Use.DOCUMENT, scene.text, figure, scene.to));
        return counts ? reader.read(scene, by + 1, owner) : null;
    }
}
