package org.muster.extract.troop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.muster.extract.Candidate;
import org.muster.extract.Section;
import org.muster.extract.country.CountryFindings;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.quantity.Quantity;
import org.muster.extract.quantity.QuantityFinder;
import org.muster.extract.text.Text;
import org.muster.extract.text.TokenKind;
import org.muster.extract.text.Vocabulary;
import org.muster.extract.time.DateFinder;

/** Finds troop claims: a quantity anchored to personnel, then each attribute by clause. */
public final class ClaimFinder {
    /** How many sentences on a number may lean on a claim for its noun. */
    private static final int REACH = 2;

    /** How many claims back an attribute may be looked for; it keeps the time linear in their number. */
    private static final int MEMORY = 60;

    /** How many sentences and how many words in each a title may have to be read against the body. */
    private static final int HEADLINE_SENTENCES = 3;

    private static final int HEADLINE_WORDS = 60;

    /**
     * How many tokens of an article are parsed. Of 50,000 articles of news the one with most had 331 in its sentences with
     * claims, so that only lists, and texts made to cost time, meet it.
     */
    private static final int MOST_PARSED = 3_000;

    private final Words words;
    private final BasisWords basisWords;
    private final QuantityFinder quantities;
    private final DateFinder dates;
    private final AnchorFinder anchors;
    private final Echoes echoes;
    private final boolean parses;

    /** @param parses whether sentences with claims are parsed */
    public ClaimFinder(LexiconFiles lexicons, Vocabulary vocabulary, boolean parses) {
        this.parses = parses;
        words = Words.load(lexicons, vocabulary);
        basisWords = new BasisWords(lexicons, vocabulary);
        quantities = new QuantityFinder(lexicons, vocabulary);
        dates = new DateFinder(lexicons, vocabulary);
        anchors = new AnchorFinder(words);
        echoes = new Echoes(words);
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
            int before = 0;
            for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
                int sight = sight(text, sentence);
                boolean pointsBack = sight == WordClasses.NUMBER
                        && (before & WordClasses.PERSONNEL) != 0
                        && pointsBack(text, sentence);
                before = sight;
                boolean may = sight == (WordClasses.NUMBER | WordClasses.PERSONNEL)
                        || pointsBack
                        || sight == WordClasses.NUMBER && reading != null && reading.isNear(section, sentence);
                if (may) {
                    if (reading == null) {
                        reading = new Reading(title, body, countries, publishedOn, keepRefused);
                    }
                    reading.read(section, sentence);
                }
            }
        }
        if (reading == null) {
            return new ClaimFindings(List.of(), List.of());
        }
        reading.readEchoes();
        reading.reviewTitle();
        return reading.findings();
    }

    /** Whether a sentence holds a number, and a noun or verb that may tie it to personnel: bits of {@link WordClasses}. */
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
        if ((seen & WordClasses.NUMBER) == 0) {
            return seen;
        }
        // the first words of nouns stand in many sentences ("air", "special"): the whole noun must
        boolean personnel = seen != WordClasses.NUMBER && hasPersonnel(text, sentence) || hasGluedNoun(text, sentence);
        return personnel ? seen | WordClasses.PERSONNEL : WordClasses.NUMBER;
    }

    /** Whether a sentence counts those of the one before: "forty of them". */
    private boolean pointsBack(Text text, int sentence) {
        int end = text.endToken(sentence);
        for (int token = text.firstToken(sentence) + 1; token < end - 1; token++) {
            if ((words.classes().of(text.id(token)) & WordClasses.PREPOSITION) != 0
                    && words.anchors().is(AnchorWords.Use.ANAPHOR, text, token + 1, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPersonnel(Text text, int sentence) {
        int end = text.endToken(sentence);
        for (int token = text.firstToken(sentence); token < end; token++) {
            if ((words.classes().of(text.id(token)) & WordClasses.PERSONNEL) != 0
                    && (words.personnel().nounAt(text, token, end) != null
                            || words.anchors().is(AnchorWords.Use.FIGHT, text, token, end)
                            || words.anchors().is(AnchorWords.Use.FIGHT, text, token - 1, end))) {
                return true;
            }
        }
        return false;
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
        private final Text title;
        private final Text body;
        private final Map<Section, CountryFindings> countries;
        private final @Nullable LocalDate publishedOn;
        private final ActorFinder actors;
        private final boolean keepRefused;
        private final List<Claimed> claims = new ArrayList<>();
        private final List<Candidate> refused = new ArrayList<>();

        /** What the whole article tells, read when the first claim asks. */
        private @Nullable ArticleContext context;

        private @Nullable SourceResolver sources;

        private int tokensToParse = parses ? MOST_PARSED : 0;

        Reading(
                Text title,
                Text body,
                Map<Section, CountryFindings> countries,
                @Nullable LocalDate publishedOn,
                boolean keepRefused) {
            this.title = title;
            this.body = body;
            this.countries = countries;
            this.publishedOn = publishedOn;
            this.actors = new ActorFinder(words, publishedOn);
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

        private List<Quantity> quantities(Text text, int sentence) {
            return quantities.find(text, text.firstToken(sentence), text.endToken(sentence));
        }

        private Scene scene(Section section, int sentence, List<Quantity> numbers) {
            Text text = text(section);
            List<Actor> named = actors.in(text, sentence, Objects.requireNonNull(countries.get(section)));
            return new Scene(words, text, section, sentence, numbers, named);
        }

        private Text text(Section section) {
            return section == Section.TITLE ? title : body;
        }

        void read(Section section, int sentence) {
            List<Quantity> numbers = quantities(text(section), sentence);
            if (numbers.isEmpty()) {
                return;
            }
            Scene scene = scene(section, sentence, numbers);
            AnchorFinder.Anchors found = anchors.find(scene, List.copyOf(recent(section, sentence)), claims);
            if (tokensToParse > 0 && !found.found().isEmpty()) {
                tokensToParse -= scene.to - scene.from;
                scene.allowParse();
            }
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

        /** Adds the claims of the title whose noun the body tells. */
        void readEchoes() {
            int sentences = claims.isEmpty() ? 0 : Math.min(title.sentenceCount(), HEADLINE_SENTENCES);
            for (int sentence = 0; sentence < sentences; sentence++) {
                boolean isShort = title.endToken(sentence) - title.firstToken(sentence) <= HEADLINE_WORDS;
                if (isShort && (sight(title, sentence) & WordClasses.NUMBER) != 0) {
                    Scene scene = scene(Section.TITLE, sentence, quantities(title, sentence));
                    for (Anchor anchor : echoes.find(scene, claims)) {
                        claims.add(placeOf(scene, anchor), resolve(scene, anchor));
                    }
                }
            }
        }

        /** Places claims of the title by the body. */
        void reviewTitle() {
            List<Claimed> inBody = claims.stream()
                    .filter(claim -> claim.scene.section == Section.BODY)
                    .limit(MEMORY)
                    .toList();
            for (Claimed claim : claims) {
                if (claim.scene.section == Section.TITLE) {
                    HostResolver.review(claim, inBody);
                }
            }
        }

        private int placeOf(Scene scene, Anchor anchor) {
            int place = 0;
            while (place < claims.size()
                    && claims.get(place).scene.section == scene.section
                    && claims.get(place).anchor.start() < anchor.start()) {
                place++;
            }
            return place;
        }

        private Claimed resolve(Scene scene, Anchor anchor) {
            if (context == null || sources == null) {
                context = new ArticleContext(words, title, body, countries, publishedOn);
                sources = new SourceResolver(words, context);
            }
            ArticleContext article = context;
            Claimed claim = new Claimed(scene, anchor, antecedent(scene, anchor));
            List<Claimed> before = claims.subList(Math.max(0, claims.size() - MEMORY), claims.size());
            PartOf.resolve(claim, before);
            StatusResolver.resolve(claim, before, article);
            ForceResolver.resolve(claim, before, article);
            HostResolver.resolve(claim, before, article);
            TimeResolver.resolve(claim, dates, article.publishedOn);
            BasisResolver.resolve(claim, before, basisWords);
            ModalityResolver.resolve(claim, before);
            sources.resolve(claim);
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
