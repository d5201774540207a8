package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.Modality;
import org.muster.extract.SourceKind;
import org.muster.extract.lexicon.Phrases;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.text.TokenKind;

/**
 * Tells who states a figure: "according to X", a reporting verb before the number ("X said that …") or after it ("…, X said"), the
 * speaker of an open quotation, and for a number whose noun is understood, the source of the claim that it continues.
 */
final class SourceResolver {
    private static final double LIMIT = 13;

    /** What it costs at most to take the subject of a verb of whose clause the claim is a part, and more for each arc between. */
    private static final double TOLD = 2;

    private static final double TOLD_DEPTH = 0.25;

    private final SourceReader reader;
    private final ArticleContext article;

    SourceResolver(Words words, ArticleContext article) {
        this.article = article;
        this.reader = new SourceReader(words, article);
    }

    /** A source with what it costs to take it. */
    private record Heard(Claimed.Source source, double cost, String rule) {}

    void resolve(Claimed claim) {
        Heard heard = inSentence(claim.scene, claim.anchor, true);
        if (heard == null && isQuoted(claim.scene, claim.anchor)) {
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
            heard = new Heard(whole.source, 0, "whole");
        }
        if (heard == null && continues && antecedent != null && antecedent.source != null) {
            heard = new Heard(antecedent.source, 0, "antecedent");
        }
        if (heard == null) {
            claim.decided("source", "none");
            return;
        }
        claim.source = heard.source;
        claim.decided("source", heard.rule);
    }

    private @Nullable Heard inSentence(Scene scene, @Nullable Anchor anchor, boolean pronouns) {
        @Nullable Heard best = null;
        for (int token = scene.from; token < scene.to; token++) {
            Heard heard = at(scene, anchor, token, pronouns);
            if (heard != null && heard.cost < LIMIT && (best == null || heard.cost < best.cost)) {
                best = heard;
            }
        }
        return best;
    }

    private @Nullable Heard at(Scene scene, @Nullable Anchor anchor, int token, boolean pronouns) {
        boolean inPhrase = anchor != null && token >= anchor.phraseStart() && token < anchor.phraseEnd();
        if (inPhrase) {
            return null;
        }
        if (scene.isWord(token, "according") && scene.isWord(token + 1, "to")) {
            int end = SourcePhrases.end(scene, token + 2);
            Claimed.Source source = reader.read(scene, token + 2, end);
            boolean anonymous = source == null
                    || source.country() == null
                            && source.kind() != SourceKind.EXPERT
                            && source.kind() != SourceKind.MEDIA;
            Heard author = anonymous && isDocument(scene, token + 2, end) ? author(scene) : null;
            source = author == null ? source : author.source;
            double wall = anchor == null ? 0 : 0.8 * scene.wall(token, anchor.phraseStart());
            return source == null ? null : new Heard(source, wall, "according-to");
        }
        if (raisesFigure(scene, token)) {
            Claimed.Source subject = subject(scene, token, true);
            double cost = anchor == null ? 0 : cost(scene, anchor, token, token < anchor.phraseStart());
            return subject == null ? null : new Heard(subject, cost, "raises-figure");
        }
        if (!scene.is(token, WordClasses.REPORT) || !scene.isVerb(token)) {
            return null;
        }
        Phrases.Match<SourceWords.Report> verb = scene.words.sources().reportAt(scene.text, token, scene.to);
        boolean aside =
                scene.is(token, WordClasses.GERUND) && !scene.isWord(token, "saying") && !scene.isWord(token, "adding");
        if (verb == null || aside || isPassive(scene, token)) {
            return null;
        }
        return spoken(scene, anchor, verb, pronouns);
    }

    /** "has upped this number", "put the figure", "revised its estimate". */
    private static boolean raisesFigure(Scene scene, int token) {
        AnchorWords words = scene.words.anchors();
        boolean verb = scene.isVerb(token)
                && (words.is(AnchorWords.Use.CHANGE, scene.text, token, scene.to)
                        || scene.isWord(token, "put")
                        || scene.isWord(token, "puts"));
        return verb
                && scene.is(token + 1, WordClasses.DETERMINER)
                && words.is(AnchorWords.Use.FIGURE, scene.text, token + 2, scene.to);
    }

    private @Nullable Heard spoken(
            Scene scene, @Nullable Anchor anchor, Phrases.Match<SourceWords.Report> verb, boolean pronouns) {
        int token = verb.start();
        boolean before = anchor == null || token < anchor.phraseStart();
        double cost = anchor == null ? 0 : cost(scene, anchor, token, before);
        cost += !before && statesAnother(scene, verb) ? 6 : 0;
        boolean shows = verb.value() == SourceWords.Report.SHOW;
        Reporting reporting = anchor == null ? null : Reporting.of(scene, anchor);
        if (reporting != null) {
            switch (reporting.relation(token)) {
                case TELLS -> {
                    cost = Math.min(cost, TOLD + TOLD_DEPTH * reporting.depth(token));
                    Claimed.Source told = told(scene, reporting, token);
                    if (told != null && !(shows && told.kind() == SourceKind.PERSON)) {
                        return new Heard(told, cost, "governor");
                    }
                }
                case APART -> {
                    if (!isInverted(scene, token)) {
                        return null;
                    }
                }
                case TAKES, UNTOLD -> {}
            }
        }
        boolean participle = scene.is(token, WordClasses.GERUND) && scene.isWord(token - 1, ",");
        int verbOfSubject = participle ? SourcePhrases.mainVerb(scene, token) : token;
        Claimed.Source subject = verbOfSubject < 0 ? null : subject(scene, verbOfSubject, pronouns && !shows);
        if (shows && subject != null && subject.kind() == SourceKind.PERSON) {
            return null;
        }
        if (subject != null) {
            return new Heard(subject, cost, before ? "says-before" : "says-after");
        }
        SourcePhrases.Span span = anchor == null ? null : SourcePhrases.subject(scene, token);
        if (span != null && span.end() - span.start() <= 4 && isDocument(scene, span.start(), span.end())) {
            Heard author = author(scene);
            return author == null ? null : new Heard(author.source, cost, "document");
        }
        int end = SourcePhrases.end(scene, verb.end());
        Claimed.Source inverted = isInverted(scene, token) ? reader.read(scene, verb.end(), end) : null;
        return inverted == null ? null : new Heard(inverted, cost, "inverted");
    }

    /** Whether a verb behind the number states a figure of its own: "..., though the army says that it was 30". */
    private static boolean statesAnother(Scene scene, Phrases.Match<SourceWords.Report> verb) {
        if (scene.isWord(verb.end(), "that")) {
            return true;
        }
        for (Quantity other : scene.quantities) {
            if (other.start() >= verb.end()
                    && other.start() - verb.end() < 8
                    && scene.wall(verb.start(), other.start()) <= Scene.CLAUSE) {
                return true;
            }
        }
        return false;
    }

    /** The subject, in the sentence's syntax, of the reporting verb at a token; null where it is not one that can state a figure. */
    private Claimed.@Nullable Source told(Scene scene, Reporting reporting, int verb) {
        SourcePhrases.Span subject = reporting.subject(verb);
        return subject == null ? null : reader.read(scene, subject.start(), subject.end());
    }

    private static double cost(Scene scene, Anchor anchor, int verb, boolean before) {
        int distance = before ? anchor.phraseStart() - verb : verb - anchor.phraseEnd();
        double cost = 0.12 * distance;
        if (before) {
            int wall = scene.wall(verb, anchor.phraseStart());
            boolean opens = verb - scene.from <= 4 || scene.isWord(verb + 1, "that");
            double whole = cost + 0.5 * wall + Math.max(0, wall - 4);
            return opens ? Math.min(whole, LIMIT - 1) : whole;
        }
        return cost + 1 + 0.4 * scene.wall(anchor.phraseEnd() - 1, verb);
    }

    private static boolean isPassive(Scene scene, int verb) {
        if (!scene.is(verb, WordClasses.PARTICIPLE)) {
            return false;
        }
        for (int token = verb - 1; token >= Math.max(scene.from, verb - 3); token--) {
            if (scene.is(token, WordClasses.BE)) {
                return true;
            }
            if (!scene.is(token, WordClasses.ADVERB)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isInverted(Scene scene, int verb) {
        int before = verb - 1;
        if (before < scene.from) {
            return false;
        }
        return scene.text.kind(before) == TokenKind.SYMBOL
                && !scene.is(verb, WordClasses.GERUND)
                && !scene.is(verb + 1, WordClasses.PRONOUN | WordClasses.PREPOSITION);
    }

    /** Who is named before a reporting verb, pronouns resolved where wanted. */
    private Claimed.@Nullable Source subject(Scene scene, int verb, boolean pronouns) {
        SourcePhrases.Span span = SourcePhrases.subject(scene, verb);
        if (span == null) {
            return null;
        }
        if (scene.is(span.end() - 1, WordClasses.PRONOUN)) {
            return pronouns ? pronoun(scene, span.end() - 1) : null;
        }
        return reader.read(scene, span.start(), span.end());
    }

    /** "he", "she", "they": the speaker of this sentence's beginning or of the sentences before. */
    private Claimed.@Nullable Source pronoun(Scene scene, int token) {
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
            Heard heard = back == 0 ? null : inSentence(earlier, null, false);
            if (heard != null && (heard.source.isPerson() || !person)) {
                return heard.source.calledBy(phrase);
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

    private static @Nullable Actor lastLeader(Scene scene, int before) {
        @Nullable Actor last = null;
        for (Actor actor : scene.actors) {
            if (actor.kind() == Actor.Kind.LEADER && actor.end() <= before) {
                last = actor;
            }
        }
        return last;
    }

    /** Whether a phrase names only a document: "a report published last week". */
    private static boolean isDocument(Scene scene, int from, int to) {
        for (int token = from; token < Math.min(to, from + 4); token++) {
            if (scene.words.anchors().is(AnchorWords.Use.DOCUMENT, scene.text, token, scene.to)) {
                return true;
            }
        }
        return false;
    }

    /** Who spoke last before a document that is not said to be anybody's. */
    private @Nullable Heard author(Scene scene) {
        for (int sentence = scene.sentence - 1; sentence >= Math.max(0, scene.sentence - 3); sentence--) {
            Heard heard = inSentence(article.plainScene(scene.section, sentence), null, false);
            if (heard != null && heard.source.kind() != SourceKind.PERSON) {
                return heard;
            }
        }
        return null;
    }

    /** Whether the number stands inside quotation marks. */
    private static boolean isQuoted(Scene scene, Anchor anchor) {
        int opened = 0;
        int closed = 0;
        for (int token = scene.from; token < anchor.phraseStart(); token++) {
            char c = scene.text.string().charAt(scene.text.start(token));
            if (c == '\u201c' || c == '"' && opened == closed) {
                opened++;
            } else if (c == '\u201d' || c == '"') {
                closed++;
            }
        }
        if (opened > closed) {
            return true;
        }
        for (int token = anchor.phraseEnd(); token < scene.to; token++) {
            char c = scene.text.string().charAt(scene.text.start(token));
            if (c == '\u201c') {
                return false;
            }
            if (c == '\u201d') {
                return true;
            }
        }
        return false;
    }

    /** The speaker of the sentence before, or of the one after. */
    private @Nullable Heard speakerNear(Scene scene) {
        for (int sentence :
                new int[] {scene.sentence - 1, scene.sentence + 1, scene.sentence - 2, scene.sentence - 3}) {
            if (sentence >= 0 && sentence < scene.text.sentenceCount()) {
                Heard heard = inSentence(article.plainScene(scene.section, sentence), null, true);
                if (heard != null) {
                    return new Heard(heard.source, 0, "quotation");
                }
            }
        }
        return null;
    }
}
