package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Modality;

/**
 * Tells who states a figure: whom its sentence names, the speaker of an open quotation, and for a number whose noun is understood,
 * the source of the claim that it continues.
 */
final class SourceResolver {
    private final Attributions attributions;
    private final ArticleContext article;

    SourceResolver(Words words, ArticleContext article) {
        this.article = article;
        this.attributions = new Attributions(new SourceReader(words, article), article);
    }

    void resolve(Claimed claim) {
        Attributions.Heard heard = attributions.inSentence(claim.scene, claim.anchor, true);
        if (heard == null && Quotations.isQuoted(claim.scene, claim.anchor.phraseStart())) {
            heard = speakerNear(claim.scene);
        }
        Claimed antecedent = claim.antecedent;
        boolean continues =
                antecedent != null && (antecedent.scene == claim.scene || claim.modality == Modality.HEDGED);
        if (heard == null && isUnsaid(claim.scene)) {
            heard = speakerNear(claim.scene);
        }
        Claimed whole = claim.whole;
        boolean part = whole != null
                && !claim.anchor.isElliptic()
                && whole.scene.section == claim.scene.section
                && claim.scene.sentence - whole.scene.sentence <= 1;
        if (heard == null && part && whole != null && whole.source != null) {
            heard = new Attributions.Heard(whole.source, 0, "whole");
        }
        if (heard == null && continues && antecedent != null && antecedent.source != null) {
            heard = new Attributions.Heard(antecedent.source, 0, "antecedent");
        }
        if (heard == null) {
            claim.decided("source", "none");
            return;
        }
        claim.source = heard.source();
        claim.decided("source", heard.rule());
    }

    /** "it was claimed": said by one who spoke before. */
    private static boolean isUnsaid(Scene scene) {
        for (int token = scene.from; token < scene.to - 2; token++) {
            if (scene.isWord(token, "it")
                    && scene.is(token + 1, WordClasses.BE)
                    && scene.is(token + 2, WordClasses.REPORT)
                    && !scene.isWord(token + 2, "estimated")
                    && scene.is(token + 2, WordClasses.PARTICIPLE)) {
                return true;
            }
        }
        return false;
    }

    /** The speaker of the sentence before, or of the one after. */
    private Attributions.@Nullable Heard speakerNear(Scene scene) {
        for (int sentence :
                new int[] {scene.sentence - 1, scene.sentence + 1, scene.sentence - 2, scene.sentence - 3}) {
            if (sentence >= 0 && sentence < scene.text.sentenceCount()) {
                Attributions.Heard heard = attributions.inSentence(article.plainScene(scene.section, sentence), null, true);
                if (heard != null) {
                    return new Attributions.Heard(heard.source(), 0, "quotation");
                }
            }
        }
        return null;
    }
}
