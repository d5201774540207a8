package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Candidate;
import org.muster.extract.Section;
import org.muster.extract.country.CountryFindings;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.quantity.QuantityFinder;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.text.Vocabulary;
import org.muster.extract.time.DateFinder;

/** Finds troop claims: a quantity anchored to personnel, then each attribute by clause. */
public final class ClaimFinder {
    /** How many sentences on a number may lean on a claim for its noun. */
    private static final int REACH = 2;

    private final Words words;
    private final BasisWords basisWords;
    private final QuantityFinder quantities;
    private final DateFinder dates;
    private final AnchorFinder anchors;

    public ClaimFinder(LexiconFiles lexicons, Vocabulary vocabulary) {
        words = Words.load(lexicons, vocabulary);
        basisWords = new BasisWords(lexicons, vocabulary);
        quantities = new QuantityFinder(lexicons, vocabulary);
        dates = new DateFinder(lexicons, vocabulary);
        anchors = new AnchorFinder(words);
    }

    /**
     * The claims of an article.
     *
     * @param countries the country mentions of each section
     * @param publishedOn the day of publication; null where unknown
     * @param keepRefused whether refused candidates are wanted
     */
    public ClaimFindings find(
            Text title,
            Text body,
            Map<Section, CountryFindings> countries,
            @Nullable LocalDate publishedOn,
            boolean keepRefused) {
        @Nullable Reading reading = null;
        for (Section section : Section.values()) {
            Text text = section == Section.TITLE ? title : body;
            for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
                int sight = sight(text, sentence);
                boolean may = sight == (WordClasses.NUMBER | WordClasses.PERSONNEL)
                        || sight == WordClasses.NUMBER && reading != null && reading.isNear(section, sentence);
                if (may) {
                    if (reading == null) {
                        reading = new Reading(
                                new ArticleContext(words, title, body, countries, publishedOn), keepRefused);
                    }
                    reading.read(section, sentence);
                }
            }
        }
        return reading == null ? new ClaimFindings(List.of(), List.of()) : reading.findings();
    }

    /** Whether a sentence holds a number, a personnel noun's first word, or both: bits of {@link WordClasses}. */
    private int sight(Text text, int sentence) {
        int seen = 0;
        int end = text.endToken(sentence);
        for (int token = text.firstToken(sentence); token < end; token++) {
            seen |= words.classes().of(text.id(token));
            if (text.kind(token) == TokenKind.NUMBER) {
                seen |= WordClasses.NUMBER;
            }
        }
        seen &= WordClasses.NUMBER | WordClasses.PERSONNEL;
        return seen == WordClasses.NUMBER && hasGluedNoun(text, sentence) ? seen | WordClasses.PERSONNEL : seen;
    }

    private boolean hasGluedNoun(Text text, int sentence) {
        for (int token = text.firstToken(sentence); token < text.endToken(sentence); token++) {
            if (text.id(token) == Vocabulary.UNKNOWN && words.personnel().gluedNounAt(text, token) != null) {
                return true;
            }
        }
        return false;
    }

    /** One article as it is read, sentence by sentence. */
    private final class Reading {
        private final ArticleContext article;
        private final SourceResolver sources;
        private final boolean keepRefused;
        private final List<Claimed> claims = new ArrayList<>();
        private final List<Candidate> refused = new ArrayList<>();

        Reading(ArticleContext article, boolean keepRefused) {
            this.article = article;
            this.sources = new SourceResolver(words, article);
            this.keepRefused = keepRefused;
        }

        boolean isNear(Section section, int sentence) {
            return !recent(section, sentence).isEmpty();
        }

        private List<Claimed> recent(Section section, int sentence) {
            int first = claims.size();
            while (first > 0) {
                Scene scene = claims.get(first - 1).scene;
                if (scene.section != section || sentence - scene.sentence > REACH) {
                    break;
                }
                first--;
            }
            return claims.subList(first, claims.size());
        }

        void read(Section section, int sentence) {
            Text text = article.text(section);
            int from = text.firstToken(sentence);
            int to = text.endToken(sentence);
            Scene scene = new Scene(
                    words,
                    text,
                    section,
                    sentence,
                    quantities.find(text, from, to),
                    article.actorsIn(section, from, to));
            AnchorFinder.Anchors found = anchors.find(scene, List.copyOf(recent(section, sentence)));
            for (Anchor anchor : found.found()) {
                Claimed claim = resolve(scene, anchor);
                if (Counted.isCounted(claim)) {
                    claims.add(claim);
                } else {
                    refuse(scene, new AnchorFinder.Refused(anchor.quantity(), "one-not-counted"));
                }
            }
            found.refused().forEach(one -> refuse(scene, one));
        }

        private Claimed resolve(Scene scene, Anchor anchor) {
            Claimed claim = new Claimed(scene, anchor, antecedent(scene, anchor));
            PartOf.resolve(claim, claims);
            StatusResolver.resolve(claim, claims.isEmpty() ? null : claims.get(claims.size() - 1), article);
            ForceResolver.resolve(claim, claims, article);
            HostResolver.resolve(claim, claims, article);
            BasisResolver.resolve(claim, basisWords);
            ModalityResolver.resolve(claim, claims);
            sources.resolve(claim);
            TimeResolver.resolve(claim, dates, article.publishedOn);
            return claim;
        }

        /** The claim that an understood noun continues: the last of its own sentence, else the one that its rule named. */
        private @Nullable Claimed antecedent(Scene scene, Anchor anchor) {
            if (!anchor.isElliptic()) {
                return Ellipses.renamesNumber(scene, anchor) && isNear(scene.section, scene.sentence)
                        ? claims.get(claims.size() - 1)
                        : null;
            }
            Claimed last = claims.isEmpty() ? null : claims.get(claims.size() - 1);
            return last != null && last.scene == scene ? last : anchor.antecedent();
        }

        private void refuse(Scene scene, AnchorFinder.Refused one) {
            if (keepRefused) {
                refused.add(Claims.candidate(scene, one));
            }
        }

        ClaimFindings findings() {
            return new ClaimFindings(claims.stream().map(Claims::claim).toList(), refused);
        }
    }
}
