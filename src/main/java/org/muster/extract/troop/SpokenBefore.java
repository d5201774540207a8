package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.SourceKind;

/** Whom words of a sentence mean that spoke before it: "he", "the report". */
final class SpokenBefore {
    private final SourceReader reader;
    private final Attributions attributions;
    private final ArticleContext article;

    SpokenBefore(SourceReader reader, Attributions attributions, ArticleContext article) {
        this.reader = reader;
        this.attributions = attributions;
        this.article = article;
    }

    /** "he", "she", "they": the speaker of this sentence's beginning or of the sentences before. */
    Claimed.@Nullable Source pronoun(Scene scene, int token) {
        String word = scene.text.lower(token);
        if (!word.equals("he") && !word.equals("she") && !word.equals("they") && !word.equals("it")) {
            return null;
        }
        String phrase = scene.text.word(token);
        boolean person = word.equals("he") || word.equals("she");
        for (int back = 0; back <= (person ? 8 : 2); back++) {
            int sentence = scene.sentence - back;
            if (sentence < 0) {
                break;
            }
            Scene earlier = back == 0 ? scene : article.plainScene(scene.section, sentence);
            Attributions.Heard heard = back == 0 ? null : attributions.inSentence(earlier, null, false);
            if (heard != null && (heard.source().isPerson() || !person)) {
                return heard.source().calledBy(phrase);
            }
            Actor leader = lastLeader(earlier, back == 0 ? token : scene.text.tokenCount());
            if (leader != null && person && leader.sourceKind() != null && leader.fullName() != null) {
                return new Claimed.Source(phrase, leader.fullName(), leader.code(), leader.sourceKind(), true);
            }
        }
        for (int back = 1; person && back <= 3 && scene.sentence - back >= 0; back++) {
            Claimed.Source titled = reader.titled(article.plainScene(scene.section, scene.sentence - back));
            if (titled != null) {
                return titled.calledBy(phrase);
            }
        }
        return person ? new Claimed.Source(phrase, phrase, null, SourceKind.PERSON, true) : null;
    }

    private static @Nullable Actor lastLeader(Scene scene, int before) {
        @Nullable Actor last = null;
        for (Actor actor : scene.actors) {
            boolean person = actor.kind() == Actor.Kind.LEADER && actor.end() <= before;
            if (person && !Quotations.isQuoted(scene, actor.start())) {
                last = actor;
            }
        }
        return last;
    }

    /** Whether a phrase names only a document: "a report published last week". */
    static boolean isDocument(Scene scene, int from, int to) {
        for (int token = from; token < Math.min(to, from + 4); token++) {
            if (scene.words.anchors().is(AnchorWords.Use.DOCUMENT, scene.text, token, scene.to)) {
                return true;
            }
        }
        return false;
    }

    /** Who spoke last before a document that is not said to be anybody's. */
    Attributions.@Nullable Heard author(Scene scene) {
        for (int sentence = scene.sentence - 1; sentence >= Math.max(0, scene.sentence - 3); sentence--) {
            Attributions.Heard heard =
                    attributions.inSentence(article.plainScene(scene.section, sentence), null, false);
            if (heard != null && heard.source().kind() != SourceKind.PERSON) {
                return heard;
            }
        }
        return null;
    }
}
