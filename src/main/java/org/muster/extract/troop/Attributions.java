package org.muster.extract.troop;

import org.jspecify.annotations.Nullable;
import org.muster.extract.SourceKind;
import org.muster.extract.lexicon.Phrases;

/**
 * Finds in a sentence who states a figure: "according to X", a reporting verb before the number ("X said that …") or after it ("…, X
 * said").
 */
final class Attributions {
    private static final double LIMIT = 13;

    /** What it costs at most to take the subject of a verb of whose clause the claim is a part, and more for each arc between. */
    private static final double TOLD = 2;

    private static final double TOLD_DEPTH = 0.25;

    /** The rule of a source that announces a deed. */
    static final String DEED = "announces-deed";

    /** The rule of a source whom another cites. */
    private static final String QUOTED = "quoted";

    private final SourceReader reader;
    private final SpokenBefore earlier;
    private final Labels labels;

    Attributions(SourceReader reader, ArticleContext article) {
        this.reader = reader;
        this.labels = new Labels(reader, article);
        this.earlier = new SpokenBefore(reader, this, article);
    }

    /** A source with what it costs to take it. */
    record Heard(Claimed.Source source, double cost, String rule) {}

    /**
     * The source of a number, or without one whoever speaks in a sentence; null where nobody does.
     *
     * @param pronouns whether "he" is looked up in the sentences before
     */
    @Nullable
    Heard inSentence(Scene scene, @Nullable Anchor anchor, boolean pronouns) {
        @Nullable Heard best = null;
        @Nullable Heard quoted = null;
        for (int token = scene.from; token < scene.to; token++) {
            Heard heard = at(scene, anchor, token, pronouns);
            quoted = heard != null && heard.rule.equals(QUOTED) ? heard : quoted;
            if (heard != null && heard.cost < LIMIT && (best == null || heard.cost < best.cost)) {
                best = heard;
            }
        }
        boolean relayed = quoted != null && best != null && best.source.kind() == SourceKind.MEDIA;
        return relayed ? quoted : best;
    }

    private @Nullable Heard at(Scene scene, @Nullable Anchor anchor, int token, boolean pronouns) {
        boolean inPhrase = anchor != null && token >= anchor.phraseStart() && token < anchor.phraseEnd();
        if (inPhrase) {
            return null;
        }
        Heard heard = statedBy(scene, anchor, token, pronouns);
        boolean quoted = heard != null && anchor == null && Quotations.isQuoted(scene, token);
        return quoted ? null : heard;
    }

    private @Nullable Heard statedBy(Scene scene, @Nullable Anchor anchor, int token, boolean pronouns) {
        if (scene.isWord(token, "according") && scene.isWord(token + 1, "to")) {
            int end = SourcePhrases.end(scene, token + 2);
            Claimed.Source source = owner(scene, end, reader.read(scene, token + 2, end));
            boolean anonymous = source == null
                    || source.country() == null
                            && source.kind() != SourceKind.EXPERT
                            && source.kind() != SourceKind.MEDIA;
            Heard author = anonymous && SpokenBefore.isDocument(scene, token + 2, end) ? earlier.author(scene) : null;
            source = author == null ? source : author.source;
            double wall = anchor == null ? 0 : 0.8 * scene.wall(token, anchor.phraseStart());
            return source == null ? null : new Heard(source, wall, "according-to");
        }
        Claimed.Source label = anchor == null ? null : labels.at(scene, anchor, token);
        if (label != null) {
            return new Heard(label, 1, "label");
        }
        if (ReportForms.raisesFigure(scene, token)) {
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
        boolean says = verb != null && verb.value() != SourceWords.Report.SHOW;
        if (says && ReportForms.hasAgent(scene, anchor, token)) {
            Claimed.Source agent = reader.read(scene, token + 2, SourcePhrases.end(scene, token + 2));
            return agent == null ? null : new Heard(agent, 1, "by-agent");
        }
        if (verb != null
                && verb.value() == SourceWords.Report.CITE
                && !ReportForms.isPassive(scene, token)
                && !scene.isWord(verb.end(), "by")) {
            int end = SourcePhrases.end(scene, verb.end());
            boolean counted = anchor != null && anchor.phraseStart() >= token && anchor.phraseStart() < end;
            Claimed.Source quoted = counted ? null : reader.read(scene, verb.end(), end);
            return quoted == null ? null : new Heard(quoted, LIMIT - 1, QUOTED);
        }
        if (verb == null
                || aside
                || ReportForms.insists(scene, token)
                || ReportForms.isPassive(scene, token)
                || ReportForms.isYetToCome(scene, token)) {
            return null;
        }
        if (verb.value() == SourceWords.Report.GAUGE && !ReportForms.gauges(scene, anchor, token)) {
            return null;
        }
        return spoken(scene, anchor, verb, pronouns);
    }

    private @Nullable Heard spoken(
            Scene scene, @Nullable Anchor anchor, Phrases.Match<SourceWords.Report> verb, boolean pronouns) {
        int token = verb.start();
        boolean before = anchor == null || token < anchor.phraseStart();
        double cost = anchor == null ? 0 : cost(scene, anchor, token, before);
        cost += !before && ReportForms.statesAnother(scene, verb) ? 6 : 0;
        boolean shows = verb.value() == SourceWords.Report.SHOW;
        boolean performs = false;
        Reporting reporting = anchor == null ? null : Reporting.of(scene, anchor);
        if (reporting != null && (reporting.isNoun(token) || reporting.isInSubject(token))) {
            return null;
        }
        if (reporting != null) {
            switch (reporting.relation(token)) {
                case TELLS -> {
                    cost = Math.min(cost, TOLD + TOLD_DEPTH * reporting.depth(token));
                    Claimed.Source told = owner(scene, token, told(scene, reporting, token));
                    if (told != null && !(shows && told.kind() == SourceKind.PERSON)) {
                        return new Heard(told, cost, "governor");
                    }
                }
                case APART -> {
                    if (!ReportForms.isInverted(scene, token)) {
                        return null;
                    }
                }
                case TAKES -> {
                    if (verb.value() == SourceWords.Report.CLAUSE || reporting.isInRelative(token)) {
                        return null;
                    }
                    Claimed.Source told = reporting.isRelative(token) ? told(scene, reporting, token) : null;
                    if (told != null) {
                        return new Heard(told, cost, "relative");
                    }
                    performs = verb.value() == SourceWords.Report.ANNOUNCE;
                }
                case UNTOLD -> {}
            }
        }
        boolean participle = scene.is(token, WordClasses.GERUND) && scene.isWord(token - 1, ",");
        int verbOfSubject = participle ? ReportForms.continued(scene, token) : token;
        Claimed.Source subject = verbOfSubject < 0 ? null : subject(scene, verbOfSubject, pronouns && !shows);
        if (shows && subject != null && subject.kind() == SourceKind.PERSON) {
            return null;
        }
        Claimed.Source teller = subject == null ? null : owner(scene, token, subject);
        if (teller != null) {
            return new Heard(teller, cost, performs ? DEED : before ? "says-before" : "says-after");
        }
        SourcePhrases.Span span = anchor == null ? null : SourcePhrases.subject(scene, token);
        if (span != null
                && span.end() - span.start() <= 4
                && SpokenBefore.isDocument(scene, span.start(), span.end())) {
            Heard author = earlier.author(scene);
            return author == null ? null : new Heard(author.source, cost, "document");
        }
        int end = SourcePhrases.end(scene, verb.end());
        Claimed.Source inverted = ReportForms.isInverted(scene, token) ? reader.read(scene, verb.end(), end) : null;
        return inverted == null ? null : new Heard(inverted, cost, "inverted");
    }

    /** The subject, in the sentence's syntax, of the reporting verb at a token; null where it is not one that can state a figure. */
    private Claimed.@Nullable Source told(Scene scene, Reporting reporting, int verb) {
        SourcePhrases.Span subject = reporting.subject(verb);
        return subject == null ? null : reader.read(scene, subject.start(), subject.end());
    }

    /** Whose the figures are that show something: "figures released by X"; who says it where they are nobody's. */
    private Claimed.@Nullable Source owner(Scene scene, int verb, Claimed.@Nullable Source subject) {
        if (subject != null && subject.kind() != SourceKind.UNNAMED) {
            return subject;
        }
        for (int token = verb - 1; token > Math.max(scene.from, verb - 8) && !scene.isWord(token, ","); token--) {
            boolean by = scene.isWord(token, "by") || scene.isWord(token, "from");
            int figures = scene.is(token - 1, WordClasses.PARTICIPLE) ? token - 2 : token - 1;
            if (by && ReportForms.isFigures(scene, figures)) {
                Claimed.Source owner = reader.read(scene, token + 1, verb);
                return owner == null ? subject : owner;
            }
        }
        return subject;
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

    /** Who is named before a reporting verb, pronouns resolved where wanted. */
    private Claimed.@Nullable Source subject(Scene scene, int verb, boolean pronouns) {
        SourcePhrases.Span span = SourcePhrases.subject(scene, verb);
        if (span == null) {
            return null;
        }
        if (scene.is(span.end() - 1, WordClasses.PRONOUN)) {
            return pronouns ? earlier.pronoun(scene, span.end() - 1) : null;
        }
        return reader.read(scene, span.start(), span.end());
    }
}
