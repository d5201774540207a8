package org.muster.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.muster.extract.country.CountryFinder;
import org.muster.extract.country.CountryFindings;
import org.muster.extract.country.FoundCountry;
import org.muster.extract.country.RefusedCountry;
import org.muster.extract.lexicon.LexiconFiles;
import org.muster.extract.text.Cleaner;
import org.muster.extract.text.Text;
import org.muster.extract.text.Vocabulary;
import org.muster.extract.troop.ClaimFinder;
import org.muster.extract.troop.ClaimFindings;

/**
 * Finds country mentions and troop claims in one article. Holds the lexicons; immutable and safe for any number of
 * threads. Time is linear in the length of the text.
 */
public final class Extractor {
    private final Vocabulary vocabulary = new Vocabulary();
    private final CountryFinder countryFinder;
    private final ClaimFinder claimFinder;

    /** An extractor that parses the sentences in which it finds claims. */
    public Extractor(LexiconFiles lexicons) {
        this(lexicons, true);
    }

    /** @param parses whether sentences with claims are parsed; without, claims are found as well and told from words alone */
    public Extractor(LexiconFiles lexicons, boolean parses) {
        countryFinder = new CountryFinder(lexicons, vocabulary);
        claimFinder = new ClaimFinder(lexicons, vocabulary, parses);
    }

    /** The article with its title and body cleaned. */
    public static Article clean(Article article) {
        return new Article(
                Cleaner.clean(article.title()), Cleaner.clean(article.body()), article.publishedOn(), article.outlet());
    }

    /** What an article says; what was refused is left out. */
    public Extraction extract(Article article) {
        return extract(article, false);
    }

    /**
     * What an article says.
     *
     * @param article as it was read
     * @param keepCandidates whether what was refused is told too
     */
    public Extraction extract(Article article, boolean keepCandidates) {
        return extractCleaned(clean(article), keepCandidates);
    }

    /** An article in a language that is not read: cleaned and cut into sentences, nothing found. */
    public Extraction skim(Article cleaned) {
        int sentences = Text.of(cleaned.title(), vocabulary).sentenceCount()
                + Text.of(cleaned.body(), vocabulary).sentenceCount();
        return new Extraction(cleaned.title(), cleaned.body(), sentences, List.of(), List.of(), List.of());
    }

    /** As {@link #extract}, for an article that {@link #clean} has been through. */
    public Extraction extractCleaned(Article article, boolean keepCandidates) {
        Text title = Text.of(article.title(), vocabulary);
        Text body = Text.of(article.body(), vocabulary);
        Map<Section, CountryFindings> countries =
                countryFinder.find(title, body, article.outlet(), article.publishedOn());
        ClaimFindings claims = claimFinder.find(title, body, countries, article.publishedOn(), keepCandidates);
        List<CountryMention> mentions = new ArrayList<>();
        List<Candidate> refused = new ArrayList<>(claims.refused());
        for (Section section : Section.values()) {
            Text text = section == Section.TITLE ? title : body;
            CountryFindings findings = Objects.requireNonNull(countries.get(section));
            for (FoundCountry found : findings.found()) {
                mentions.add(mention(section, text, found));
            }
            if (keepCandidates) {
                for (RefusedCountry one : findings.refused()) {
                    refused.add(candidate(section, text, one));
                }
            }
        }
        refused.sort(Comparator.comparing(Candidate::section).thenComparingInt(Candidate::start));
        return new Extraction(
                title.string(),
                body.string(),
                title.sentenceCount() + body.sentenceCount(),
                mentions,
                claims.claims(),
                refused);
    }

    private static CountryMention mention(Section section, Text text, FoundCountry found) {
        return new CountryMention(
                found.country(),
                text.slice(found.start(), found.end()),
                found.kind(),
                found.rule(),
                section,
                text.sentenceOf(found.start()),
                text.codePoint(text.start(found.start())),
                text.codePoint(text.end(found.end() - 1)),
                found.isDateline());
    }

    private static Candidate candidate(Section section, Text text, RefusedCountry refused) {
        int sentence = text.sentenceOf(refused.start());
        return new Candidate(
                section,
                sentence,
                text.codePoint(text.start(refused.start())),
                text.codePoint(text.end(refused.end() - 1)),
                text.slice(refused.start(), refused.end()),
                Candidate.What.COUNTRY,
                refused.country(),
                refused.rule(),
                text.slice(text.firstToken(sentence), text.endToken(sentence)));
    }
}
