package org.muster.extract.troop;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Modality;
import org.muster.extract.Section;
import org.muster.extract.SourceKind;
import org.muster.extract.Status;

/**
 * Tells who states a figure: whom its sentence names, the speaker of an open quotation, and for a number whose noun is understood,
 * the source of the claim that it continues.
 */
final class SourceResolver {
    private final Attributions attributions;
    private final Labels labels;
    private final ArticleContext article;

    SourceResolver(Words words, ArticleContext article) {
        this.article = article;
        SourceReader reader = new SourceReader(words, article);
        this.attributions = new Attributions(reader, article);
        this.labels = new Labels(reader, article);
    }

    void resolve(Claimed claim) {
        if (ReportForms.isBackground(claim.scene, claim.anchor)) {
            claim.decided("source", "background");
            return;
        }
        Attributions.Heard heard = attributions.inSentence(claim.scene, claim.anchor, true);
        if (heard != null && isOwnDeed(claim, heard)) {
            claim.decided("source", "deed");
            return;
        }
        if (heard == null && Quotations.isQuoted(claim.scene, claim.anchor.phraseStart())) {
            heard = speakerNear(claim.scene);
        }
        Claimed antecedent = claim.antecedent;
        boolean continues = antecedent != null
                && (antecedent.scene == claim.scene
                        || claim.modality == Modality.HEDGED
                        || pointsBack(claim, antecedent));
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
        Claimed.Source turn = heard == null && claim.scene.section == Section.BODY ? labels.turn(claim.scene) : null;
        heard = turn == null ? heard : new Attributions.Heard(turn, 0, "turn");
        boolean befell = claim.isHurt() || claim.status == Status.RELEASED;
        if (heard == null && befell && claim.scene.section == Section.BODY) {
            heard = speakerAround(claim.scene);
        }
        if (heard == null) {
            claim.decided("source", "none");
            return;
        }
        claim.source = heard.source();
        claim.decided("source", heard.rule());
    }

    /** "Russia announced the call-up of 300 men": what a state orders its own to do. */
    private static boolean isOwnDeed(Claimed claim, Attributions.Heard heard) {
        return claim.status == Status.RECRUITED
                && heard.rule().equals(Attributions.DEED)
                && Objects.equals(claim.force, heard.source().country());
    }

    /** "These were 300 dead": of what the sentence before has told. */
    private static boolean pointsBack(Claimed claim, Claimed antecedent) {
        Scene scene = claim.scene;
        boolean next = antecedent.scene.section == scene.section && antecedent.scene.sentence == scene.sentence - 1;
        int first = scene.isWord(scene.from, "of") || scene.isWord(scene.from, "among") ? scene.from + 1 : scene.from;
        return next && (scene.isWord(first, "these") || scene.isWord(first, "those") || scene.isWord(first, "them"));
    }

    /** Who speaks both in the sentence before and in the one after; null where it is not the same. */
    private Attributions.@Nullable Heard speakerAround(Scene scene) {
        if (scene.sentence == 0 || scene.sentence + 1 >= scene.text.sentenceCount()) {
            return null;
        }
        Attributions.Heard before =
                attributions.inSentence(article.plainScene(scene.section, scene.sentence - 1), null, true);
        if (before == null || before.source().kind() == SourceKind.UNNAMED) {
            return null;
        }
        Attributions.Heard after =
                attributions.inSentence(article.plainScene(scene.section, scene.sentence + 1), null, true);
        boolean same = after != null
                && after.source().kind() == before.source().kind()
                && Objects.equals(after.source().country(), before.source().country())
                && (before.source().country() != null
                        || after.source().name().equals(before.source().name()));
        return same ? new Attributions.Heard(before.source(), 0, "around") : null;
    }

    /** "it was claimed": said by one who spoke before. */
    private static boolean isUnsaid(Scene scene) {
        for (int token = scene.from; token < scene.to - 2; token++) {
            if (scene.isWord(token, "it")
                    && scene.is(token + 1, WordClasses.BE)
                    && scene.is(token + 2, WordClasses.REPORT)
                    && !scene.isWord(token + 2, "estimated")
                    && !scene.isWord(token + 2, "announced")
                    && !scene.isWord(token + 2, "reported")
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
                Attributions.Heard heard =
                        attributions.inSentence(article.plainScene(scene.section, sentence), null, true);
                if (heard != null) {
                    return new Attributions.Heard(heard.source(), 0, "quotation");
                }
            }
        }
        return null;
    }
}
